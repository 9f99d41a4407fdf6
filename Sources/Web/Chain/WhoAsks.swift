internal import Access
internal import HTTPTypes
internal import Hummingbird
internal import Operations
internal import Views

/// Finds out who asks, and lets nobody on who may not. What a page asks for stands in its declaration; a page that says
/// nothing is for who is signed in.
struct WhoAsks: RouterMiddleware {
    typealias Context = SiteContext

    /// Nil where whoever sits at this machine holds the files, and no account is asked for.
    let gate: Gate?
    let site: WebSite
    let threads: QuestionThreads
    let cookie: SignInCookie

    func handle(_ request: Request, context: SiteContext, next: NextStep) async throws -> Response {
        if let gate, !gate.isKnownToDemandSignIn, WhoAsks.isAnsweredByPage(request, context.address.route) {
            var open = context
            (open.visitor, open.demandsSignIn, open.looksForAccounts) = (.files, false, true)
            // Known from here on to demand it.
            do { return try await next(request, open) } catch is Gate.Closed {}
        }
        var context = context
        guard let gate, try await demandsSignIn(gate) else {
            (context.visitor, context.demandsSignIn) = (.files, false)
            return try await next(request, context)
        }
        // A path that is no page is answered with that; programs show a key where they are answered.
        guard let route = context.address.route, ![.anybody, .program].contains(route.declaration.access) else {
            return try await next(request, context)
        }
        try checkOrigin(of: request)
        context.token = cookie.token(in: request.headers)
        if let found = try await who(context.token, gate) {
            (context.known, context.permissions) = (found.known, found.permissions)
        }
        if let refusal = refusal(request, context, route) {
            let kept = context.known == nil ? try await keepingWhatWasSent(request, context, route, gate) : nil
            return (kept ?? refusal).response(to: request)
        }
        if case .permission(let permission) = route.declaration.access {
            guard context.permissions.contains(permission) else { throw Trouble.notPermitted }
        }
        if let known = context.known, let token = context.token, known.step == .done {
            context.visitor = Visitor(
                viewer: .account(known.account), name: known.name, formToken: token.formToken,
                lastWritten: known.lastWritten, keepsAccounts: context.permissions.contains(.accounts),
                writes: !context.permissions.isDisjoint(with: [.write, .writeOwnCell, .accounts]))
        }
        return try await next(request, context)
    }

    /// True where the page itself looks whether anybody has an account: on its own thread, so that nobody waits for two.
    private static func isAnsweredByPage(_ request: Request, _ route: Route?) -> Bool {
        guard request.method == .get else { return false }
        return switch route {
        case .keeper, .account, .api, .calendar, .file, nil: false
        default: true
        }
    }

    private func demandsSignIn(_ gate: Gate) async throws -> Bool {
        if gate.isKnownToDemandSignIn { return true }
        do { return try await threads.answer { _ in try gate.demandsSignIn() } } catch is QuestionThreads.Full {
            throw Trouble.busy
        }
    }

    private func who(
        _ token: SignInToken?, _ gate: Gate
    ) async throws -> (known: SignIns.Known, permissions: Set<Permission>)? {
        guard let token else { return nil }
        do {
            return try await threads.answer { _ in
                guard let known = try gate.signIns.who(token) else { return nil }
                return (known, known.step == .done ? try gate.signIns.permissions(of: known.account) : [])
            }
        } catch is QuestionThreads.Full {
            throw Trouble.busy
        }
    }

    /// A form says where it comes from: browsers do, and what says nothing is none.
    private func checkOrigin(of request: Request) throws {
        guard request.method == .post else { return }
        let origin = request.headers[.origin].map { $0 != "null" } ?? false
        guard origin || request.headers[.secFetchSite] == "same-origin" else { throw Trouble.otherSignIn }
    }

    /// The sign-in page with what was sent sealed in it; nil where the form is of no sign-in that there ever was.
    private func keepingWhatWasSent(
        _ request: Request, _ context: SiteContext, _ route: Route, _ gate: Gate
    ) async throws -> Reply? {
        guard request.method == .post else { return nil }
        let body = try await SiteResponder.body(of: request, route)
        guard let token = FormToken.value(in: body) else { return nil }
        let parcel = SignIns.Parcel(path: request.uri.path, body: body)
        var visit = AccountVisit(
            page: .signIn, form: nil, back: nil, language: context.address.language, known: nil, token: nil,
            visitor: .nobody, origin: SignIns.Origin(address: "", agent: ""))
        visit.isForwarded = request.isForwarded
        let (asked, version) = (visit, site.settings.version)
        do {
            return try await threads.answer { _ in
                guard let sealed = try gate.signIns.seal(parcel, sentWith: token) else { return nil }
                var visit = asked
                visit.sent = sealed
                return try AccountSteps(gate, visit).run().reply(visit, version: version).0
            }
        } catch is QuestionThreads.Full {
            throw Trouble.busy
        }
    }

    /// Where somebody is led who has not signed in, or not to the end; nil for who may go on.
    private func refusal(_ request: Request, _ context: SiteContext, _ route: Route) -> Reply? {
        if route.declaration.access == .comingIn || context.known?.step == .done { return nil }
        let language = context.address.language
        // Who wanted nothing in particular comes to the front page anyway.
        let back =
            request.method == .post || route == .home
            ? nil : ReturnAddress(path: request.uri.path, query: request.uri.query ?? "")
        let page = context.known.map { AccountPage.next($0.step) } ?? .signIn
        return .redirect(to: (page ?? .signIn).address(language, back: back))
    }
}

extension AccountPage {
    /// The page that asks for what comes next; nil for who is in.
    static func next(_ step: SignInStep) -> AccountPage? {
        switch step {
        case .code: .code
        case .password: .choosing
        case .factor: .phone
        case .done: nil
        }
    }
}

extension HTTPField.Name {
    static let secFetchSite = HTTPField.Name("Sec-Fetch-Site") ?? .contentType
}
