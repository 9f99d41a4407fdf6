internal import Fields
internal import Ledger
internal import Organisation
package import Words

/// Makes one place of several: a new one, or one that goes on.
package struct MergePlaces: StructureAct {
    package static let name = "place.merge"
    package static let label = BilingualText("Sáp nhập địa bàn", "Merge places")
    package static let summary = BilingualText(
        "Từ ngày ấy các địa bàn thành một; chi bộ phụ trách và người ở đó theo về; các địa bàn cũ kết thúc.",
        "From that day several places are one; the cells that took them in and who lives there come "
            + "with them; the old ones end."
    )
    package static let fields: [any AnyActField] =
        StructureFields.paper + [
            StructureFields.day, StructureFields.place, others, into, StructureFields.newCode, StructureFields.newName,
        ]
    package static let beginning = ActBeginning.place(StructureFields.place.name)

    static let other = StructureFields.place("place", BilingualText("Địa bàn", "Place"))
    static let others = RowsField(
        "others", BilingualText("Địa bàn cùng sáp nhập", "Place that merges with it"),
        hint: BilingualText("mỗi dòng một địa bàn", "a place a row"), columns: [other])
    static let into = ActField<String?>.optional(
        "into", BilingualText("Sáp nhập vào địa bàn đang có", "Into a place that is there"),
        hint: BilingualText("mã; để trống: địa bàn mới", "its code; left out: a new one is made"),
        onForm: BilingualText("Tên hoặc mã; để trống nếu là địa bàn mới", "Name or code; leave it empty for a new one"),
        as: .place, FieldReader.code)

    private let place: String
    private let others: [String]
    private let into: String?
    private let new: NewThing
    package let decided: Decided

    package init(_ values: FieldValues) throws {
        place = values[StructureFields.place]
        others = values[MergePlaces.others].map { $0[MergePlaces.other] }
        into = values[MergePlaces.into]
        new = NewThing(values, hasParent: false)
        decided = Decided(values)
        try new.check(orElse: into, in: MergePlaces.into.name)
    }

    package func change(_ structure: StructureWriter) throws {
        guard let first = try structure.find(place: place, in: StructureFields.place.name) else { return }
        let others = try others.enumerated().compactMap { index, code in
            try structure.find(place: code, in: "others.\(index + 1).place", row: index + 1)
        }
        let target: PlaceStatement?
        if let into {
            target = try structure.find(place: into, in: MergePlaces.into.name)
        } else if let new = new.named, try structure.isFree(new.code, in: StructureFields.newCode.name) {
            let founded = PlaceStatement(
                code: new.code, name: new.name, kind: first.kind, unit: first.unit, latitude: first.latitude,
                longitude: first.longitude)
            structure.state(founded)
            target = founded
        } else {
            target = nil
        }
        guard let target else { return }
        let olds = ([first] + others).filter { $0.code != target.code }
        if olds.isEmpty || Set(olds.map(\.code)).count < olds.count {
            structure.note(
                "Mỗi địa bàn sáp nhập nêu một lần", "Each place that merges is named once", in: MergePlaces.others.name)
        }
        for old in olds { try structure.absorb(old, into: target) }
    }
}
