internal import Words

/// An account's being somebody in a unit from a day on. It names the account by its random identity, and nobody.
package struct GrantStatement: FactContent {
    package static let kind = FactKind.grantGiven
    package static let subject = SubjectKind.grant
    package static let fields = [
        ContentField("role", .choice(of: Role.self)), ContentField("unit", .unit),
        ContentField("until", .day, isRequired: false),
        ContentField(
            "decision", .text(charactersMax: decisionCharactersMax), isRequired: false, isSealed: true),
    ]

    /// The most characters of a decision's number.
    package static let decisionCharactersMax = 200

    /// The account.
    package var account: Identifier
    /// As what.
    package var role: Role
    /// Code of the unit.
    package var unit: String
    /// The first day no longer; nil where nobody has said.
    package var until: Day?
    /// Number of the paper that says so; nil where there is none, or it may not be read.
    package var decision: String?

    /// This role of the account with this identity in the unit with this code.
    package init(account: Identifier, role: Role, unit: String, until: Day? = nil, decision: String? = nil) {
        self.account = account
        self.role = role
        self.unit = unit
        self.until = until
        self.decision = decision
    }

    package init?(open: Payload, sealed: Payload?) {
        guard let account = open["account"].flatMap({ Identifier(text: $0) }),
            let role = open["role"].flatMap(Role.init), let unit = open["unit"]
        else { return nil }
        // A last day that cannot be read is none that was said: nothing follows from such a grant.
        let until = open["until"].map { Day(text: $0) }
        if case .some(nil) = until { return nil }
        self.init(account: account, role: role, unit: unit, until: until ?? nil, decision: sealed?["decision"])
    }

    package var open: Payload {
        Payload([
            "account": account.description, "role": role.rawValue, "unit": unit, "until": until?.description,
        ])
    }

    package var sealed: Payload? { decision.map { Payload(["decision": $0]) } }

    package var mentions: [Mention] { Mention.of(unit: unit) }

    package func about(on day: Day) -> SubjectID? { .grant(account: account, role: role, unit: unit) }
    package var subjectName: SubjectName? { .code(unit) }

    package var phrases: [Phrase] {
        [.words("Phân quyền: ", "Granted: ")] + what
            + (until.map { [.words(", đến trước ngày ", ", until "), .day($0)] } ?? [])
            + (decision.map { [.words(", theo ", ", by "), .text($0)] } ?? [])
    }

    /// As what, and in which unit.
    var what: [Phrase] {
        let label = BilingualText(role.label.vietnamese.lowercasedFirst, role.label.english.lowercasedFirst)
        return [.words(label), .words(", ", ", "), .unit(unit)]
    }
}

extension FactKind {
    /// An account is somebody in a unit.
    package static let grantGiven = FactKind("grant.given")
}
