package import Access

/// What a request for a page may be, and what answering it takes: one entry for each sort of page. Everything that looks at
/// a request before the page does looks here.
struct RouteDeclaration: Sendable {
    /// The ways of asking.
    enum Method: String, Sendable {
        case get = "GET"
        /// As a browser asks for the head of a page alone.
        case head = "HEAD"
        case post = "POST"
    }

    /// What has to be there before the page can be made.
    enum Need: Sendable {
        /// Part of the program: answered at once.
        case nothing
        /// Read from the ledger, which may wait: on a thread of its own.
        case ledger
    }

    /// Who may ask. What is not said to be for more is for who is signed in.
    enum Access: Hashable, Sendable {
        /// Whoever comes, without being looked at.
        case anybody
        /// A program that shows a key, which is looked at where it is answered; who is signed in, in a browser, is none.
        case program
        /// Who is signing in, and has come to this step.
        case comingIn
        /// Who is signed in.
        case signedIn
        /// Whose account has this permission somewhere.
        case permission(Permission)
    }

    let methods: Set<Method>
    let needs: Need
    var access = Access.signedIn
    /// The most bytes of a body; 0 where there is none.
    let bodyBytesMax: Int
    /// What may stand behind the question mark besides the parts of a question.
    let parameters: [String]

    /// A page to be read.
    static func page(_ parameters: String...) -> RouteDeclaration {
        RouteDeclaration(methods: [.get, .head], needs: .ledger, bodyBytesMax: 0, parameters: parameters)
    }

    /// A page that tells who wrote and who read.
    static func audit(_ parameters: String...) -> RouteDeclaration {
        RouteDeclaration(
            methods: [.get, .head], needs: .ledger, access: .permission(.audit), bodyBytesMax: 0,
            parameters: parameters)
    }

    /// A page that a form asks for.
    static func form(bytesMax: Int, _ parameters: String...) -> RouteDeclaration {
        RouteDeclaration(
            methods: [.get, .head, .post], needs: .ledger, bodyBytesMax: bytesMax, parameters: parameters)
    }

    /// A file of the program.
    static func file(_ parameters: String...) -> RouteDeclaration {
        RouteDeclaration(
            methods: [.get, .head], needs: .nothing, access: .anybody, bodyBytesMax: 0, parameters: parameters)
    }
}

extension Route {
    /// True where somebody may ask for the page: what they then see of it is told by their sight.
    ///
    /// - Parameter permissions: what their account may, wherever; nil for who is not signed in.
    package func isOpen(to permissions: Set<Permission>?) -> Bool {
        switch declaration.access {
        case .anybody, .comingIn: true
        case .signedIn: permissions != nil
        case .permission(let permission): permissions?.contains(permission) ?? false
        // Programs show a key; who is signed in in a browser is none.
        case .program: false
        }
    }

    var declaration: RouteDeclaration {
        switch self {
        case .home: .page()
        case .tasks: .page("sort", "page", Route.written)
        case .overview: .page("sort", "order", "page", ListFile.parameter)
        case .places: .page("kind", "status", "sort", "page")
        case .place, .person: .page("page", Route.written)
        case .organisation: .page("sort", "order", "page", "facts", Route.written)
        case .people: .page("filter", "page", "after")
        case .badges, .sources: .page("year", "page")
        case .work: .page("page", Route.written)
        case .cellLife: .page("year", "page", Route.written)
        case .minutes, .courses, .course: .page(Route.written)
        case .plans: .page("year", Route.written)
        case .plan, .fact: .page(Route.written)
        case .list: .page("page", "after", ListFile.parameter)
        case .sheet, .ownSheet, .officialTable, .paper, .report, .rules, .rule: .page()
        case .irregularities: .page("kind", "page")
        case .difference:
            .page("other_at", "other_since", "other_known", "other_structure", "other_head", "figure")
        case .activity: .audit("before")
        case .search: .form(bytesMax: 4096)
        case .file: .file("v")
        case .account(let page): page.declaration
        case .keeper: .file()
        case .calendar:
            RouteDeclaration(
                methods: [.get, .head], needs: .ledger, access: .anybody, bodyBytesMax: 0, parameters: [])
        case .api(let page): page.declaration
        case .act: .page(Route.chosen)
        case .drafts: .page()
        case .draft: .form(bytesMax: Route.tableBytesMax)
        case .review: .form(bytesMax: Route.formBytesMax, Route.changed, "page")
        case .receipt: .page("page", "kind")
        }
    }

    /// The most bytes of a form.
    static let formBytesMax = 65_536
    /// The most bytes of a form into which a table is pasted.
    static let tableBytesMax = 1_048_576
    /// The parameter by which a page says what was just written: the key of the command.
    static let written = "ghi"
    /// What a form has chosen when it opens: `FIELD:VALUE`.
    static let chosen = "chon"
    /// The parameter by which a review says that it is another than the one before.
    static let changed = "doi"

    /// True for pages of forms, which need what is on the desk besides the ledger.
    var isForm: Bool {
        switch self {
        case .act, .drafts, .draft, .review, .receipt: true
        default: false
        }
    }
}
