internal import Hummingbird
package import Logging
internal import NIOCore
internal import NIOPosix
internal import Views

/// The site on the network: binds, answers, and stops when it is told to.
package struct Server: Sendable {
    /// Where the server listens, and what it speaks there.
    package struct Address: Hashable, Sendable {
        /// A name of this machine, or one of its addresses; `0.0.0.0` and `::` are all of them.
        package let host: String
        /// 0 lets the system choose.
        package let port: Int
        /// What it shows itself with; nil without TLS.
        package let identity: ServerIdentity?

        /// The address; nil where the port is none, or where it is without TLS and not this machine itself: what goes over a
        /// network in the clear is anybody's.
        package init?(host: String, port: Int, identity: ServerIdentity? = nil) {
            guard identity != nil || SiteHosts.isOwn(host), (0...65_535).contains(port) else { return nil }
            self.host = host
            self.port = port
            self.identity = identity
        }

        /// True where nobody on another machine reaches it.
        package var isThisMachineAlone: Bool { SiteHosts.isOwn(host) }

        /// Under which names the site answers here.
        var hosts: SiteHosts { identity.map { .certified($0.names) } ?? .own }

        /// What leads here in a browser.
        ///
        /// - Parameter port: the one that is listened on.
        func url(_ port: Int) -> String {
            var name = host
            if let identity, !hosts.contains(host) {
                // No browser opens a pattern: of `*.huyen.example` its own domain is what one can begin with.
                let named = identity.names.first { !$0.hasPrefix("*.") }
                name = named ?? identity.names.first.map { "hatnhan" + $0.dropFirst() } ?? host
            }
            return "\(hosts.scheme)://\(name.contains(":") ? "[\(name)]" : name):\(port)/"
        }
    }

    /// Why the server does not run.
    package enum Failure: Error, Hashable, Sendable {
        /// Another program listens there.
        case addressInUse(Address)
        /// The system does not let this account listen there.
        case notPermitted(Address)
        /// The certificate, or its key, cannot be used.
        case unusableCertificate
    }

    private let site: WebSite
    private let gate: Gate?
    private let address: Address
    private let logger: Logger

    /// A server of this site at this address.
    ///
    /// - Parameter gate: who may come in; nil for a ledger without accounts, shown to whoever holds its files.
    package init(_ site: WebSite, gate: Gate?, at address: Address, logger: Logger) {
        self.site = site
        self.gate = gate
        self.address = address
        self.logger = logger
    }

    /// Runs until the process is told to stop; then nobody new is let in, and what was asked before is answered.
    ///
    /// - Parameter onRunning: hears the address once the first request can come.
    /// - Throws: `Failure`.
    package func run(onRunning: @escaping @Sendable (String) -> Void) async throws {
        do {
            // One thread carries more than an office asks for: thousands of requests a second.
            try await MultiThreadedEventLoopGroup.withEventLoopGroup(numberOfThreads: 1) { group in
                let application = try buildApplication(
                    site, site.pictures.threads, gate: gate, at: address, on: group, logger: logger,
                    onRunning: onRunning)
                try await withTaskExecutorPreference(LoopExecutor(group.next())) {
                    try await application.runService()
                }
            }
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            throw Failure.addressInUse(address)
        } catch let error as IOError where error.errnoCode == EACCES || error.errnoCode == EADDRNOTAVAIL {
            throw Failure.notPermitted(address)
        }
    }
}
