package import Fields
internal import Ledger
internal import Organisation
internal import Store
package import Words

/// Gives the cases of a village without members or cell to the best-placed cell, which names a member and runs them.
package struct EntrustVillage: Act {
    package static let name = "village.entrust"
    package static let label = BilingualText("Giao chi bộ làm kết nạp ở bản", "Entrust a village's cases to a cell")
    package static let summary = BilingualText(
        "Giao việc kết nạp ở bản chưa có đảng viên, chưa có chi bộ cho một chi bộ thuận lợi nhất; để trống chi bộ là thôi giao.",
        "Gives the cases of a village without members or cell to the best-placed cell; left empty, to none any more.")
    package static let fields: [any AnyActField] = [
        StructureFields.place, cell, person, AssignmentFields.day, AssignmentFields.decision,
    ]
    package static let beginning = ActBeginning.place(StructureFields.place.name)
    /// For a village now and then.
    package static let isRare = true

    static let cell = StructureFields.optionalUnit(
        "cell", BilingualText("Chi bộ được giao", "Cell"),
        hint: BilingualText("để trống: thôi giao", "left out: none any more"),
        among: Set(UnitKind.allCases.filter(\.isCell)))
    static let person = ActField<Int64?>.optional(
        "person", BilingualText("Đảng viên được phân công", "Member"),
        hint: BilingualText("số của người trong sổ này, như #412", "the number in this ledger, such as #412"),
        onForm: BilingualText(
            "Đảng viên chính thức của chi bộ ấy", "An official member of that cell"), as: .member,
        FieldReader.personNumber)

    private let values: FieldValues

    package init(_ values: FieldValues) {
        self.values = values
    }

    /// How the place stands, and which cell has its cases.
    package static func known(_ subject: KnownSubject) throws -> [KnownValue] {
        guard case .place(let code) = subject.subject else { return [] }
        let cell = try subject.reader.entrusting(of: code, on: subject.day, upTo: subject.position)?.cell
        return try StructureFields.known(place: subject) + [
            KnownValue(
                nil, BilingualText("Đang giao cho", "Entrusted to"), text: cell, cell.map { [.unit($0)] } ?? [])
        ]
    }

    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        try writing.check(place: StructureFields.place, of: values, on: values[AssignmentFields.day], &problems)
        try writing.check(cell: EntrustVillage.cell, of: values, on: values[AssignmentFields.day], &problems)
        let person = try member(writing, &problems)
        let (place, cell, day) = try (
            values[StructureFields.place], values[EntrustVillage.cell], values[AssignmentFields.day]
        )
        // Of a village that is not there, or beyond, nothing more is told.
        guard !problems.tells(of: StructureFields.place.name) else { throw problems }
        if try values[EntrustVillage.person] == nil, cell == nil,
            try writing.reader.entrusting(of: place, on: day)?.cell == nil
        {
            problems.note("Bản chưa giao cho chi bộ nào", "No cell has it", in: EntrustVillage.cell.name)
        }
        if cell != nil, let number = try writing.reader.subject(.place(place))?.number,
            try writing.reader.hasMembers(PlaceID(index: number), on: day)
        {
            problems.note(
                "Ngày \(day.vietnamese) bản có đảng viên: chi bộ ở bản làm",
                "The village has members on \(day): their cell runs them",
                in: StructureFields.place.name)
        }
        try problems.throwIfAny()
        let statement = try EntrustingStatement(
            place: place, cell: cell, person: person, reference: values[AssignmentFields.decision])
        let subject = try writing.subject(.entrusting(place: place))
        try writing.record(
            [Entry(.villageEntrusted(statement), effective: day, known: writing.today)], of: subject,
            facts: writing.reader.facts(of: subject))
    }

    /// Who is named: an official member of the cell on the day.
    private func member(_ writing: Writing, _ problems: inout FieldProblems) throws -> Identifier? {
        let field = EntrustVillage.person
        let found = try writing.person(field, of: values, &problems)
        try ifRead {
            guard let found else { return }
            guard let cell = try values[EntrustVillage.cell] else {
                return problems.note(
                    "Chọn chi bộ của đảng viên ấy", "Choose that member's cell", in: EntrustVillage.cell.name)
            }
            let day = try values[AssignmentFields.day]
            if found.known.state(on: day).standing != .official || found.known.cell(on: day) != cell {
                problems.note(
                    "Ngày \(day.vietnamese) không phải là đảng viên chính thức của chi bộ ấy",
                    "No official member of that cell on \(day)", in: field.name)
            }
        }
        return found?.subject.id.id
    }
}

extension LedgerReader {
    /// Which cell has the cases of a village on a day; nil where nothing is said.
    func entrusting(of place: String, on day: Day, upTo position: Int64? = nil) throws -> EntrustingStatement? {
        guard let subject = try subject(.entrusting(place: place)) else { return nil }
        return EntrustingTimeline(LiveFact.live(in: try facts(of: subject), head: position))?.statement(on: day)
    }
}
