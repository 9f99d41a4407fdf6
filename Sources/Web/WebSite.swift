internal import Foundation
package import Ledger
internal import Markup
package import Views
internal import Words

/// The site without a network: a request's path, query and form in, a reply out.
package struct WebSite: Sendable {
    /// What the site is started with.
    package struct Settings: Sendable {
        /// The first day of the term; nil: the day of the ledger's opening balance.
        package var termStart: Day?
        /// The program's version, for the foot of every page.
        package var version: String

        /// A site of this version.
        package init(termStart: Day? = nil, version: String) {
            self.termStart = termStart
            self.version = version
        }
    }

    /// A request, as far as pages need it.
    package struct Request: Sendable {
        /// As it stands in the request line, escapes and all.
        package var path: String
        /// What stands behind the question mark.
        package var query: String
        /// The fields of a form; nil for a request without one.
        package var form: String?

        /// A request for this path.
        package init(path: String, query: String = "", form: String? = nil) {
            self.path = path
            self.query = query
            self.form = form
        }
    }

    let pictures: Pictures
    let settings: Settings
    let today: @Sendable () -> Day
    let onFault: @Sendable (any Error, String) -> Void

    /// The site of a ledger.
    ///
    /// - Parameters:
    ///   - today: the calendar day where the office is.
    ///   - onFault: hears of what the page it led to only calls a fault, and the reference that the page gives for it.
    package init(
        pictures: Pictures, settings: Settings, today: @escaping @Sendable () -> Day,
        onFault: @escaping @Sendable (any Error, String) -> Void = { _, _ in }
    ) {
        self.pictures = pictures
        self.settings = settings
        self.today = today
        self.onFault = onFault
    }

    /// Answers a request from everything that was written before it. Whatever goes wrong becomes a page that says so; nothing
    /// about the machine stands in it.
    package func reply(to request: Request) -> Reply {
        do { return try reply(to: request, .everything, .long) } catch { return reply(.busy) }
    }

    /// Answers a request from the last settled state, on threads that may wait: what others write, and what takes long, keeps
    /// nobody else waiting.
    package func answer(_ request: Request) async -> Reply {
        do {
            return try await pictures.threads.answer { patience in
                try reply(to: request, .settled(notBefore: 0), patience)
            }
        } catch { return reply(.busy) }
    }

    private func reply(to request: Request, _ reach: Reach, _ patience: Patience) throws(TakesLong) -> Reply {
        var language = WebSite.isEnglish(request) ? Language.english : .vietnamese
        var page = "-"
        do {
            var path = request.path[...]
            let question = try Question(path: &path)
            language = question.language
            guard let route = Route(path: path) else { throw Trouble.noSuchPage }
            page = route.pageInLog
            return try reply(route, question, isClosed: path.last == "/", request) { asOf, body in
                try pictures.read(asOf, reach, patience, body)
            }.logged(as: route.pathInLog)
        } catch let long as TakesLong {
            throw long
        } catch {
            return ErrorPage(trouble(error), Speech(language)).reply.logged(as: page)
        }
    }

    /// The language of a page about what cannot be read.
    private static func isEnglish(_ request: Request) -> Bool {
        request.path.contains("lang=en") || request.query.contains("lang=en")
    }

    private func trouble(_ error: any Error) -> Trouble {
        if let trouble = Trouble(error) { return trouble }
        let reference = String(UInt32.random(in: 0x1000_0000 ... .max), radix: 16, uppercase: true)
        onFault(error, reference)
        return .broken(reference: reference)
    }

    private typealias Reading = (AsOf, (Picture) throws -> Reply) throws -> Reply

    private func reply(
        _ route: Route, _ question: Question, isClosed: Bool, _ request: Request, _ read: Reading
    ) throws -> Reply {
        let query = try Query(request.query)
        try query.check(route.queryNames, asksToo: true)
        if case .file(let name) = route {
            guard question == Question(), !Question.isAsked(in: query) else { throw Trouble.noSuchPage }
            return try StaticFiles.reply(name)
        }
        // A form for another day asks behind the question mark; the answer stands under the address that says it all.
        if Question.isAsked(in: query) { return try redirect(route, question, query) }
        // Links are relative: they lead from the address without a slash behind it, and from the front page with one.
        if isClosed != (route == .home), request.form == nil {
            let query = request.query.isEmpty ? "" : "?" + request.query
            return .redirect(to: question.path + route.path + query)
        }
        return try reply(route, question, query, request, read)
    }

    private func redirect(_ route: Route, _ before: Question, _ query: Query) throws -> Reply {
        if before != Question() { throw Question.Fault(.doubled, name: "~", text: before.path.dropFirst()) }
        let question = try Question(query)
        try check(question)
        return .redirect(to: question.path + route.path + Context.query(Context.keptExtras.map { ($0, query[$0]) }))
    }

    private func check(_ question: Question) throws {
        let at = question.at ?? today()
        if let since = question.since, since >= at { throw Trouble.periodBackwards(since: since, at: at) }
    }

    /// The page for a request that did not come as far as the site.
    func reply(_ trouble: Trouble) -> Reply {
        ErrorPage(trouble, Speech(.vietnamese)).reply
    }

    private func reply(
        _ route: Route, _ question: Question, _ query: Query, _ request: Request, _ read: Reading
    ) throws -> Reply {
        try check(question)
        let today = today()
        let at = question.at ?? today
        let asOf = AsOf(day: at, known: question.known, structure: question.structure, head: question.head)
        return try read(asOf) { picture in
            let termStart = settings.termStart ?? picture.openingDay
            let lastRecorded = try picture.lastRecordedDay()
            let context = Context(
                route: route, question: question, query: query, picture: picture, at: at,
                since: question.since ?? termStart.flatMap { $0 < at ? $0 : nil }, termStart: termStart, today: today,
                recordedLater: lastRecorded.flatMap { today < $0 ? $0 : nil }, version: settings.version)
            return try Routes(context, form: request.form.map { try Query($0) }).reply()
        }
    }
}
