package import Hummingbird
internal import NIOCore

/// What the steps of the chain tell each other about a request.
package struct SiteContext: RequestContext {
    /// The framework's own part.
    package var coreContext: CoreRequestContextStorage
    /// The address, once it is read.
    var address = SiteAddress(path: "", query: "")

    /// True where the other end is a program on this machine: whoever sits here, or a server in front of this one.
    let isFromThisMachine: Bool

    /// A request of which nothing is known yet.
    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        let remote = source.channel.remoteAddress?.ipAddress
        isFromThisMachine = remote.map { $0.hasPrefix("127.") || $0 == "::1" } ?? false
    }
}

/// The rest of the chain, as a step of it sees it.
typealias NextStep = @concurrent (Request, SiteContext) async throws -> Response
