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

    private let unit: String
    private let others: [String]
    private let into: String?
    private let new: NewThing
    package let decided: Decided
    /// As it was answered.
    package let grantsFollow: Bool

    package init(_ values: FieldValues) throws {
        unit = values[StructureFields.unit]
        others = values[MergeUnits.others].map { $0[MergeUnits.other] }
        into = values[MergeUnits.into]
        new = NewThing(values)
        decided = Decided(values)
        grantsFollow = values[StructureFields.grants] ?? false
        try new.check(orElse: into, in: MergeUnits.into.name)
    }

    package func change(_ structure: StructureWriter) throws {
        guard let first = try structure.find(unit: unit, in: StructureFields.unit.name) else { return }
        let others = try others.enumerated().compactMap { index, code in
            try structure.find(unit: code, in: "others.\(index + 1).unit", row: index + 1)
        }
        guard let target = try target(structure, like: first) else { return }
        let olds = ([first] + others).filter { $0.code != target.code }
        if olds.isEmpty || Set(olds.map(\.code)).count < olds.count || others.contains(where: { $0.code == first.code })
        {
            structure.note(
                "Mỗi tổ chức sáp nhập nêu một lần", "Each unit that merges is named once", in: MergeUnits.others.name)
        }
        for old in olds { try structure.absorb(old, into: target, field: MergeUnits.others.name) }
    }

    private func target(_ structure: StructureWriter, like first: UnitStatement) throws -> UnitStatement? {
        if let into { return try structure.find(unit: into, in: MergeUnits.into.name) }
        guard let new = new.named, try structure.isFree(new.code, in: MergeUnits.code.name) else { return nil }
        var founded = UnitStatement(code: new.code, name: new.name, kind: first.kind, parent: first.parent)
        if let parent = self.new.parent {
            guard try structure.find(parent: parent, in: MergeUnits.parent.name) != nil else { return nil }
            founded.parent = parent
        }
        structure.state(founded)
        return founded
    }
}
