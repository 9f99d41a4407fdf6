internal import NIOSSL

/// What a server shows itself with: its certificate, the key to it, and the names it is for.
package struct ServerIdentity: Hashable, Sendable {
    /// The certificate, and behind it whatever leads to its authority, in PEM.
    private let certificatePEM: String
    private let keyPEM: String
    /// Names and addresses, without brackets, that the certificate is for.
    package let names: [String]

    /// The identity of these.
    package init(certificatePEM: String, keyPEM: String, names: [String]) {
        (self.certificatePEM, self.keyPEM, self.names) = (certificatePEM, keyPEM, names)
    }

    /// What the connections speak: TLS 1.2 with nothing but sealed and forward-secret suites, or 1.3.
    ///
    /// - Throws: `Server.Failure.unusableCertificate`.
    func configuration() throws -> TLSConfiguration {
        do {
            let chain = try NIOSSLCertificate.fromPEMBytes(Array(certificatePEM.utf8))
            let key = try NIOSSLPrivateKey(bytes: Array(keyPEM.utf8), format: .pem)
            var configuration = TLSConfiguration.makeServerConfiguration(
                certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key))
            configuration.minimumTLSVersion = .tlsv12
            configuration.cipherSuiteValues = ServerIdentity.suites
            configuration.applicationProtocols = ["http/1.1"]
            _ = try NIOSSLContext(configuration: configuration)
            return configuration
        } catch {
            throw Server.Failure.unusableCertificate
        }
    }

    /// Of TLS 1.2; those of 1.3 are all good.
    private static let suites: [NIOTLSCipher] = [
        .TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, .TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
        .TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384, .TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,
        .TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256, .TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256,
    ]
}
