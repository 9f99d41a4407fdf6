internal import Crypto
internal import CryptoExtras
internal import Foundation

/// A password as it is kept: stretched by scrypt, with a salt and the cost beside it in the text, so that the cost can be
/// raised later and old ones are still read.
package struct PasswordHash: Hashable, Sendable {
    /// What computing one takes.
    package struct Cost: Hashable, Sendable {
        /// Binary logarithm of the number of rounds.
        package var logRounds: Int
        /// In units of 128 bytes.
        package var blockSize: Int
        /// How often it is done.
        package var parallelism: Int

        /// For passwords: 32 MiB, and about a quarter of a second.
        package static let password = Cost(logRounds: 15, blockSize: 8, parallelism: 3)
        /// For codes that the machine has made, which nobody guesses: only a copy of the vault is to take long to try.
        package static let madeCode = Cost(logRounds: 14, blockSize: 8, parallelism: 1)

        /// So many rounds (2 to this power) over blocks of this size, so many times.
        package init(logRounds: Int, blockSize: Int, parallelism: Int) {
            (self.logRounds, self.blockSize, self.parallelism) = (logRounds, blockSize, parallelism)
        }

        /// False for what a text must not make the machine compute: too weak to be ours, or more than 128 MiB.
        var isBearable: Bool {
            (1...20).contains(logRounds) && (1...32).contains(blockSize) && (1...16).contains(parallelism)
                && (1 << logRounds) * blockSize * parallelism <= 1 << 20
        }
    }

    /// `$scrypt$ln=15,r=8,p=3$SALT$HASH`, both in Base64 without padding.
    package let text: String
    let cost: Cost
    let salt: [UInt8]
    private let derived: [UInt8]

    /// The longest password that is looked at, in bytes.
    package static let passwordBytesMax = 1024
    private static let derivedBytes = 32
    /// Bytes of a salt.
    package static let saltBytes = 16

    /// Hashes a password. Takes as long as its cost says: never on a thread that others wait for.
    ///
    /// - Parameter salt: `saltBytes` random bytes.
    package init(of password: String, salt: [UInt8], cost: Cost = .password) throws {
        let key = try KDF.Scrypt.deriveKey(
            from: PasswordHash.bytes(of: password), salt: salt, outputByteCount: PasswordHash.derivedBytes,
            rounds: 1 << cost.logRounds, blockSize: cost.blockSize, parallelism: cost.parallelism)
        self.init(cost: cost, salt: salt, derived: unsafe key.withUnsafeBytes { unsafe Array($0) })
    }

    private init(cost: Cost, salt: [UInt8], derived: [UInt8]) {
        (self.cost, self.salt, self.derived) = (cost, salt, derived)
        let parameters = "ln=\(cost.logRounds),r=\(cost.blockSize),p=\(cost.parallelism)"
        text = "$scrypt$\(parameters)$\(PasswordHash.base64(salt))$\(PasswordHash.base64(derived))"
    }

    /// One that no password has: what is typed for an account that is not there is compared with it, in the same time.
    ///
    /// - Parameter random: `saltBytes` and 32 more random bytes.
    package static func ofNobody(cost: Cost = .password, random: (Int) -> [UInt8]) -> PasswordHash {
        PasswordHash(cost: cost, salt: random(saltBytes), derived: random(derivedBytes))
    }

    /// Reads the text of one; nil for what is none, or would cost more than is borne.
    package init?(text: String) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 5, parts[0].isEmpty, parts[1] == "scrypt", let cost = PasswordHash.cost(parts[2]),
            let salt = PasswordHash.bytes(base64: parts[3]), (8...64).contains(salt.count),
            let derived = PasswordHash.bytes(base64: parts[4]), derived.count == PasswordHash.derivedBytes
        else { return nil }
        self.init(cost: cost, salt: salt, derived: derived)
    }

    /// True when this is the password. Takes as long as hashing it, whatever comes of it.
    package func matches(_ password: String) throws -> Bool {
        try PasswordHash(of: password, salt: salt, cost: cost).hasSameBytes(as: self)
    }

    /// Compares in a time that does not tell where the first difference is.
    func hasSameBytes(as other: PasswordHash) -> Bool {
        guard derived.count == other.derived.count else { return false }
        return zip(derived, other.derived).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// Of one form, since keyboards compose Vietnamese letters differently; a longer one than any is looked at in part.
    private static func bytes(of password: String) -> [UInt8] {
        Array(password.precomposedStringWithCanonicalMapping.utf8.prefix(passwordBytesMax))
    }

    private static func cost(_ text: Substring) -> Cost? {
        let values = text.split(separator: ",", omittingEmptySubsequences: false).map {
            $0.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        }
        guard values.count == 3, values.allSatisfy({ $0.count == 2 }), values.map({ $0[0] }) == ["ln", "r", "p"],
            let rounds = Int(values[0][1]), let size = Int(values[1][1]), let parallelism = Int(values[2][1])
        else { return nil }
        let cost = Cost(logRounds: rounds, blockSize: size, parallelism: parallelism)
        return cost.isBearable ? cost : nil
    }

    private static func base64(_ bytes: [UInt8]) -> String {
        String(Data(bytes).base64EncodedString().prefix { $0 != "=" })
    }

    private static func bytes(base64 text: Substring) -> [UInt8]? {
        Data(base64Encoded: text + String(repeating: "=", count: (4 - text.count % 4) % 4)).map(Array.init)
    }
}
