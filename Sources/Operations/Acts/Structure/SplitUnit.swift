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

    package let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    /// What goes, where to; nil where that could not be read. A row names one of three.
    private static func part(_ row: FieldValues, _ structure: StructureWriter) throws -> StructureWriter.Part? {
        let number = row.row ?? 1
        func name(_ column: String) -> String { "\(goes.name).\(number).\(column)" }
        let named: [(going: StructureWriter.Going, field: String)] = [
            (row.ifRead(unit) ?? nil).map { (.unit($0), name(unit.name)) },
            (row.ifRead(place) ?? nil).map { (.place($0), name(place.name)) },
            (row.ifRead(person) ?? nil).map { (.person(PersonID(number: $0)), name(person.name)) },
        ].compactMap(\.self)
        for (going, field) in named { try structure.checkKnown(going, in: field, row: number) }
        let isRead = row.ifRead(unit) != nil && row.ifRead(place) != nil && row.ifRead(person) != nil
        guard let (going, field) = named.first, named.count == 1 else {
            if isRead || named.count > 1, !structure.problems.tells(of: name(unit.name)) {
                structure.note(
                    "Nêu một trong ba: tổ chức, địa bàn hoặc người", "Name one of three: a unit, a place or a person",
                    in: name(unit.name), row: number)
            }
            return nil
        }
        return try StructureWriter.Part(going: going, to: row[to], row: number, fields: (field, name(to.name)))
    }

    package func change(_ structure: StructureWriter) throws {
        let old = try structure.find(unit: StructureFields.unit, of: values)
        let new = try StructureFields.newThings(values[SplitUnit.new])
        for row in new {
            guard let code = row.code, try structure.isFree(code, in: "new.\(row.number).code", row: row.number),
                let old
            else { continue }
            structure.state(UnitStatement(code: code, name: row.name ?? "", kind: old.kind, parent: old.parent))
        }
        let rows = try values[SplitUnit.goes]
        var parts: [StructureWriter.Part] = []
        for row in rows {
            try ifRead { if let part = try SplitUnit.part(row, structure) { parts.append(part) } }
        }
        // What goes to a code that could not be read may go to what is founded.
        guard let old, new.allSatisfy({ $0.code != nil }) else { return }
        // What could not be read goes somewhere too.
        let isWhole = try parts.count == rows.count && values[StructureFields.extent]
        try structure.divide(old, ends: isWhole, parts, field: SplitUnit.goes.name)
    }
}
