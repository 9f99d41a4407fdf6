/// An account is no longer somebody in a unit from a day on.
package struct GrantEnding: FactContent {
    package static let kind = FactKind.grantEnded
    package static let subject = SubjectKind.grant
    package static let fields = [ContentField("role", .choice(of: Role.self)), ContentField("unit", .unit)]

    /// The account.
    package var account: Identifier
    /// As what.
    package var role: Role
    /// Code of the unit.
    package var unit: String

    /// Ends this role of the account with this identity in the unit with this code.
    package init(account: Identifier, role: Role, unit: String) {
        self.account = account
        self.role = role
        self.unit = unit
    }

    package init?(open: Payload, sealed: Payload?) {
        guard let account = open["account"].flatMap({ Identifier(text: $0) }),
            let role = open["role"].flatMap(Role.init), let unit = open["unit"]
        else { return nil }
        self.init(account: account, role: role, unit: unit)
    }

    package var open: Payload {
        Payload(["account": account.description, "role": role.rawValue, "unit": unit])
    }

    package var mentions: [Mention] { Mention.of(unit: unit) }

    package func about(on day: Day) -> SubjectID? { .grant(account: account, role: role, unit: unit) }
    package var subjectName: SubjectName? { .code(unit) }

    package var phrases: [Phrase] {
        [.words("Thôi phân quyền: ", "No longer granted: ")]
            + GrantStatement(account: account, role: role, unit: unit).what
    }
}

extension FactKind {
    /// An account is no longer somebody in a unit.
    package static let grantEnded = FactKind("grant.ended")
}
