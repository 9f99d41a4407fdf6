internal import Hummingbird
package import Logging
internal import NIOCore
internal import NIOPosix
internal import Views

/// The site on the network: binds, answers, and stops when it is told to.
package struct Server: Sendable {
    /// Where the server listens. Loopback only, as long as there is no sign-in.
    package struct Address: Hashable, Sendable {
        /// `127.0.0.1`, `::1` or `localhost`.
        package let host: String
        /// 0 lets the system choose.
        package let port: Int

        /// The address; nil unless the host is this machine itself and the port is one.
        package init?(host: String, port: Int) {
            guard ["127.0.0.1", "::1", "localhost"].contains(host), (0...65_535).contains(port) else { return nil }
            self.host = host
            self.port = port
        }
    }

    /// Why the server does not run.
    package enum Failure: Error, Hashable, Sendable {
        /// Another program listens there.
        case addressInUse(Address)
        /// The system does not let this account listen there.
        case notPermitted(Address)
    }

    private let site: WebSite
    private let address: Address
    private let logger: Logger

    /// A server of this site at this address.
    package init(_ site: WebSite, at address: Address, logger: Logger) {
        self.site = site
        self.address = address
        self.logger = logger
    }

    /// Runs until the process is told to stop.
    ///
    /// - Parameter onRunning: hears the address once the first request can come.
    /// - Throws: `Failure`.
    package func run(onRunning: @escaping @Sendable (String) -> Void) async throws {
        let application = buildApplication(
            site, site.pictures.threads, at: address, logger: logger, onRunning: onRunning)
        do {
            try await application.runService()
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            throw Failure.addressInUse(address)
        } catch let error as IOError where error.errnoCode == EACCES || error.errnoCode == EADDRNOTAVAIL {
            throw Failure.notPermitted(address)
        }
    }
}
