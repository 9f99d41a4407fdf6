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

    private let place: String
    private let ends: Bool
    private let new: [(code: String, name: String)]
    private let parts: [StructureWriter.Part]
    package let decided: Decided

    package init(_ values: FieldValues) throws {
        place = values[StructureFields.place]
        ends = values[StructureFields.extent]
        new = StructureFields.newThings(values[SplitPlace.new])
        decided = Decided(values)
        parts = values[SplitPlace.goes].enumerated().map { index, row in
            StructureWriter.Part(
                going: .person(PersonID(number: row[SplitPlace.person])), to: row[SplitPlace.to],
                field: "goes.\(index + 1).to", row: index + 1)
        }
    }

    package func change(_ structure: StructureWriter) throws {
        guard let old = try structure.find(place: place, in: StructureFields.place.name) else { return }
        if new.isEmpty, parts.isEmpty {
            structure.note("Nêu địa bàn mới", "Name a new place", in: SplitPlace.new.name)
        }
        for (index, new) in new.enumerated() {
            let field = "new.\(index + 1).code"
            guard try structure.isFree(new.code, in: field, row: index + 1) else { continue }
            structure.state(
                PlaceStatement(
                    code: new.code, name: new.name, kind: old.kind, unit: old.unit, latitude: old.latitude,
                    longitude: old.longitude))
        }
        try structure.divide(old, into: new.map(\.code), ends: ends, parts, field: SplitPlace.goes.name)
    }
}
