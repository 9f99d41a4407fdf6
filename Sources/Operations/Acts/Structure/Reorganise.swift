internal import Fields
internal import Ledger
internal import Organisation
package import Words

/// Carries out a whole reorganisation by one table: whatever a decree says, in one command, taken back as one.
package struct Reorganise: StructureAct {
    package static let name = "structure.reorganise"
    package static let label = BilingualText("Tổ chức lại toàn bộ", "Reorganise")
    package static let summary = BilingualText(
        "Cả một cuộc sắp xếp trong một bảng: thành lập, sáp nhập, chia tách, chuyển, kết thúc từ một "
            + "ngày. Bản nháp giữ đến khi ghi hoặc bỏ; ai ghi được ở tổ chức này đều sửa được.",
        "A whole reorganisation as one table: what is founded, merged, split, moved and closed from "
            + "one day. Its draft is kept until it is written or dropped, and open to all who may write in this unit."
    )
    package static let fields: [any AnyActField] =
        StructureFields.paper + [StructureFields.day, StructureFields.unit, table, more, StructureFields.grants]
    package static let beginning = ActBeginning.unit(StructureFields.unit.name, [.committee, .grassrootsCommittee])
    /// A decree is prepared over weeks, by several people.
    package static let isShared = true

    static let table = TableField(
        "table", BilingualText("Bảng sắp xếp", "Table"),
        hint: BilingualText(
            "dán từ Excel, hoặc CSV; các cột cũ, mới, cách, tên, loại, cấp trên",
            "pasted from a spreadsheet, or CSV; the columns old, new, how, name, kind, parent"),
        isRequired: false)

    private static func cell(_ name: String, _ label: BilingualText, _ hint: BilingualText) -> ActField<String?> {
        .optional(name, label, hint: hint, as: .line(characters: 20), FieldReader.text(charactersMax: TextLimit.name))
    }

    static let old = cell("old", BilingualText("Cũ", "Old"), BilingualText("mã", "its code"))
    static let new = cell("new", BilingualText("Mới", "New"), BilingualText("mã", "its code"))
    static let how = ActField<String?>.optional(
        "how", BilingualText("Cách", "How"),
        hint: BilingualText("để trống: đi theo phần ở trên", "left out: goes along with the part above"),
        as: .choice([
            Widget.Option("found", BilingualText("thành lập", "founded")),
            Widget.Option("whole", BilingualText("toàn bộ thành mới", "whole: becomes the new one")),
            Widget.Option("part", BilingualText("một phần thành mới", "part: becomes the new one in part")),
            Widget.Option("under", BilingualText("chuyển về thuộc mới", "under: stands under the new one")),
            Widget.Option("close", BilingualText("kết thúc", "close: ends")),
        ]),
        FieldReader.text(charactersMax: 20))
    static let newName = cell(
        "name", BilingualText("Tên", "Name"), BilingualText("của nơi thành lập", "of what is founded"))
    static let kind = cell(
        "kind", BilingualText("Loại", "Kind"), BilingualText("của nơi thành lập", "of what is founded"))
    static let parent = cell(
        "parent", BilingualText("Cấp trên", "Under"),
        BilingualText("mã, của nơi thành lập", "its code, of what is founded"))
    static let more = RowsField(
        "more", BilingualText("Dòng thêm", "Further row"),
        hint: BilingualText("thêm vào dưới bảng", "comes below the table"), isRequired: false,
        columns: [old, new, how, newName, kind, parent])

    package let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    package func change(_ structure: StructureWriter) throws {
        var problems = FieldProblems()
        var table: ReorganisationTable?
        try ifRead { table = try self.table(&problems) }
        structure.problems.note(problems.numbered)
        let unit = try structure.find(unit: StructureFields.unit, of: values)
        // Rows rest on each other: of half a table, and of none of a day, nothing can be said.
        guard let table, problems.isEmpty, unit != nil, structure.knownDay != nil else { return }
        try structure.reorganise(table)
        structure.problems = structure.problems.numbered
    }

    /// The table that was pasted, and the rows below it.
    private func table(_ problems: inout FieldProblems) throws -> ReorganisationTable {
        var table = ReorganisationTable()
        table.read(try values[Reorganise.table], in: Reorganise.table.name, &problems)
        let last = table.rows.last?.number ?? 0
        for (index, row) in try values[Reorganise.more].enumerated() {
            try table.add(
                ReorganisationTable.Row(
                    number: last + index + 1, old: row[Reorganise.old] ?? "", new: row[Reorganise.new] ?? "",
                    name: row[Reorganise.newName] ?? "", kind: row[Reorganise.kind] ?? "",
                    parent: row[Reorganise.parent] ?? "", field: Reorganise.table.name),
                how: row[Reorganise.how] ?? "", &problems)
        }
        if table.rows.isEmpty, problems.isEmpty {
            problems.note(FieldProblem(.empty, text: ""), in: Reorganise.table.name)
        }
        return table
    }
}

extension FieldProblems {
    /// Those of a table begin with the number of their row.
    fileprivate var numbered: FieldProblems {
        entries.reduce(into: FieldProblems()) { problems, entry in
            guard let row = entry.row else { return problems.note(entry.problem, in: entry.field) }
            let said = entry.problem.sentence(about: BilingualText("mã", "the code"))
            problems.note("Dòng \(row): \(said.vietnamese)", "Row \(row): \(said.english)", in: entry.field)
        }
    }
}
