package import Fields
internal import Figures
internal import Ledger
internal import Organisation
internal import Store
package import Words

/// Sets what a unit is to reach in a year.
package struct SetTarget: Act {
    package static let name = "target.set"
    package static let label = BilingualText("Giao chỉ tiêu năm", "Set a target")
    package static let summary = BilingualText(
        "Giao chỉ tiêu của một năm cho tổ chức; đã có thì thay bằng số mới.",
        "Sets what a unit is to reach in a year, in place of what was set before.")
    package static let fields: [any AnyActField] = [StructureFields.unit, year, indicator, value]
    package static let beginning = ActBeginning.unit(StructureFields.unit.name, Set(UnitKind.allCases))

    static let year = ActField(
        "year", BilingualText("Năm", "Year"), hint: BilingualText("ví dụ 2019", "such as 2019"), as: .number,
        FieldReader.number(in: 1900...2999))
    static let indicator = ActField(
        "indicator", BilingualText("Chỉ tiêu", "Figure"),
        hint: BilingualText("tên một số liệu, như admitted", "name of a figure, such as admitted"),
        onForm: BilingualText("Chọn một", "Choose one"),
        as: .choice(figures.map { Widget.Option($0.name, $0.label) }), FieldReader.choice(figureChoices))
    static let value = ActField(
        "value", BilingualText("Giá trị", "Value"),
        hint: BilingualText(
            "một số nguyên; đề xuất cho mỗi chi bộ: một năm giới thiệu 1, kết nạp 1 (có thể 2)",
            "a whole number; proposed for each cell: 1 nominated and 1 admitted a year (2 may be set)"), as: .number,
        FieldReader.number(in: 0...TargetStatement.valueMax))

    /// What can be aimed at: what happens in a year, and what stands at its end.
    static let figures: [Figure] = [
        .admitted, .admittedFemale, .admittedMinority, .trained, .nominated, .confirmed, .cellsFounded,
        .grassrootsFounded, .villagesCleared, .members, .membersOfficial, .villagesWithoutMembers,
        .villagesWithoutPresentMembers, .villagesWithoutCell, .villagesWithoutIndependentCell,
        .healthStationsWithoutCell, .schoolsWithoutCell, .villagesUnanswered, .villagesUnvisited, .cells, .grassroots,
        .cellsBelowThreeOfficial, .cellsNotMeeting, .cellsLowAttendance,
    ]
    static let figureChoices = ChoiceList<String>(
        figures.map { ChoiceList.Entry($0.name, name: $0.name, vietnamese: [$0.label.vietnamese.lowercased()]) })

    private let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    /// How the unit stands, and what it is to reach already.
    package static func known(_ subject: KnownSubject) throws -> [KnownValue] {
        guard case .unit(let code) = subject.subject else { return [] }
        let year = subject.day.components.year
        return try StructureFields.known(unit: subject)
            + subject.reader.targets(ofUnit: code, upTo: subject.position).filter { $0.year >= year }.map { target in
                KnownValue(
                    nil, BilingualText("Chỉ tiêu đã giao", "Set already"), text: String(target.value), target.phrases)
            }
    }

    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        let unit = try values[StructureFields.unit]
        try ifRead {
            try writing.checkTarget(of: unit, year: values[SetTarget.year], in: StructureFields.unit, &problems)
        }
        // Of a unit that is not there, or beyond, nothing more is told.
        guard !problems.tells(of: StructureFields.unit.name) else { throw problems }
        let target = try TargetStatement(
            unit: unit, year: values[SetTarget.year], indicator: values[SetTarget.indicator],
            value: values[SetTarget.value])
        try writing.set(target, in: SetTarget.value.name, &problems)
    }
}

/// A year's targets of all communes, of one table.
extension SetTarget: DoneInRows {
    /// A verb.
    package static let manyLabel = BilingualText("Giao nhiều chỉ tiêu theo bảng", "Set many targets")
    /// In a sentence.
    package static let manySummary = BilingualText(
        "Giao chỉ tiêu cho nhiều tổ chức theo một bảng.", "Sets targets of many units, of one table.")
    /// One target of a unit, a year and a figure.
    package static func marks(of values: FieldValues) throws -> [RowMark] {
        try [
            RowMark(
                field: value.name, text: "\(values[StructureFields.unit]) \(values[year]) \(values[indicator])")
        ]
    }
}

extension Writing {
    /// Notes a unit to which no target can be set for a year: it is beyond, not there, or not in force in that year.
    func checkTarget(
        of unit: String, year: @autoclosure () throws -> Int, in field: ActField<String>,
        _ problems: inout FieldProblems
    ) throws {
        guard try reader.subject(.unit(unit)) != nil, try mayName(.unit(unit)) else {
            return problems.note(FieldProblem(.notInTheLedger, text: unit), in: field.name)
        }
        let year = try year()
        guard let day = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31) else {
            return
        }
        if try reader.kind(ofUnit: unit, on: day) == nil, try reader.kind(ofUnit: unit, on: last) == nil {
            problems.note(.notInForce(unit, on: last), in: field.name)
        }
    }

    /// Says what a unit is to reach; what was said before is stated anew.
    ///
    /// - Parameter field: of the value, for what is wrong.
    func set(_ target: TargetStatement, in field: String, _ problems: inout FieldProblems) throws {
        let id = SubjectID.target(unit: target.unit, year: target.year, indicator: target.indicator)
        let facts = try reader.subject(id).map { try reader.facts(of: $0) } ?? []
        if case .targetSet(let old) = LiveFact.live(in: facts).last?.statement, old == target {
            problems.note("Chỉ tiêu này đã giao đúng số ấy", "It is set to that already", in: field)
        }
        try problems.throwIfAny()
        guard let day = Day(year: target.year, month: 1, day: 1) else { return }
        try record([Entry(.targetSet(target), effective: day, known: today)], of: subject(id), facts: facts)
    }
}

extension LedgerReader {
    /// What a unit is to reach, year by year.
    func targets(ofUnit code: String, upTo position: Int64? = nil) throws -> [TargetStatement] {
        try subjects(of: .target, namingUnit: code).compactMap { _, facts in
            guard case .targetSet(let target)? = LiveFact.live(in: facts, head: position).last?.statement,
                target.unit == code
            else { return nil }
            return target
        }.sorted { ($0.year, $0.indicator) < ($1.year, $1.indicator) }
    }
}
