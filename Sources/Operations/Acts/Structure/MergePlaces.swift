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

    package let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    package func change(_ structure: StructureWriter) throws {
        let first = try structure.find(place: StructureFields.place, of: values)
        var others: [PlaceStatement] = []
        try ifRead {
            for row in try values[MergePlaces.others] {
                guard let code = row.ifRead(MergePlaces.other), let number = row.row else { continue }
                if let found = try structure.find(place: code, in: "others.\(number).place", row: number) {
                    others.append(found)
                }
            }
        }
        guard let target = try target(structure, like: first), let first else { return }
        let olds = ([first] + others).filter { $0.code != target.code }
        let isDoubled = Set(olds.map(\.code)).count < olds.count
        // What is not there is told already.
        if isDoubled || olds.isEmpty && !structure.problems.tells(of: MergePlaces.others.name) {
            structure.note(
                "Mỗi địa bàn sáp nhập nêu một lần", "Each place that merges is named once", in: MergePlaces.others.name)
        }
        for old in olds { try structure.absorb(old, into: target) }
    }

    /// What all become.
    private func target(_ structure: StructureWriter, like first: PlaceStatement?) throws -> PlaceStatement? {
        let new = try NewThing(values, orElse: MergePlaces.into, &structure.problems)
        let isFree = try new.code.map { try structure.isFree($0, in: StructureFields.newCode.name) } ?? true
        if let into = try values[MergePlaces.into] { return try structure.find(place: into, in: MergePlaces.into.name) }
        guard let new = new.named, isFree, let first else { return nil }
        let founded = PlaceStatement(
            code: new.code, name: new.name, kind: first.kind, unit: first.unit, latitude: first.latitude,
            longitude: first.longitude)
        structure.state(founded)
        return founded
    }
}
