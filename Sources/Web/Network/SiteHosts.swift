/// Under which names the site answers, and what it speaks. A page on the internet may lead a browser here under another name, to
/// read what only who sits here may.
package struct SiteHosts: Hashable, Sendable {
    /// Small letters; addresses without brackets. `*.` in front stands for one more label.
    let names: Set<String>
    /// True where everything goes over TLS.
    let isSecure: Bool

    /// This machine alone, without TLS.
    package static let own = SiteHosts(names: ["127.0.0.1", "localhost", "::1"], isSecure: false)

    /// The names of a certificate.
    package static func certified(_ names: [String]) -> SiteHosts {
        SiteHosts(names: Set(names.map { $0.lowercased() }), isSecure: true)
    }

    /// `http` or `https`.
    var scheme: String { isSecure ? "https" : "http" }

    /// True where the site answers under this name.
    func contains(_ host: String) -> Bool {
        guard !names.contains(host) else { return true }
        guard let dot = host.firstIndex(of: ".") else { return false }
        return names.contains("*" + host[dot...])
    }

    /// True for a name that every machine has for itself.
    static func isOwn(_ host: String) -> Bool { own.names.contains(host) }
}
