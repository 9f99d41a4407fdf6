/// Ten codes to print, each of which stands in once for the phone. They are kept as hashes of one salt, so that trying one
/// costs one hash.
package struct RecoveryCodes: Sendable {
    /// How many there are.
    package static let count = 10
    /// 60 bits each.
    private static let characters = 12

    /// What is printed, once.
    package let codes: [TypedCode]
    /// What is kept.
    package let hashes: [PasswordHash]

    /// Makes new ones. Takes about half a second: never on a thread that others wait for.
    package init(random: (Int) -> [UInt8]) throws {
        let salt = random(PasswordHash.saltBytes)
        codes = (0..<RecoveryCodes.count).map { _ in TypedCode(random: random(RecoveryCodes.characters)) }
        hashes = try codes.map { try PasswordHash(of: $0.plain, salt: salt, cost: .madeCode) }
    }

    /// Which of these hashes a typed code is of; nil for none. All have one salt.
    package static func index(of typed: String, in hashes: [PasswordHash]) throws -> Int? {
        guard let first = hashes.first else { return nil }
        let hash = try PasswordHash(of: TypedCode.plain(typed), salt: first.salt, cost: first.cost)
        return hashes.indices.reduce(nil) { found, index in
            hashes[index].salt == first.salt && hash.hasSameBytes(as: hashes[index]) ? index : found
        }
    }

    /// True for what is as long as a code of this sort, and no code of a phone.
    package static func looksLikeOne(_ typed: String) -> Bool { TypedCode.plain(typed).count == characters }
}
