import Access
import Ledger
import Testing

@Suite struct TimedCodeTests {
    private static let secret = Array("12345678901234567890".utf8)

    private func instant(_ seconds: Int64) -> Instant { Instant(milliseconds: seconds * 1000) }

    /// RFC 6238, appendix B: SHA-1, eight digits.
    @Test(
        arguments: [
            (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
            (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
        ] as [(Int64, String)])
    func codesAreThoseOfTheStandard(seconds: Int64, code: String) {
        let codes = TimedCode(secret: Self.secret)
        #expect(codes.code(step: TimedCode.step(at: instant(seconds)), digits: 8) == code)
    }

    @Test func aCodeCountsOnceAndOneStepToEitherSide() throws {
        let codes = TimedCode(secret: Self.secret)
        let now = instant(1_000_000_000)
        let present = TimedCode.step(at: now)
        for offset in Int64(-3)...3 {
            let step = codes.step(of: codes.code(step: present + offset), at: now, after: 0)
            #expect(step == (abs(offset) <= 1 ? present + offset : nil), "\(offset)")
        }
        let code = codes.code(step: present)
        #expect(codes.step(of: code.prefix(3) + " " + code.suffix(3) + " ", at: now, after: 0) == present)
        #expect(codes.step(of: code, at: now, after: present) == nil, "once")
        #expect(codes.step(of: codes.code(step: present - 1), at: now, after: present) == nil, "nor an earlier one")
        for wrong in ["", "12345", "1234567", "abcdef", code + "0"] {
            #expect(codes.step(of: wrong, at: now, after: 0) == nil, "\(wrong)")
        }
    }

    /// RFC 4648, section 10, without padding.
    @Test(arguments: [
        ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"),
        ("foobar", "MZXW6YTBOI"),
    ])
    func base32IsThatOfTheStandard(plain: String, text: String) {
        #expect(Base32.text(of: Array(plain.utf8)) == text)
        #expect(Base32.bytes(of: text) == Array(plain.utf8))
        #expect(Base32.bytes(of: text.lowercased() + " ==") == Array(plain.utf8))
    }

    @Test func whatIsNoBase32IsNone() {
        #expect(Base32.bytes(of: "MZX1") == nil && Base32.bytes(of: "ă") == nil)
    }

    @Test func theAddressHoldsWhatAnAuthenticatorAsksFor() {
        let address = TimedCode(secret: Self.secret).address(account: "lo.thi-ban")
        #expect(
            address
                == "otpauth://totp/HatNhan:lo.thi-ban?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=HatNhan")
    }
}
