package import Fields
internal import Ledger
internal import Organisation
internal import Rulebook
package import Words

/// Records how the members of a cell were rated for a year, as it was decided: nothing is computed or proposed.
package struct RateMembers: Act {
    package static let name = "rating.members"
    package static let label = BilingualText("Ghi xếp loại đảng viên", "Record the rating of members")
    package static let summary = BilingualText(
        "Ghi mức xếp loại chất lượng của từng đảng viên trong năm, như đã quyết định. Mức được niêm kín với từng người; không số liệu nào đếm.",
        "Records how each member's year was rated, as it was decided. Sealed with each member; no figure counts it.")
    package static let need = Need.ownCell
    package static let fields: [any AnyActField] = [cell, RatingFields.year, RatingFields.day, who]
    package static let beginning = ActBeginning.unit(cell.name, Set(UnitKind.allCases.filter(\.isCell)))
    package static let isReviewed = true

    static let cell = RecordMeeting.cell
    static let who = RosterField<RatingCategory>(
        "who", BilingualText("Đảng viên", "Members"),
        hint: BilingualText(
            "ai không xếp loại thì để “Không xếp loại”; người được miễn sinh hoạt không có trong danh sách",
            "who is not rated is left so; who is exempted is not on the list"),
        unmarked: BilingualText("Không xếp loại", "Not rated"), words: \.label)

    private let values: FieldValues

    package init(_ values: FieldValues) {
        self.values = values
    }

    /// The members on the day of the decision, but who is exempted.
    package static func form(_ subject: KnownSubject) throws -> [FormGroup] {
        guard case .unit(let code) = subject.subject else { return [] }
        let day = subject.typed(RatingFields.day, .dayThatHasCome) ?? subject.day
        let roster = try CellRoster(subject.reader, cell: code, on: day)
        // Whoever has left the cell since is not the cell's to write about.
        let still = Set(try CellRoster(subject.reader, cell: code, on: subject.day).numbers)
        return [
            FormGroup(nil, fields: [RatingFields.year, RatingFields.day]),
            FormGroup(
                nil,
                [who.listing(roster.members.filter { !$0.state.isExempted && still.contains($0.number) }.map(\.number))]
            ),
        ]
    }

    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        let marks = try values[RateMembers.who]
        if marks.isEmpty { problems.note(missing: FieldProblem(.empty, text: ""), in: RateMembers.who.name) }
        try RatingFields.check(values, &problems)
        let roster = try writing.roster(ofCell: RateMembers.cell, of: values, on: values[RatingFields.day], &problems)
        guard let roster else { throw problems }
        let day = try values[RatingFields.day]
        _ = try roster.marks(marks, in: RateMembers.who, on: day, writing, &problems) { _ in false }
        let isRated = writing.rulebook.value(of: .exemptRated, on: day)
        for member in roster.members where member.state.isExempted && marks[member.number] != nil {
            guard isRated?.content == .yesOrNo(false) else { continue }
            let citation = isRated?.sources(on: day).last?.citation ?? BilingualText("", "")
            problems.note(
                "Đảng viên được miễn sinh hoạt không xếp loại. Căn cứ: \(citation.vietnamese)",
                "Who is exempted is not rated: \(citation.english)", in: RateMembers.who.text(of: member.number))
        }
        try problems.throwIfAny()
        for (number, category) in marks.sorted(by: { $0.key < $1.key }) {
            try rate(number, category, on: day, writing)
        }
    }

    private func rate(_ number: Int64, _ category: RatingCategory, on day: Day, _ writing: Writing) throws {
        var problems = FieldProblems()
        let field = RateMembers.who.text(of: number)
        guard let found = try writing.person(number, noting: &problems, in: field) else { throw problems }
        let rating = try MemberRating(year: values[RatingFields.year], category: category)
        let old = found.known.ratings.last { $0.rating.year == rating.year }
        guard old?.rating != rating else { return try writing.look(at: found.subject, found.known.facts) }
        let entries = try writing.replacing(old?.fact, by: .personRated(rating), of: found.subject, from: day)
        try writing.record(entries, of: found.subject, facts: found.known.facts)
    }
}
