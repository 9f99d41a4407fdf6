internal import Crypto
internal import Foundation
package import Ledger

/// Codes of six digits that change every thirty seconds (TOTP, RFC 6238), as authenticators on phones show them.
package struct TimedCode: Sendable {
    /// Bytes of a secret.
    package static let secretBytes = 20
    private static let stepSeconds: Int64 = 30
    /// How many steps before and behind the present one a code may be of: clocks of phones differ a little.
    private static let window: Int64 = 1

    /// What phone and ledger share.
    package let secret: [UInt8]

    /// The codes of a secret.
    package init(secret: [UInt8]) { self.secret = secret }

    /// The step that an instant falls into.
    package static func step(at now: Instant) -> Int64 { now.milliseconds / 1000 / stepSeconds }

    /// The code of a step.
    package func code(step: Int64, digits: Int = 6) -> String {
        let counter = (0..<8).map { UInt8(truncatingIfNeeded: step >> (56 - 8 * $0)) }
        let hash = Array(
            HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: secret)))
        let offset = Int(hash[19] & 15)
        let number = hash[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } & 0x7FFF_FFFF
        let modulus = (0..<digits).reduce(1) { product, _ in product * 10 }
        let text = String(number % modulus)
        return String(repeating: "0", count: digits - text.count) + text
    }

    /// The step that a typed code is of; nil when it is of none that counts now. Whoever takes it keeps the step: a code
    /// counts once.
    ///
    /// - Parameters:
    ///   - text: with spaces, as phones show it.
    ///   - last: the step of the last code that was taken.
    package func step(of text: String, at now: Instant, after last: Int64) -> Int64? {
        let typed = Array(text.filter { !$0.isWhitespace }.utf8)
        let present = TimedCode.step(at: now)
        var found: Int64?
        // All are computed, so that the time tells nothing.
        for step in (present - TimedCode.window)...(present + TimedCode.window) {
            let code = Array(code(step: step).utf8)
            let isSame = code.count == typed.count && zip(code, typed).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
            if isSame, step > last { found = step }
        }
        return found
    }

    /// What an authenticator reads from a square of dots.
    ///
    /// - Parameter account: the account's name, shown in the authenticator.
    package func address(account: String) -> String {
        // Names of accounts have only letters and digits of ASCII and `-._`.
        "otpauth://totp/HatNhan:\(account)?secret=\(Base32.text(of: secret))&issuer=HatNhan"
    }
}
