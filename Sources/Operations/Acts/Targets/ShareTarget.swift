package import Fields
internal import Figures
internal import Ledger
internal import Organisation
internal import Store
internal import Views
package import Words

/// Sets a year's target of a unit, and allocates it to the units below in proportion to something.
package struct ShareTarget: Act {
    package static let name = "target.share"
    package static let label = BilingualText("Phân bổ chỉ tiêu", "Allocate a target")
    package static let summary = BilingualText(
        "Phân bổ chỉ tiêu năm của tổ chức xuống các tổ chức trực thuộc theo tỷ lệ, làm tròn sao cho tổng bằng chỉ tiêu; đã giao thì thay.",
        "Allocates a unit's target of a year to the units below, in proportion, so that the parts add up to it; in place of what was set."
    )
    package static let fields: [any AnyActField] = [StructureFields.unit, SetTarget.year, SetTarget.indicator, basis]
    package static let beginning = ActBeginning.unit(
        StructureFields.unit.name, Set(UnitKind.allCases.filter { !$0.isCell }))
    /// It touches several subjects.
    package static let isReviewed = true

    static let basis = ActField(
        "by", BilingualText("Theo", "In proportion to"),
        hint: BilingualText(
            "members, villages, villages_without_members, cells", "members, villages, villages_without_members, cells"),
        onForm: BilingualText("Số liệu ngày 1/1 của năm", "Their number on the first day of the year"),
        as: .choice(bases.map { Widget.Option($0.name, $0.label) }),
        FieldReader.choice(
            ChoiceList(
                bases.map { ChoiceList.Entry($0.name, name: $0.name, vietnamese: [$0.label.vietnamese.lowercased()]) }))
    )

    private static let bases: [Figure] = [.members, .cells, .villages, .villagesWithoutMembers]

    private let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    /// What is set already.
    package static func known(_ subject: KnownSubject) throws -> [KnownValue] { try SetTarget.known(subject) }

    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        let unit = try values[StructureFields.unit]
        guard try writing.reader.subject(.unit(unit)) != nil, try writing.mayName(.unit(unit)) else {
            problems.note(FieldProblem(.notInTheLedger, text: unit), in: StructureFields.unit.name)
            throw problems
        }
        let year = try values[SetTarget.year]
        var own: TargetStatement?
        try ifRead { own = try self.own(of: unit, year, writing, &problems) }
        guard let first = Day(year: year, month: 1, day: 1), let basis = try Figure.named(values[ShareTarget.basis])
        else { throw problems }
        let below = try writing.reader.children(ofUnit: unit, with: basis, on: min(first, writing.today))
        if below.isEmpty {
            problems.note("Không có tổ chức trực thuộc", "No unit stands below", in: StructureFields.unit.name)
        } else if below.allSatisfy({ $0.value == 0 }) {
            problems.note(
                "Không tổ chức nào có số này, không chia theo tỷ lệ được", "None below has any: there is no proportion",
                in: ShareTarget.basis.name)
        }
        guard problems.isEmpty, let own else { throw problems }
        let parts = ShareTarget.parts(of: own.value, in: below.map(\.value))
        let indicator = own.indicator
        let targets = zip(below, parts).map { below, part in
            TargetStatement(unit: below.code, year: year, indicator: indicator, value: part)
        }
        // What is right already is not stated again.
        // Nor is nothing, to who has no target: without one recorded there is none.
        let new = try targets.filter { target in
            let known = try writing.reader.targets(ofUnit: target.unit)
            let isThere = known.contains { $0.year == year && $0.indicator == indicator }
            return !known.contains(target) && (target.value > 0 || isThere)
        }
        if new.isEmpty {
            problems.note("Đã phân bổ đúng như vậy", "It is allocated just so already", in: ShareTarget.basis.name)
            throw problems
        }
        for target in new {
            try writing.checkTarget(of: target.unit, year: year, in: StructureFields.unit, &problems)
            try writing.set(target, in: ShareTarget.basis.name, &problems)
        }
    }

    /// What the unit itself is to reach.
    private func own(
        of unit: String, _ year: Int, _ writing: Writing, _ problems: inout FieldProblems
    ) throws -> TargetStatement? {
        let indicator = try values[SetTarget.indicator]
        let own = try writing.reader.targets(ofUnit: unit).last { $0.year == year && $0.indicator == indicator }
        if own == nil {
            problems.note(
                "Tổ chức chưa có chỉ tiêu này của năm \(year)", "The unit has no such target for \(year)",
                in: SetTarget.indicator.name)
        }
        return own
    }

    /// Whole parts of a number in proportion to weights, which add up to it: what rounding down leaves over goes to the largest remainders,
    /// of equal ones to the first.
    static func parts(of value: Int, in weights: [Int]) -> [Int] {
        let sum = weights.reduce(0, +)
        guard sum > 0 else { return weights.map { _ in 0 } }
        var parts = weights.map { value * $0 / sum }
        let rest = value - parts.reduce(0, +)
        let order = weights.indices.sorted { left, right in
            let remainders = (value * weights[left] % sum, value * weights[right] % sum)
            return (-remainders.0, left) < (-remainders.1, right)
        }
        for index in order.prefix(rest) { parts[index] += 1 }
        return parts
    }
}
