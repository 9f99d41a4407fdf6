internal import Fields
internal import Ledger
internal import Organisation
package import Words

/// Splits a place, whole or in part: who goes where.
package struct SplitPlace: StructureAct {
    package static let name = "place.split"
    package static let label = BilingualText("Chia, tách địa bàn", "Split a place")
    package static let summary = BilingualText(
        "Từ ngày ấy có thêm địa bàn mới, do chi bộ đang phụ trách phụ trách; người đã nêu thuộc về "
            + "đó. Chia toàn bộ thì địa bàn cũ kết thúc và phải nêu nơi đến của tất cả mọi người.",
        "From that day there are new places, taken in by the cells of the old one; who is named "
            + "belongs there. Split whole, the old place ends, and everybody must be named."
    )
    package static let fields: [any AnyActField] =
        StructureFields.paper + [StructureFields.day, StructureFields.place, StructureFields.extent, new, goes]
    package static let beginning = ActBeginning.place(StructureFields.place.name)

    static let new = StructureFields.newRows(
        BilingualText("Địa bàn mới", "New place"),
        hint: BilingualText("cùng loại, cùng tổ chức phụ trách", "of the same kind, with the same answering unit"))
    static let person = ActField(
        "person", BilingualText("Người", "Person"),
        hint: BilingualText("số của người trong sổ này", "the number in this ledger"), as: .person,
        FieldReader.personNumber)
    static let to = ActField(
        "to", BilingualText("chuyển về (mã)", "goes to (code)"),
        hint: BilingualText("mã địa bàn mới hoặc đang có", "code of a new place or of one that is there"),
        as: .line(characters: 20), FieldReader.code)
    static let goes = RowsField(
        "goes", BilingualText("Người chuyển đi", "Who goes"),
        hint: BilingualText("mỗi dòng một người", "a person a row"), isRequired: false, columns: [person, to])

    package let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    package func change(_ structure: StructureWriter) throws {
        let old = try structure.find(place: StructureFields.place, of: values)
        let new = try StructureFields.newThings(values[SplitPlace.new])
        let rows = try values[SplitPlace.goes]
        if new.isEmpty, rows.isEmpty {
            structure.note("Nêu địa bàn mới", "Name a new place", in: SplitPlace.new.name)
        }
        for row in new {
            guard let code = row.code, try structure.isFree(code, in: "new.\(row.number).code", row: row.number),
                let old
            else { continue }
            structure.state(
                PlaceStatement(
                    code: code, name: row.name ?? "", kind: old.kind, unit: old.unit, latitude: old.latitude,
                    longitude: old.longitude))
        }
        let parts = try rows.compactMap { row -> StructureWriter.Part? in
            guard let person = row.ifRead(SplitPlace.person) else { return nil }
            let (number, field) = (row.row ?? 1, "\(SplitPlace.goes.name).\(row.row ?? 1).")
            let going = StructureWriter.Going.person(PersonID(number: person))
            try structure.checkKnown(going, in: field + SplitPlace.person.name, row: number)
            return row.ifRead(SplitPlace.to).map { to in
                StructureWriter.Part(
                    going: going, to: to, row: number,
                    fields: (field + SplitPlace.person.name, field + SplitPlace.to.name))
            }
        }
        // What goes to a code that could not be read may go to what is founded.
        guard let old, new.allSatisfy({ $0.code != nil }) else { return }
        // What could not be read goes somewhere too.
        let isWhole = try parts.count == rows.count && values[StructureFields.extent]
        try structure.divide(
            old, into: new.compactMap(\.code), ends: isWhole, parts, field: SplitPlace.goes.name)
    }
}
