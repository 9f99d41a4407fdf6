package import Foundation
internal import SwiftASN1
internal import X509

/// A certificate of a server with its key, made here or one's own.
package struct ServerCertificate: Sendable {
    /// The certificate, and behind it whatever leads to its authority, in PEM.
    package let certificatePEM: String
    /// The key, in PEM.
    package let keyPEM: String
    /// By which names and addresses browsers may reach the server.
    package let names: [HostName]
    /// Until when browsers take it.
    package let end: Date

    init(certificatePEM: String, keyPEM: String, names: [HostName], end: Date) {
        self.certificatePEM = certificatePEM
        self.keyPEM = keyPEM
        self.names = names
        self.end = end
    }

    /// Reads a certificate of one's own.
    ///
    /// - Throws: `CertificateFault.unreadable`, `CertificateFault.notTogether`, `CertificateFault.noNames`: browsers look
    ///   at nothing but the alternative names.
    package init(certificatePEM: String, keyPEM: String) throws {
        let certificate: Certificate
        let key: Certificate.PrivateKey
        let names: [HostName]
        do {
            certificate = try Certificate(pemEncoded: certificatePEM)
            key = try Certificate.PrivateKey(pemEncoded: keyPEM)
            names = try certificate.extensions.subjectAlternativeNames?.compactMap { HostName($0) } ?? []
        } catch {
            throw CertificateFault.unreadable
        }
        guard key.publicKey == certificate.publicKey else { throw CertificateFault.notTogether }
        guard !names.isEmpty else { throw CertificateFault.noNames }
        self.init(certificatePEM: certificatePEM, keyPEM: keyPEM, names: names, end: certificate.notValidAfter)
    }
}

extension HostName {
    fileprivate init?(_ name: GeneralName) {
        switch name {
        case .dnsName(let name): self = .name(name.lowercased())
        case .ipAddress(let address): self = .address(Array(address.bytes))
        default: return nil
        }
    }
}
