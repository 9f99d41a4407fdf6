internal import Crypto

/// The ledger's secret for recognising what it has imported before without storing a person's code in the clear.
package struct RecognitionKey: Sendable {
    /// Bytes of the secret.
    package static let byteCount = 32

    /// Has the secret taken in already, which takes longer than the words; copied for each token.
    private let authenticator: HMAC<SHA256>

    /// The secret of these bytes; nil unless there are 32.
    package init?(bytes: [UInt8]) {
        guard bytes.count == RecognitionKey.byteCount else { return nil }
        authenticator = HMAC(key: SymmetricKey(data: bytes))
    }

    /// A token for these words that nobody without the secret can compute or check (HMAC-SHA-256, first 128 bits).
    package func token(for words: String...) -> Identifier { token(forWords: words) }

    /// The same for words that somebody has in a list.
    package func token(forWords words: [String]) -> Identifier {
        var bytes: [UInt8] = []
        for word in words { bytes.append(counted: word.utf8) }
        var authenticator = authenticator
        authenticator.update(data: bytes)
        return Identifier(token: Hash(digest: authenticator.finalize()))
    }

    /// The token of the person whom a source calls by this code.
    package func token(ofPerson code: String, in source: String) -> Identifier {
        token(for: "person", source, code)
    }
}

extension Identifier {
    /// A token for these words under a secret that is itself a token: what a row of a source is recognised by. One
    /// hash, where there are millions of rows; without the secret nobody can guess a row and check.
    ///
    /// - Parameter role: keeps tokens of different uses apart.
    package static func token(under secret: Identifier, role: String, for words: [String]) -> Identifier {
        var input = HashInput(under: secret, role: role)
        for word in words { input.append(counted: word) }
        return Identifier(token: input.hash())
    }

    /// A token for these values under a secret; that there is none differs from an empty one.
    ///
    /// - Parameter role: keeps tokens of different uses apart.
    package static func token(under secret: Identifier, role: String, forValues values: [String?]) -> Identifier {
        var input = HashInput(under: secret, role: role)
        for value in values {
            input.append(bigEndian: UInt32(value.map { $0.utf8.count + 1 } ?? 0))
            guard let value else { continue }
            input.append("=")
            input.append(value)
        }
        return Identifier(token: input.hash())
    }

    fileprivate init(token hash: Hash) {
        self.init(high: hash.words.0, low: hash.words.1)
    }
}

extension HashInput {
    fileprivate init(under secret: Identifier, role: String) {
        self.init()
        append(secret)
        append(counted: role)
    }
}
