import Ledger
import Testing

@Suite struct SealingTests {
    private let fact = Identifier(high: 1, low: 2)
    private let payload = Payload(["name": "Giàng A Đông"])
    private let nonce = [UInt8](repeating: 3, count: 12)

    @Test func opensWithItsKeyForItsFactOnly() throws {
        let key = try #require(SubjectKey(bytes: [UInt8](repeating: 1, count: 32)))
        let other = try #require(SubjectKey(bytes: [UInt8](repeating: 2, count: 32)))
        let sealed = try key.seal(payload, for: fact, nonce: nonce)
        #expect(key.open(sealed, for: fact) == payload)
        #expect(key.open(sealed, for: Identifier(high: 1, low: 3)) == nil)
        #expect(other.open(sealed, for: fact) == nil)
        for index in sealed.indices {
            var changed = sealed
            changed[index] ^= 1
            #expect(key.open(changed, for: fact) == nil)
        }
        #expect(key.open([], for: fact) == nil)
    }

    /// The length of a sealed content does not tell which of a few words it holds.
    @Test func lengthDoesNotTellWords() throws {
        let key = try #require(SubjectKey(bytes: [UInt8](repeating: 1, count: 32)))
        for words in ["", "good", "completed", "not_completed", String(repeating: "ô", count: 40)] {
            let payload = Payload(["category": words])
            let sealed = try key.seal(payload, for: fact, nonce: nonce)
            #expect(key.open(sealed, for: fact) == payload)
            #expect(sealed.count == 12 + (words.utf8.count < 40 ? 64 : 128) + 16)
        }
    }

    @Test func keysHaveOneLength() {
        #expect(SubjectKey(bytes: [1, 2, 3]) == nil)
        #expect(RecognitionKey(bytes: []) == nil)
    }

    @Test func tokensDependOnTheSecretAndOnWhereWordsEnd() throws {
        let key = try #require(RecognitionKey(bytes: [UInt8](repeating: 1, count: 32)))
        let other = try #require(RecognitionKey(bytes: [UInt8](repeating: 2, count: 32)))
        #expect(key.token(for: "NP", "1") == key.token(for: "NP", "1"))
        #expect(key.token(for: "NP", "1") != other.token(for: "NP", "1"))
        #expect(key.token(for: "NP", "1") != key.token(for: "N", "P1"))
    }
}
