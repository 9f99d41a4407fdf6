internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Markup
internal import Operations
internal import Views

/// Pages about who one is.
extension SiteResponder {
    /// The answer of such a page, on the threads that hash.
    func account(_ page: AccountPage, _ request: Request, _ context: SiteContext) async throws -> Response {
        guard let gate, context.demandsSignIn else { throw Trouble.noAccounts }
        let query = try Query(request.uri.query ?? "")
        try query.check(page.declaration.parameters)
        let form = try await form(of: request, context).map { try AccountForm($0) }
        var visit = AccountVisit(
            page: page, form: form,
            back: (query[ReturnAddress.name] ?? form?[ReturnAddress.name]).flatMap { ReturnAddress($0) },
            language: context.address.language, known: context.known, token: context.token, visitor: context.visitor,
            origin: SignIns.Origin(
                address: context.remoteAddress,
                agent: String((request.headers[.userAgent] ?? "").prefix(SiteResponder.agentCharactersMax))))
        visit.isForwarded = request.isForwarded
        visit.site = (cookie.isSecure ? "https://" : "http://") + (request.head.authority ?? "")
        if page == .signIn, let text = form?[SignInView.sentName], !text.isEmpty {
            visit.sent = Data(base64Encoded: text).map { [UInt8]($0) }
        }
        let (asked, version) = (visit, site.settings.version)
        do {
            let (reply, change) = try await gate.threads.answer { _ in
                try AccountSteps(gate, asked).run().reply(asked, version: version)
            }
            var response = reply.response(to: request)
            response.headers[.setCookie] = cookie.field(change)
            return response
        } catch is QuestionThreads.Full {
            throw Trouble.busy
        }
    }

    private static let agentCharactersMax = 300
}

extension AccountAnswer {
    /// What is sent, and what becomes of the browser's token.
    func reply(_ visit: AccountVisit, version: String) -> (Reply, SignInCookie.Change) {
        switch self {
        case .leads(let address, let change): return (.redirect(to: address), change)
        case .page(let view, let status, let wait):
            let frame = PlainFrame(view.head, visit.say, visit.page, visit.visitor, version: version)
            var html = HTML(capacity: 8192)
            frame.draw(&html) { view.draw(&$0) }
            var reply = Reply.page(html.finish(), status: status)
            reply.retryAfterSeconds = wait
            return (reply, .keep)
        }
    }
}
