internal import HTTPTypes
internal import Hummingbird

/// Puts on every answer what keeps a page to itself: nothing from elsewhere, nothing inline, in nobody's frame, and no way to
/// another site.
struct SafeHeaders: RouterMiddleware {
    typealias Context = SiteContext

    let hosts: SiteHosts

    private static let policy =
        "default-src 'none'; object-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'"
    /// A year: as long as a certificate.
    private static let strictness = "max-age=31536000; includeSubDomains"

    func handle(_ request: Request, context: SiteContext, next: NextStep) async throws -> Response {
        var response = try await next(request, context)
        response.headers[.xContentTypeOptions] = "nosniff"
        response.headers[.contentSecurityPolicy] = SafeHeaders.policy
        // Under `no-referrer`, browsers would send `Origin: null` with our own forms.
        response.headers[.referrerPolicy] = "same-origin"
        response.headers[.crossOriginOpenerPolicy] = "same-origin"
        response.headers[.crossOriginResourcePolicy] = "same-origin"
        if isStrict(request) { response.headers[.strictTransportSecurity] = SafeHeaders.strictness }
        return response
    }

    /// Browsers hold a name to TLS on every port. `localhost` is everybody's own, and other programs answer there without.
    private func isStrict(_ request: Request) -> Bool {
        guard hosts.isSecure, let host = request.head.authority.flatMap(Authority.init)?.host else { return false }
        return hosts.contains(host) && !SiteHosts.isOwn(host)
    }
}

extension HTTPField.Name {
    fileprivate static let referrerPolicy = HTTPField.Name("Referrer-Policy") ?? .contentType
    fileprivate static let crossOriginOpenerPolicy = HTTPField.Name("Cross-Origin-Opener-Policy") ?? .contentType
}
