internal import Fields
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

    package func write(_ writing: Writing) throws {
        try writing.set(
            TargetStatement(
                unit: values[StructureFields.unit], year: values[SetTarget.year],
                indicator: values[SetTarget.indicator], value: values[SetTarget.value]),
            in: (StructureFields.unit.name, SetTarget.value.name))
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
    package static func marks(of values: FieldValues) -> [RowMark] {
        [
            RowMark(
                field: value.name, text: "\(values[StructureFields.unit]) \(values[year]) \(values[indicator])")
        ]
    }
}

extension Writing {
    /// Says what a unit is to reach; what was said before is stated anew.
    ///
    /// - Parameter fields: of the unit and of the value, for what is wrong.
    func set(_ target: TargetStatement, in fields: (unit: String, value: String)) throws {
        var problems = FieldProblems()
        guard let day = Day(year: target.year, month: 1, day: 1), let last = Day(year: target.year, month: 12, day: 31),
            try reader.subject(.unit(target.unit)) != nil, try mayName(.unit(target.unit))
        else {
            problems.note(FieldProblem(.notInTheLedger, text: target.unit), in: fields.unit)
            throw problems
        }
        if try reader.kind(ofUnit: target.unit, on: day) == nil, try reader.kind(ofUnit: target.unit, on: last) == nil {
            problems.note(.notInForce(target.unit, on: last), in: fields.unit)
        }
        let id = SubjectID.target(unit: target.unit, year: target.year, indicator: target.indicator)
        let subject = try subject(id)
        let facts = try reader.facts(of: subject)
        if case .targetSet(let old) = LiveFact.live(in: facts).last?.statement, old == target {
            problems.note("Chỉ tiêu này đã giao đúng số ấy", "It is set to that already", in: fields.value)
        }
        guard problems.isEmpty else { throw problems }
        try record([Entry(.targetSet(target), effective: day, known: today)], of: subject, facts: facts)
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
