internal import Fields
internal import Words

/// The code, the name and the unit above of what an act founds, where it founds anything.
struct NewThing: Sendable {
    let code: String?
    let name: String?
    let parent: String?

    init(_ values: FieldValues, hasParent: Bool = true) {
        code = values[StructureFields.newCode]
        name = values[StructureFields.newName]
        parent = hasParent ? values[StructureFields.newParent] : nil
    }

    /// Both, where something is founded.
    var named: (code: String, name: String)? {
        guard let code, let name else { return nil }
        return (code, name)
    }

    /// Either something new with a code and a name, or something that is there.
    ///
    /// - Throws: `FieldProblems`.
    func check(orElse existing: String?, in field: String) throws {
        var problems = FieldProblems()
        switch (existing, code, name) {
        case (nil, nil, nil):
            problems.note(
                "Chọn nơi sáp nhập vào, hoặc nêu mã và tên mới", "Choose what is there, or give a new code and name",
                in: field)
        case (nil, nil, _?): problems.note(FieldProblem(.empty, text: ""), in: StructureFields.newCode.name)
        case (nil, _?, nil): problems.note(FieldProblem(.empty, text: ""), in: StructureFields.newName.name)
        case (_?, nil, nil), (nil, _?, _?): return
        default:
            problems.note(
                "Chỉ chọn một: nơi đang có, hoặc mã và tên mới", "Choose one: what is there, or a new code and name",
                in: field)
        }
        throw problems
    }
}
