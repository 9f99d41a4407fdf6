internal import Fields
internal import Words

/// The code, the name and the unit above of what an act founds, where it founds anything.
struct NewThing: Sendable {
    /// What a row of several founds, as far as it could be read.
    struct Row {
        /// As the form numbers it.
        let number: Int
        let code: String?
        let name: String?
    }

    let code: String?
    let name: String?

    /// Both, where something is founded.
    var named: (code: String, name: String)? {
        guard let code, let name else { return nil }
        return (code, name)
    }

    /// Either something new with a code and a name, or something that is there, as another field names it; noted where it is neither, or
    /// both.
    init(
        _ values: FieldValues, orElse existing: ActField<String?>, _ problems: inout FieldProblems
    ) throws {
        (code, name) = try (values[StructureFields.newCode], values[StructureFields.newName])
        switch (try values[existing], code, name) {
        case (nil, nil, nil):
            problems.note(
                "Chọn nơi sáp nhập vào, hoặc nêu mã và tên mới", "Choose what is there, or give a new code and name",
                in: existing.name)
        case (nil, nil, _?): problems.note(FieldProblem(.empty, text: ""), in: StructureFields.newCode.name)
        case (nil, _?, nil): problems.note(FieldProblem(.empty, text: ""), in: StructureFields.newName.name)
        case (_?, nil, nil), (nil, _?, _?): return
        default:
            problems.note(
                "Chỉ chọn một: nơi đang có, hoặc mã và tên mới", "Choose one: what is there, or a new code and name",
                in: existing.name)
        }
    }
}
