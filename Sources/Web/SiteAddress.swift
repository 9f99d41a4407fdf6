internal import Organisation
internal import Words

/// The path of a request, read once: which page, as of when; or why it cannot be read.
struct SiteAddress: Sendable {
    /// What a path that can be read says.
    struct Page: Sendable {
        let question: Question
        let route: Route
        /// True where a slash stands behind it.
        let isClosed: Bool
    }

    let page: Result<Page, Trouble>
    /// The language of the answer, also where it is only that the path cannot be read.
    let language: Language

    /// The address of a request.
    ///
    /// - Parameters:
    ///   - path: as it stands in the request line, escapes and all.
    ///   - query: what stands behind the question mark.
    init(path: String, query: String) {
        var rest = path[...]
        do {
            let question = try Question(path: &rest)
            language = question.language
            page =
                Route(path: rest).map {
                    .success(Page(question: question, route: $0, isClosed: rest.utf8.last == UInt8(ascii: "/")))
                } ?? .failure(.noSuchPage)
        } catch {
            language = path.contains("lang=en") || query.contains("lang=en") ? .english : .vietnamese
            page = .failure(Trouble(error) ?? .noSuchPage)
        }
    }

    /// The page asked for; nil where the path cannot be read.
    var route: Route? {
        if case .success(let page) = page { page.route } else { nil }
    }
}
