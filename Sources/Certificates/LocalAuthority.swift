internal import Crypto
package import Foundation
internal import SwiftASN1
internal import X509

/// An authority of one office: what it signs, the machines trust on which it was installed.
///
/// It can sign for nothing but the names it was made for, this machine, and addresses of private networks. Whoever steals its
/// key can pass themselves off as this server, and as nobody else.
package struct LocalAuthority {
    /// The certificate that other machines install, in PEM.
    package let certificatePEM: String
    /// The key, in PEM: for the machine of the server alone.
    package let keyPEM: String
    private let certificate: Certificate
    private let key: Certificate.PrivateKey

    /// Years that an authority is good for: installing it is work on every machine.
    package static let years = 10
    /// Days that a certificate of a server is good for. Renewing it is one command, and nothing is installed anew.
    package static let serverDays = 365

    /// When it ends.
    package var end: Date { certificate.notValidAfter }

    /// Makes an authority for these names.
    ///
    /// - Throws: what signing throws.
    package init(making names: [HostName], now: Date) throws {
        let key = P256.Signing.PrivateKey()
        let signer = Certificate.PrivateKey(key)
        let subject = try DistinguishedName {
            OrganizationName("Hạt Nhân")
            // Two authorities must not look alike in a list of them.
            CommonName("Hạt Nhân " + LocalAuthority.day(now) + " " + LocalAuthority.suffix(of: key))
        }
        let certificate = try Certificate(
            version: .v3, serialNumber: Certificate.SerialNumber(), publicKey: signer.publicKey,
            notValidBefore: LocalAuthority.start(now),
            notValidAfter: now.addingTimeInterval(Double(LocalAuthority.years) * 365.25 * LocalAuthority.daySeconds),
            issuer: subject, subject: subject,
            extensions: Certificate.Extensions {
                Critical(BasicConstraints.isCertificateAuthority(maxPathLength: 0))
                Critical(KeyUsage(keyCertSign: true, cRLSign: true))
                Critical(LocalAuthority.constraints(names))
                SubjectKeyIdentifier(hash: signer.publicKey)
                try ExtendedKeyUsage([.serverAuth])
            }, issuerPrivateKey: signer)
        self.certificate = certificate
        self.key = signer
        certificatePEM = try certificate.serializeAsPEM().pemString
        keyPEM = key.pemRepresentation
    }

    /// Takes up an authority that was made before.
    ///
    /// - Throws: `CertificateFault.unreadable`, `CertificateFault.notTogether`.
    package init(certificatePEM: String, keyPEM: String) throws {
        do {
            certificate = try Certificate(pemEncoded: certificatePEM)
            key = try Certificate.PrivateKey(pemEncoded: keyPEM)
        } catch {
            throw CertificateFault.unreadable
        }
        guard key.publicKey == certificate.publicKey else { throw CertificateFault.notTogether }
        (self.certificatePEM, self.keyPEM) = (certificatePEM, keyPEM)
    }

    /// Makes a certificate, with a key of its own, for a server reached by these names and as this machine itself.
    ///
    /// - Throws: `CertificateFault.beyondAuthority` for a name that the authority may not sign for,
    ///   `CertificateFault.authorityEnded`.
    package func serverCertificate(for names: [HostName], now: Date) throws -> ServerCertificate {
        guard now < end else { throw CertificateFault.authorityEnded }
        let beyond = names.filter { !covers($0) }
        guard beyond.isEmpty else { throw CertificateFault.beyondAuthority(beyond.map(\.text)) }
        let all = names + HostName.own.filter { !names.contains($0) }
        let key = P256.Signing.PrivateKey()
        let publicKey = Certificate.PrivateKey(key).publicKey
        let first = names.first ?? HostName.own[0]
        let subject = try DistinguishedName { CommonName(String(first.text.prefix(64))) }
        let certificate = try Certificate(
            version: .v3, serialNumber: Certificate.SerialNumber(), publicKey: publicKey,
            notValidBefore: LocalAuthority.start(now),
            notValidAfter: min(
                end, now.addingTimeInterval(Double(LocalAuthority.serverDays) * LocalAuthority.daySeconds)),
            issuer: self.certificate.subject, subject: subject,
            extensions: Certificate.Extensions {
                Critical(BasicConstraints.notCertificateAuthority)
                Critical(KeyUsage(digitalSignature: true))
                try ExtendedKeyUsage([.serverAuth])
                SubjectAlternativeNames(all.map(\.general))
                SubjectKeyIdentifier(hash: publicKey)
                AuthorityKeyIdentifier(
                    keyIdentifier: SubjectKeyIdentifier(hash: self.certificate.publicKey).keyIdentifier)
            }, issuerPrivateKey: self.key)
        return ServerCertificate(
            certificatePEM: try certificate.serializeAsPEM().pemString, keyPEM: key.pemRepresentation, names: all,
            end: certificate.notValidAfter)
    }

    private static let daySeconds = 86_400.0

    /// Clocks of other machines may be behind.
    private static func start(_ now: Date) -> Date { now.addingTimeInterval(-daySeconds) }

    private static func day(_ date: Date) -> String {
        String(date.ISO8601Format().prefix(10))
    }

    private static func suffix(of key: P256.Signing.PrivateKey) -> String {
        SHA256.hash(data: key.publicKey.derRepresentation).prefix(3).map { byte in
            let text = String(byte, radix: 16, uppercase: true)
            return text.count == 1 ? "0" + text : text
        }.joined()
    }
}

// MARK: - What it may sign for

extension LocalAuthority {
    /// Networks that are nobody's on the internet: an office may change its addresses without installing anything anew.
    private static let privateNetworks: [[UInt8]] = [
        [10, 0, 0, 0, 255, 0, 0, 0], [172, 16, 0, 0, 255, 240, 0, 0], [192, 168, 0, 0, 255, 255, 0, 0],
        [0xFC] + [UInt8](repeating: 0, count: 15) + [0xFE] + [UInt8](repeating: 0, count: 15),
    ]

    private static func constraints(_ names: [HostName]) -> NameConstraints {
        let all = names + HostName.own.filter { !names.contains($0) }
        let named = all.compactMap { host in if case .name(let name) = host { name } else { nil } }
        let addresses = all.compactMap { host -> [UInt8]? in
            guard case .address(let bytes) = host else { return nil }
            return bytes + [UInt8](repeating: 255, count: bytes.count)
        }
        return NameConstraints(
            permittedDNSDomains: named,
            permittedIPRanges: (privateNetworks + addresses).map { ASN1OctetString(contentBytes: $0[...]) })
    }

    /// True when the authority may sign for this name.
    package func covers(_ host: HostName) -> Bool {
        // What is unreadable permits nothing.
        guard let constraints = try? certificate.extensions.nameConstraints else { return false }
        switch host {
        case .name(let name):
            return constraints.permittedDNSDomains.contains { name == $0 || name.hasSuffix("." + $0) }
        case .address(let bytes):
            return constraints.permittedIPRanges.contains { range in
                let (network, mask) = (range.bytes.prefix(bytes.count), range.bytes.suffix(bytes.count))
                return range.bytes.count == 2 * bytes.count
                    && zip(zip(bytes, mask), network).allSatisfy { $0.0 & $0.1 == $1 }
            }
        }
    }
}

extension HostName {
    fileprivate var general: GeneralName {
        switch self {
        case .name(let name): .dnsName(name)
        case .address(let bytes): .ipAddress(ASN1OctetString(contentBytes: bytes[...]))
        }
    }
}
