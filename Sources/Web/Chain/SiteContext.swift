internal import Access
package import Hummingbird
internal import NIOCore
internal import Operations

/// What the steps of the chain tell each other about a request.
package struct SiteContext: RequestContext {
    /// The framework's own part.
    package var coreContext: CoreRequestContextStorage
    /// The address, once it is read.
    var address = SiteAddress(path: "", query: "")

    /// True where the other end is a program on this machine: whoever sits here, or a server in front of this one.
    let isFromThisMachine: Bool
    /// The address in the network that the request comes from.
    let remoteAddress: String

    /// False only where whoever sits at this machine holds the files, and nobody has an account.
    var demandsSignIn = true
    /// True where that is yet to be looked at, by whoever makes the page and before it reads anything.
    var looksForAccounts = false
    /// Who asks. Until that is found out, nobody.
    var visitor = Visitor.nobody
    /// Whose token the request shows; nil without one that holds.
    var known: SignIns.Known?
    /// That token.
    var token: SignInToken?
    /// What the account may that is signed in.
    var permissions: Set<Permission> = []

    /// A request of which nothing is known yet.
    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        let remote = source.channel.remoteAddress?.ipAddress
        remoteAddress = remote ?? ""
        isFromThisMachine = remote.map { $0.hasPrefix("127.") || $0 == "::1" } ?? false
    }
}

/// The rest of the chain, as a step of it sees it.
typealias NextStep = @concurrent (Request, SiteContext) async throws -> Response
