package import Ledger
internal import SQL

/// A sign-in, as it is kept.
package struct StoredSignIn: Hashable, Sendable {
    /// What is kept of the token that the browser shows.
    package let token: Hash
    /// What is kept of the token that stands in its forms.
    package let formToken: Hash
    /// Whose it is.
    package let account: Identifier
    /// How far it has come, by its number.
    package var step: Int
    /// When the password was given.
    package let began: Instant
    /// When the browser asked for something last, give or take a minute.
    package var seen: Instant
    /// When it was signed out.
    package var ended: Instant?
    /// Position of the log of its own last write.
    package var lastWritten: Int64
    /// From where, and with what browser, in words.
    package let origin: Origin

    /// From where somebody signed in, and with what.
    package struct Origin: Hashable, Sendable {
        /// The address in the network.
        package let address: String
        /// What the browser calls itself.
        package let agent: String

        /// From this address with this browser.
        package init(address: String, agent: String) {
            (self.address, self.agent) = (address, agent)
        }
    }

    /// One of these.
    package init(
        token: Hash, formToken: Hash, account: Identifier, step: Int, began: Instant, lastWritten: Int64 = 0,
        origin: Origin
    ) {
        (self.token, self.formToken, self.account, self.step) = (token, formToken, account, step)
        (self.began, self.seen, self.lastWritten, self.origin) = (began, began, lastWritten, origin)
    }
}

/// Who is signed in.
extension Desk {
    private static let columns =
        "token, form_token, account, step, began, seen, ended, last_written, origin"

    /// Keeps a new sign-in.
    package func insert(_ signIn: StoredSignIn) throws {
        let origin = signIn.origin.address + "\n" + signIn.origin.agent
        let sealed = try key.seal(Array(origin.utf8), at: "sign-in", signIn.token.hexadecimal, nonce: nonce())
        try connection.insert(
            Insert(into: Tables.signIns), .blob(signIn.token.bytes), .blob(signIn.formToken.bytes),
            .blob(signIn.account.bytes), .integer(Int64(signIn.step)), .integer(signIn.began.milliseconds),
            .integer(signIn.seen.milliseconds), .null, .integer(signIn.lastWritten), .blob(sealed))
    }

    /// The sign-in of a token, whether it holds or not.
    package func signIn(token: Hash) throws -> StoredSignIn? {
        try signIns("WHERE token = \(token.bytes)").first
    }

    /// The sign-in whose forms hold a token, whether it holds or not.
    package func signIn(formToken: Hash) throws -> StoredSignIn? {
        try signIns("WHERE form_token = \(formToken.bytes)").first
    }

    /// All of an account, the newest first.
    package func signIns(of account: Identifier) throws -> [StoredSignIn] {
        try signIns("WHERE account = \(account.bytes) ORDER BY began DESC")
    }

    /// The browser asked for something.
    package func note(seen now: Instant, of token: Hash) throws {
        try connection.execute("UPDATE sign_ins SET seen = \(now.milliseconds) WHERE token = \(token.bytes)")
    }

    /// It has come further.
    package func note(step: Int, of token: Hash) throws {
        try connection.execute("UPDATE sign_ins SET step = \(step) WHERE token = \(token.bytes)")
    }

    /// It has written up to this position of the log: none of its pages is older from now on.
    package func note(written position: Int64, of token: Hash) throws {
        try connection.execute(
            """
            UPDATE sign_ins SET last_written = \(position)
            WHERE token = \(token.bytes) AND last_written < \(position)
            """)
    }

    /// Signs it out.
    package func end(_ token: Hash, at now: Instant) throws {
        try connection.execute(
            "UPDATE sign_ins SET ended = \(now.milliseconds) WHERE token = \(token.bytes) AND ended IS NULL")
    }

    /// Signs an account out everywhere but there.
    package func endSignIns(of account: Identifier, but token: Hash? = nil, at now: Instant) throws {
        try connection.execute(
            """
            UPDATE sign_ins SET ended = \(now.milliseconds) WHERE account = \(account.bytes) AND ended IS NULL
            AND token <> \((token ?? .zero).bytes)
            """)
    }

    /// Removes what nobody has used since then.
    package func clearSignIns(seenBefore then: Instant) throws {
        try connection.execute("DELETE FROM sign_ins WHERE seen < \(then.milliseconds)")
    }

    private func signIns(_ condition: SQLText) throws -> [StoredSignIn] {
        var text: SQLText = "SELECT \(sql: Desk.columns) FROM sign_ins "
        text += condition
        return try connection.rows(text) { row in
            guard let token = Hash(bytes: row.blob(0)), let form = Hash(bytes: row.blob(1)) else {
                throw SQLError(code: .corrupt, message: "a token of a sign-in has the wrong length")
            }
            let opened = key.open(row.blob(8), at: "sign-in", token.hexadecimal) ?? []
            let origin = String(decoding: opened, as: UTF8.self).split(separator: "\n", maxSplits: 1)
            var signIn = StoredSignIn(
                token: token, formToken: form, account: Identifier(damaged: row.blob(2)), step: Int(row.integer(3)),
                began: Instant(milliseconds: row.integer(4)), lastWritten: row.integer(7),
                origin: StoredSignIn.Origin(
                    address: origin.first.map(String.init) ?? "", agent: origin.count > 1 ? String(origin[1]) : ""))
            signIn.seen = Instant(milliseconds: row.integer(5))
            signIn.ended = row.optionalInteger(6).map(Instant.init(milliseconds:))
            return signIn
        }
    }
}

/// Where accounts have signed in from.
extension Desk {
    /// Days without a sign-in after which a place is forgotten.
    private static let placeDays: Int32 = 90

    /// True when the account has signed in from there of late.
    package func isKnown(_ address: String, of account: Identifier, on today: Day) throws -> Bool {
        let day = try connection.first("SELECT day FROM known_places WHERE place = \(place(address, account))") {
            $0.day(0)
        }
        return day.map { today.number - $0.number <= Desk.placeDays } ?? false
    }

    /// The account has signed in from there.
    package func know(_ address: String, of account: Identifier, on today: Day) throws {
        try connection.execute("DELETE FROM known_places WHERE day < \(today.number - Desk.placeDays)")
        try connection.insert(
            Insert(into: Tables.knownPlaces, onConflict: .update(["day"], key: ["place"])),
            .blob(place(address, account)), .integer(Int64(today.number)))
    }

    private func place(_ address: String, _ account: Identifier) -> [UInt8] {
        key.token(for: "place", account.description, address).bytes
    }
}
