internal import Fields
internal import Ledger
internal import Organisation
package import Words

/// Splits a unit, whole or in part: row by row, what goes where.
package struct SplitUnit: StructureAct {
    package static let name = "unit.split"
    package static let label = BilingualText("Chia, tách tổ chức", "Split a unit")
    package static let summary = BilingualText(
        "Từ ngày ấy từng tổ chức trực thuộc, địa bàn, người đã nêu thuộc tổ chức khác. Chia toàn bộ "
            + "thì tổ chức cũ kết thúc và phải nêu nơi đến của tất cả.",
        "From that day the units, places and people named belong to others. Split whole, the old "
            + "unit ends, and everything it has must be named."
    )
    package static let fields: [any AnyActField] =
        StructureFields.paper + [
            StructureFields.day, StructureFields.unit, StructureFields.extent, new, goes, StructureFields.grants,
        ]
    package static let beginning = ActBeginning.unit(StructureFields.unit.name, Set(UnitKind.allCases))

    static let new = StructureFields.newRows(
        BilingualText("Tổ chức mới", "New unit"),
        hint: BilingualText(
            "cùng loại và cùng cấp trên với tổ chức này", "of the kind of this one, under the same unit"))
    static let unit = StructureFields.optionalUnit(
        "unit", BilingualText("Tổ chức trực thuộc", "Unit under it"), hint: BilingualText("mã", "its code"))
    static let place = ActField<String?>.optional(
        "place", BilingualText("hoặc địa bàn", "or place"), hint: BilingualText("mã", "its code"), as: .place,
        FieldReader.code)
    static let person = ActField<Int64?>.optional(
        "person", BilingualText("hoặc người", "or person"),
        hint: BilingualText("số của người trong sổ này", "the number in this ledger"), as: .person,
        FieldReader.personNumber)
    static let to = ActField(
        "to", BilingualText("chuyển về (mã)", "goes to (code)"),
        hint: BilingualText("mã tổ chức mới hoặc đang có", "code of a new unit or of one that is there"),
        as: .line(characters: 20), FieldReader.code)
    static let goes = RowsField(
        "goes", BilingualText("Phần chuyển đi", "Part that goes"),
        hint: BilingualText("mỗi dòng một tổ chức, địa bàn hoặc người", "a unit, a place or a person a row"),
        columns: [unit, place, person, to])

    private let unit: String
    private let ends: Bool
    private let new: [(code: String, name: String)]
    private let parts: [StructureWriter.Part]
    package let decided: Decided
    /// As it was answered.
    package let grantsFollow: Bool

    package init(_ values: FieldValues) throws {
        unit = values[StructureFields.unit]
        ends = values[StructureFields.extent]
        new = StructureFields.newThings(values[SplitUnit.new])
        decided = Decided(values)
        grantsFollow = values[StructureFields.grants] ?? false
        var problems = FieldProblems()
        parts = values[SplitUnit.goes].enumerated().compactMap { index, row in
            let going = SplitUnit.going(row)
            let field = "goes.\(index + 1)"
            guard let going else {
                problems.note(
                    FieldProblem(
                        .contradicted(
                            BilingualText(
                                "Nêu một trong ba: tổ chức, địa bàn hoặc người",
                                "Name one of three: a unit, a place or a person")),
                        text: ""), in: field + ".unit", row: index + 1)
                return nil
            }
            return StructureWriter.Part(going: going, to: row[SplitUnit.to], field: field + ".to", row: index + 1)
        }
        guard problems.isEmpty else { throw problems }
    }

    private static func going(_ row: FieldValues) -> StructureWriter.Going? {
        switch (row[unit], row[place], row[person]) {
        case (let unit?, nil, nil): .unit(unit)
        case (nil, let place?, nil): .place(place)
        case (nil, nil, let person?): .person(PersonID(number: person))
        default: nil
        }
    }

    package func change(_ structure: StructureWriter) throws {
        guard let old = try structure.find(unit: unit, in: StructureFields.unit.name) else { return }
        for (index, new) in new.enumerated() {
            let field = "new.\(index + 1).code"
            guard try structure.isFree(new.code, in: field, row: index + 1) else { continue }
            structure.state(UnitStatement(code: new.code, name: new.name, kind: old.kind, parent: old.parent))
        }
        try structure.divide(old, ends: ends, parts, field: SplitUnit.goes.name)
    }
}
