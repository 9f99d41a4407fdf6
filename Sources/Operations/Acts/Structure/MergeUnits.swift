internal import Fields
internal import Ledger
internal import Organisation
package import Words

/// Makes one unit of several: a new one, or one that goes on.
package struct MergeUnits: StructureAct {
    package static let name = "unit.merge"
    package static let label = BilingualText("Sáp nhập tổ chức", "Merge units")
    package static let summary = BilingualText(
        "Từ ngày ấy các tổ chức thành một: một tổ chức mới, hoặc một tổ chức đang có. Tổ chức trực "
            + "thuộc, địa bàn và người theo về đó; các tổ chức cũ kết thúc.",
        "From that day several units are one: a new one, or one that is there. What stood under "
            + "them, their places and their people come with them; the old ones end."
    )
    package static let fields: [any AnyActField] =
        StructureFields.paper + [
            StructureFields.day, StructureFields.unit, others, into, code, named, parent, StructureFields.grants,
        ]
    package static let beginning = ActBeginning.unit(StructureFields.unit.name, Set(UnitKind.allCases))

    static let other = StructureFields.unit("unit", BilingualText("Tổ chức", "Unit"))
    static let others = RowsField(
        "others", BilingualText("Tổ chức cùng sáp nhập", "Unit that merges with it"),
        hint: BilingualText("mỗi dòng một tổ chức", "a unit a row"), columns: [other])
    static let into = StructureFields.optionalUnit(
        "into", BilingualText("Sáp nhập vào tổ chức đang có", "Into a unit that is there"),
        hint: BilingualText("mã; để trống: thành lập tổ chức mới", "its code; left out: a new one is founded"),
        onForm: BilingualText(
            "Tên hoặc mã; để trống nếu thành lập tổ chức mới",
            "Name or code; leave it empty where a "
                + "new one is founded"
        ))
    static let code = StructureFields.newCode
    static let named = StructureFields.newName
    static let parent = StructureFields.newParent

    package let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    package func change(_ structure: StructureWriter) throws {
        let first = try structure.find(unit: StructureFields.unit, of: values)
        var others: [UnitStatement] = []
        try ifRead {
            for row in try values[MergeUnits.others] {
                guard let code = row.ifRead(MergeUnits.other), let number = row.row else { continue }
                if let found = try structure.find(unit: code, in: "others.\(number).unit", row: number) {
                    others.append(found)
                }
            }
        }
        guard let target = try target(structure, like: first), let first else { return }
        let olds = ([first] + others).filter { $0.code != target.code }
        let isDoubled = Set(olds.map(\.code)).count < olds.count || others.contains { $0.code == first.code }
        // What is not there is told already.
        if isDoubled || olds.isEmpty && !structure.problems.tells(of: MergeUnits.others.name) {
            structure.note(
                "Mỗi tổ chức sáp nhập nêu một lần", "Each unit that merges is named once", in: MergeUnits.others.name)
        }
        for old in olds { try structure.absorb(old, into: target, field: MergeUnits.others.name) }
    }

    /// What all become.
    private func target(_ structure: StructureWriter, like first: UnitStatement?) throws -> UnitStatement? {
        let new = try NewThing(values, orElse: MergeUnits.into, &structure.problems)
        let isFree = try new.code.map { try structure.isFree($0, in: MergeUnits.code.name) } ?? true
        let into = try values[MergeUnits.into].map { try structure.find(unit: $0, in: MergeUnits.into.name) }
        let parent = try values[StructureFields.newParent]
        let above = try parent.flatMap { try structure.find(parent: $0, in: MergeUnits.parent.name) }
        if let into { return into }
        guard let new = new.named, isFree, (parent == nil) == (above == nil), let first else { return nil }
        let founded = UnitStatement(
            code: new.code, name: new.name, kind: first.kind, parent: above?.code ?? first.parent)
        structure.state(founded)
        return founded
    }
}
