package import Fields
internal import Ledger
internal import Organisation
internal import Store
package import Words

/// Ends an account's being somebody in a unit.
package struct EndGrant: Act {
    package static let name = "grant.end"
    package static let label = BilingualText("Thôi phân quyền", "End an account's role")
    package static let summary = BilingualText(
        "Từ ngày đã nêu tài khoản không còn vai trò ấy trong tổ chức; những gì đã ghi vẫn còn.",
        "From the day on the account no longer has that role in the unit; what it wrote stays.")
    /// Whoever keeps the accounts.
    package static let need = Need.accounts
    /// What it closes is looked at once more.
    package static let isReviewed = true
    package static let fields: [any AnyActField] = [GiveGrant.account, GiveGrant.role, GiveGrant.unit, day]

    static let day = ActField<Day?>.optional(
        "day", BilingualText("Từ ngày", "From"), hint: BilingualText("để trống: hôm nay", "left out: today"),
        as: .day, FieldReader.day)

    private let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        try writing.check(unit: GiveGrant.unit, of: values, &problems)
        let account = try values[GiveGrant.account]
        guard let id = try GiveGrant.identity(of: account, writing) else {
            GiveGrant.noteNoAccount(account, &problems)
            throw problems
        }
        try problems.throwIfAny()
        let (role, unit) = try (values[GiveGrant.role], values[GiveGrant.unit])
        let last = try values[EndGrant.day] ?? writing.today
        let subject = try writing.reader.subject(.grant(account: id, role: role, unit: unit))
        let facts = try subject.map { try writing.reader.facts(of: $0) } ?? []
        let timeline = GrantTimeline.fold(LiveFact.live(in: facts))
        let isHeld = timeline?.spans.contains { $0.contains(last) || $0.from == last } ?? false
        guard let subject, isHeld, try writing.sees(unit) else {
            problems.note(
                "Ngày \(last.vietnamese) tài khoản không có vai trò này ở “\(unit)”",
                "On \(last) the account does not have this role in “\(unit)”", in: GiveGrant.unit.name)
            throw problems
        }
        let ending = GrantEnding(account: id, role: role, unit: unit)
        try writing.record(
            [Entry(.grantEnded(ending), effective: last, known: writing.today)], of: subject, facts: facts)
    }
}
