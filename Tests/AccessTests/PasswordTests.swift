import Access
import Testing

@Suite struct PasswordTests {
    private static let cheap = PasswordHash.Cost(logRounds: 4, blockSize: 8, parallelism: 1)
    private static let salt = [UInt8](repeating: 7, count: PasswordHash.saltBytes)

    @Test func aHashTellsItsOwnPassword() throws {
        let hash = try PasswordHash(of: "ba con vịt trời", salt: Self.salt, cost: Self.cheap)
        #expect(hash.text.hasPrefix("$scrypt$ln=4,r=8,p=1$"))
        let read = try #require(PasswordHash(text: hash.text))
        #expect(try read.matches("ba con vịt trời"))
        #expect(try !read.matches("ba con vit troi") && !read.matches("") && !read.matches("ba con vịt trời "))
    }

    /// RFC 7914, section 12: the third vector, its first 32 bytes.
    @Test func scryptIsThatOfTheStandard() throws {
        let text =
            "$scrypt$ln=14,r=8,p=1$U29kaXVtQ2hsb3JpZGU$cCO9yzr9c0hGHAbNgf046/2o+7qQT44+qbVD9lRdofI"
        #expect(try #require(PasswordHash(text: text)).matches("pleaseletmein"))
    }

    @Test func keyboardsMayComposeLettersAsTheyLike() throws {
        let composed = "ti\u{1EBF}ng Vi\u{1EC7}t r\u{1EA5}t hay"
        let apart = "tie\u{0302}\u{0301}ng Vie\u{0323}\u{0302}t ra\u{0302}\u{0301}t hay"
        let hash = try PasswordHash(of: composed, salt: Self.salt, cost: Self.cheap)
        #expect(Array(composed.utf8) != Array(apart.utf8))
        #expect(try hash.matches(apart))
    }

    /// A text from a damaged or strange vault makes the machine compute no more than it bears.
    @Test(arguments: [
        "", "x", "$scrypt$", "$scrypt$ln=30,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA$", "$argon2$ln=4,r=8,p=1$AAAA$AAAA",
        "$scrypt$ln=20,r=32,p=16$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "$scrypt$ln=-1,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "$scrypt$ln=4,r=0,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "$scrypt$ln=4,r=8,p=1,x=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "$scrypt$ln=4,r=8,p=1$AA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "$scrypt$ln=4,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA",
    ])
    func whatIsNoHashIsNone(text: String) { #expect(PasswordHash(text: text) == nil) }

    @Test(arguments: [
        "mậtkhẩumậtkhẩu", "Password1234567", "123456789012345", "qwertyuiopasdfgh", "đảng cộng sản việt nam",
        "Chúc mừng năm mới 2026", "aaaaaaaaaaaaaaaa", "abababababababab", "correct horse battery staple",
        "matkhau.matkhau.123", "Điện Biên Phủ 07051954", "hanoi-hanoi-hanoi", "iloveyouiloveyou",
    ])
    func whatEverybodyTriesIsRefused(password: String) {
        #expect([.common, .tooShort(14)].contains(PasswordRule.fault(of: password, account: "lan")))
    }

    @Test(arguments: [
        "ba con vịt trời bay qua nương", "cái cối giã gạo thứ bảy", "tinh mo sau 4 goc ruong", "Xo7-pq9R_tt2.Kd5",
    ])
    func wordsThatHaveNothingToDoWithEachOtherAreTaken(password: String) {
        #expect(PasswordRule.fault(of: password, account: "lan") == nil)
    }

    @Test func lengthsAndNamesAreLookedAt() {
        #expect(PasswordRule.fault(of: "", account: "a") == .empty)
        #expect(PasswordRule.fault(of: "mười bốn chữ ơ", account: "a") == .tooShort(14))
        #expect(PasswordRule.fault(of: String(repeating: "vịt trời ", count: 29), account: "a") == .tooLong)
        #expect(PasswordRule.fault(of: "vitbauvitbau2026", account: "vit.bau") == .accountName)
        #expect(PasswordRule.fault(of: "vitbau và cái cối", account: "vit.bau") == nil)
    }

    @Test func recoveryCodesAreFoundHoweverTheyAreTyped() throws {
        var seed: UInt32 = 0
        let made = try RecoveryCodes { count in
            (0..<count).map { _ in
                seed = seed &* 1_664_525 &+ 1_013_904_223
                return UInt8(seed >> 24)
            }
        }
        #expect(made.codes.count == 10 && Set(made.hashes.map(\.text)).count == 10)
        let code = made.codes[3].text
        for typed in [code, code.uppercased(), made.codes[3].plain, code.replacing("-", with: " ")] {
            #expect(try RecoveryCodes.index(of: typed, in: made.hashes) == 3)
        }
        #expect(try RecoveryCodes.index(of: "0000-0000-0000", in: made.hashes) == nil)
        #expect(try RecoveryCodes.index(of: code, in: []) == nil)
        #expect(RecoveryCodes.looksLikeOne(code) && !RecoveryCodes.looksLikeOne("123 456"))
        #expect(TypedCode.plain("OIL-0il") == "011011")
    }

    @Test func namesOfAccountsAreSmallAndPlain() {
        #expect(AccountName.read(" Lo.Thi-Ban_2 ") == "lo.thi-ban_2")
        for text in ["", "a", ".ab", "a b", "lò", String(repeating: "a", count: 41), "a/b"] {
            #expect(AccountName.read(text) == nil, "\(text)")
        }
    }
}
