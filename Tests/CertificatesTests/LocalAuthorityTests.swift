import Certificates
import Foundation
import Testing

/// An authority of one office signs for that office, for a time, and for nobody else.
@Suite struct LocalAuthorityTests {
    private let now = Date(timeIntervalSince1970: 1_700_000_000)

    private func names(_ texts: String...) throws -> [HostName] {
        try texts.map { try #require(HostName($0), "\($0)") }
    }

    @Test(arguments: [
        ("huyen.example", "huyen.example"), ("HUYEN", "huyen"), ("192.168.1.10", "192.168.1.10"), ("::1", "::1"),
        ("fd00:0:0::5", "fd00::5"), ("a-b.c", "a-b.c"),
    ])
    func hostsAreRead(text: String, name: String) {
        #expect(HostName(text)?.text == name)
    }

    @Test(arguments: ["", "a b", "http://a", "a:80", "-a", "a-", "a..b", "192.168.1", "300.1.1.1", "*.a", "bản", "a/b"])
    func whatIsNoHostIsNone(text: String) {
        #expect(HostName(text) == nil)
    }

    @Test func aServerIsCertifiedForAYearByItsNamesAndAsThisMachine() throws {
        let authority = try LocalAuthority(making: names("huyen.example", "203.0.113.5"), now: now)
        #expect(authority.end.timeIntervalSince(now) > 9.9 * 365 * 86_400)
        let server = try authority.serverCertificate(for: names("huyen.example", "203.0.113.5"), now: now)
        #expect(server.end == now.addingTimeInterval(365 * 86_400))
        #expect(server.names.map(\.text) == ["huyen.example", "203.0.113.5", "localhost", "127.0.0.1", "::1"])
        let read = try ServerCertificate(certificatePEM: server.certificatePEM, keyPEM: server.keyPEM)
        #expect(read.names == server.names)
    }

    @Test func anAuthorityTakenUpAgainRenewsForNewPrivateAddressesAndNothingElse() throws {
        let made = try LocalAuthority(making: names("huyen.example"), now: now)
        let authority = try LocalAuthority(certificatePEM: made.certificatePEM, keyPEM: made.keyPEM)
        let later = now.addingTimeInterval(300 * 86_400)
        let renewed = try authority.serverCertificate(
            for: names("huyen.example", "a.huyen.example", "10.1.2.3", "172.31.0.1", "192.168.9.9", "fd00::5"),
            now: later)
        #expect(renewed.end > now.addingTimeInterval(365 * 86_400))
        for name in ["bank.example", "ahuyen.example", "example", "203.0.113.5", "172.32.0.1", "2001:db8::1"] {
            #expect(throws: CertificateFault.beyondAuthority([name])) {
                try authority.serverCertificate(for: names(name), now: later)
            }
        }
        #expect(throws: CertificateFault.authorityEnded) {
            try authority.serverCertificate(for: names("huyen.example"), now: made.end)
        }
        let last = try authority.serverCertificate(
            for: names("huyen.example"), now: made.end.addingTimeInterval(-86_400))
        #expect(last.end == made.end)
    }

    @Test func whatDoesNotGoTogetherIsRefused() throws {
        let authority = try LocalAuthority(making: names("a.example"), now: now)
        let one = try authority.serverCertificate(for: names("a.example"), now: now)
        let other = try authority.serverCertificate(for: names("a.example"), now: now)
        #expect(one.keyPEM != other.keyPEM)
        #expect(throws: CertificateFault.notTogether) {
            try ServerCertificate(certificatePEM: one.certificatePEM, keyPEM: other.keyPEM)
        }
        #expect(throws: CertificateFault.unreadable) { try ServerCertificate(certificatePEM: "", keyPEM: one.keyPEM) }
        // An authority names no host.
        #expect(throws: CertificateFault.noNames) {
            try ServerCertificate(certificatePEM: authority.certificatePEM, keyPEM: authority.keyPEM)
        }
    }

    @Test func thePageToInstallLeadsToTheServer() {
        let page = InstallPage(certificateFile: "authority.crt", addresses: ["https://huyen.example:8443/"]).html()
        let text = String(decoding: page, as: UTF8.self)
        for word in ["authority.crt", "href=\"https://huyen.example:8443/\"", "Windows", "Android", "Firefox"] {
            #expect(text.contains(word))
        }
        #expect(!text.contains("FILE") && !text.contains("ADDRESS"))
    }
}
