internal import SQL

/// What accounts sign in with. It stands in the vault: hashes, so that who reads it has to try, but for the secrets of second
/// factors, which both sides have to know.
extension Tables {
    /// Who may sign in. There is one secret at a time: a password, or the code of a slip that is good once.
    static let accountSecrets = SQLTable(
        "account_secrets",
        [
            SQLColumn("account", .blob, .length(16)), SQLColumn("secret", .text),
            SQLColumn("slip_until", .integer, .optional), SQLColumn("factor", .blob, .optional),
            SQLColumn("factor_step", .integer), SQLColumn("made", .integer), SQLColumn("ended", .integer, .optional),
            SQLColumn("sign_ins_since", .integer),
        ],
        key: ["account"])

    static let recoveryCodes = SQLTable(
        "recovery_codes",
        [SQLColumn("account", .blob, .length(16)), SQLColumn("number", .integer), SQLColumn("hash", .text)],
        key: ["account", "number"])

    /// Keys of programs; only hashes of them.
    static let apiTokens = SQLTable(
        "api_tokens",
        [
            SQLColumn("token", .blob, .length(32)), SQLColumn("id", .blob, .unique, .length(16)),
            SQLColumn("account", .blob, .length(16)), SQLColumn("label", .text), SQLColumn("scope", .text),
            SQLColumn("made", .integer), SQLColumn("until", .integer), SQLColumn("ended", .integer, .optional),
        ],
        key: ["token"], indexes: [SQLIndex("api_tokens_by_account", ["account", "made"])])

    /// Who made, reset and ended accounts.
    static let accountChanges = SQLTable(
        "account_changes",
        [
            SQLColumn("number", .integer), SQLColumn("at", .integer), SQLColumn("sort", .text),
            SQLColumn("account", .blob, .length(16)), SQLColumn("by_account", .blob, .length(16)),
        ],
        key: ["number"],
        guards: [
            .neverChanged("what was done about an account stays as it was written down"),
            .neverDeleted("what was done about an account stays written down"),
        ])
}
