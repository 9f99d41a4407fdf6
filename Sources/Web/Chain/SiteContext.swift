package import Hummingbird

/// What the steps of the chain tell each other about a request.
package struct SiteContext: RequestContext {
    /// The framework's own part.
    package var coreContext: CoreRequestContextStorage
    /// The address, once it is read.
    var address = SiteAddress(path: "", query: "")

    /// A request of which nothing is known yet.
    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
    }
}

/// The rest of the chain, as a step of it sees it.
typealias NextStep = @concurrent (Request, SiteContext) async throws -> Response
