internal import Access
package import Fields
internal import Ledger
internal import Organisation
internal import Store
internal import Views
package import Words

/// Makes an account somebody in a unit.
package struct GiveGrant: Act {
    package static let name = "grant.give"
    package static let label = BilingualText("Phân quyền cho tài khoản", "Give an account a role")
    package static let summary = BilingualText(
        "Tài khoản có vai trò ấy trong tổ chức đã nêu và các tổ chức đang trực thuộc; tổ chức chuyển đến sau thì phải phân quyền lại.",
        "The account has that role in the unit and in what stands under it; for what moves there later it takes another grant."
    )
    /// Whoever keeps the accounts.
    package static let need = Need.accounts
    /// What it opens is looked at once more.
    package static let isReviewed = true
    package static let fields: [any AnyActField] = [account, role, unit, from, until, decision]

    static let account = ActField(
        "account", BilingualText("Tài khoản", "Account"),
        hint: BilingualText("tên đăng nhập, hoặc mã của tài khoản", "the name it signs in by, or its identity"),
        isSealed: true, FieldReader.name)
    static let role = ActField(
        "role", BilingualText("Vai trò", "Role"),
        hint: BilingualText(
            "quản trị, cán bộ, bí thư, người xem, kiểm tra, đoàn thể",
            "administrator, officer, secretary, reader, inspector, partner"),
        onForm: BilingualText("Chọn một", "Choose one"),
        as: .choice(Role.allCases.map { Widget.Option($0.rawValue, $0.label) }),
        FieldReader.choice(Choices.accountRoles))
    static let unit = ActField(
        "unit", BilingualText("Tổ chức", "Unit"),
        hint: BilingualText("mã tổ chức; của bí thư là mã chi bộ", "its code; of a secretary, that of the cell"),
        as: .unit(Set(UnitKind.allCases)),
        FieldReader.code)
    static let from = ActField<Day?>.optional(
        "from", BilingualText("Từ ngày", "From"),
        hint: BilingualText("để trống: hôm nay", "left out: today"), as: .day, FieldReader.day)
    static let until = ActField<Day?>.optional(
        "until", BilingualText("Đến trước ngày", "Until"),
        hint: BilingualText("ngày đầu tiên không còn quyền", "the first day no longer"), as: .day, FieldReader.day)
    static let decision = ActField<String?>.optional(
        "decision", BilingualText("Số quyết định", "Decision"),
        hint: BilingualText("số của văn bản phân công", "number of the paper that says so"), isSealed: true,
        FieldReader.text(charactersMax: GrantStatement.decisionCharactersMax))

    private let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        var id: Identifier?
        try ifRead { id = try account(writing, &problems) }
        try ifRead { try checkUnit(writing, &problems) }
        try ifRead {
            let first = try values[GiveGrant.from] ?? writing.today
            guard let until = try values[GiveGrant.until], until <= first else { return }
            problems.note(
                "Ngày hết quyền phải sau ngày \(first.vietnamese)", "The end must come after \(first)",
                in: GiveGrant.until.name)
        }
        guard problems.isEmpty, let id else { throw problems }
        let grant = try GrantStatement(
            account: id, role: values[GiveGrant.role], unit: values[GiveGrant.unit], until: values[GiveGrant.until],
            decision: values[GiveGrant.decision])
        let first = try values[GiveGrant.from] ?? writing.today
        try writing.record(
            [Entry(.grantGiven(grant), effective: first, known: writing.today)],
            of: writing.subject(.grant(account: id, role: grant.role, unit: grant.unit)))
    }

    /// The account, which has not ended.
    private func account(_ writing: Writing, _ problems: inout FieldProblems) throws -> Identifier? {
        let account = try values[GiveGrant.account]
        let id = try GiveGrant.identity(of: account, writing)
        let isEnded = try id.flatMap { try writing.reader.vault.signInAccount($0) }?.ended != nil
        if id == nil || isEnded { GiveGrant.noteNoAccount(account, &problems) }
        return id
    }

    /// The unit is there, and a secretary's is a cell.
    private func checkUnit(_ writing: Writing, _ problems: inout FieldProblems) throws {
        let unit = try values[GiveGrant.unit]
        guard try writing.reader.isStated(unit: unit), try writing.sees(unit) else {
            return problems.note(FieldProblem(.notInTheLedger, text: unit), in: GiveGrant.unit.name)
        }
        let first = try values[GiveGrant.from] ?? writing.today
        if try values[GiveGrant.role] == .secretary, try !writing.isCell(unit, on: first) {
            let words = DoorRefusal.needsCell(unit)
            problems.note(words.vietnamese, words.english, in: GiveGrant.unit.name)
        }
    }

    /// The account that is meant: by its name in whatever case, or by its identity; nil where there is none, and where whoever
    /// gives the command may not know of it: the same words, so that nobody learns of one by asking.
    static func identity(of typed: String, _ writing: Writing) throws -> Identifier? {
        let vault = writing.reader.vault
        // Users of the machine may have capitals in their names.
        let found = try vault.knownAccount(typed) ?? vault.knownAccount(AccountName.plain(typed))
        return try found.flatMap { try writing.keeps($0) ? $0 : nil }
    }

    static func noteNoAccount(_ typed: String, _ problems: inout FieldProblems) {
        problems.note(
            "Không có tài khoản nào tên “\(typed)”", "No account is called “\(typed)”", in: account.name)
    }
}
