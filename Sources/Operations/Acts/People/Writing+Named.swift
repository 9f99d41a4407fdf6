internal import Fields
internal import Ledger
internal import Store
internal import Views
internal import Words

/// What acts ask of the people, cells and places that their fields name. A text that could not be read names nothing; what is
/// asked of a day is left where that could not be read.
extension Writing {
    /// Whom a field names, and what is known of them; nil, and noted, where there is nobody of that number within reach.
    func person(
        _ field: ActField<Int64>, of values: FieldValues, _ problems: inout FieldProblems
    ) throws -> FoundPerson? {
        guard let number = values.ifRead(field) else { return nil }
        return try person(number, noting: &problems, in: field.name)
    }

    /// The same of a field that may be left empty; nil then too.
    func person(
        _ field: ActField<Int64?>, of values: FieldValues, _ problems: inout FieldProblems
    ) throws -> FoundPerson? {
        guard let number = values.ifRead(field), let number else { return nil }
        return try person(number, noting: &problems, in: field.name)
    }

    /// True for a unit that is there, and whose being there is no secret: one that may be named, or whose figures may be known.
    func isKnown(unit code: String) throws -> Bool {
        try reader.isStated(unit: code) && (mayName(.unit(code)) || sees(code))
    }

    /// Notes a unit that is not known.
    func check(unit field: ActField<String>, of values: FieldValues, _ problems: inout FieldProblems) throws {
        guard let code = values.ifRead(field), try !isKnown(unit: code) else { return }
        problems.note(FieldProblem(.notInTheLedger, text: code), in: field.name)
    }

    /// Notes why nobody can be put into a cell from a day on: it is beyond, not there, or no cell then.
    func check(
        cell field: ActField<String>, of values: FieldValues, on day: @autoclosure () throws -> Day,
        _ problems: inout FieldProblems
    ) throws {
        try check(cell: values.ifRead(field), in: field.name, on: day(), &problems)
    }

    /// The same of a field that may be left empty.
    func check(
        cell field: ActField<String?>, of values: FieldValues, on day: @autoclosure () throws -> Day,
        _ problems: inout FieldProblems
    ) throws {
        try check(cell: values.ifRead(field) ?? nil, in: field.name, on: day(), &problems)
    }

    /// Notes why nobody can live or work at a place from a day on: it is beyond, or not there then.
    func check(
        place field: ActField<String>, of values: FieldValues, on day: @autoclosure () throws -> Day,
        _ problems: inout FieldProblems
    ) throws {
        try check(place: values.ifRead(field), in: field.name, on: day(), &problems)
    }

    /// The same of a field that may be left empty.
    func check(
        place field: ActField<String?>, of values: FieldValues, on day: @autoclosure () throws -> Day,
        _ problems: inout FieldProblems
    ) throws {
        try check(place: values.ifRead(field) ?? nil, in: field.name, on: day(), &problems)
    }

    private func check(
        cell: String?, in field: String, on day: @autoclosure () throws -> Day, _ problems: inout FieldProblems
    ) throws {
        guard let cell else { return }
        guard let subject = try reader.subject(.unit(cell)), try reader.isStated(unit: cell),
            try mayWrite(about: subject), try mayName(.unit(cell))
        else { return problems.note(unknown(cell: cell), in: field) }
        try ifRead {
            if let problem = try reader.problem(ofCell: cell, on: day()) { problems.note(problem, in: field) }
        }
    }

    /// What is said of a cell that is not there: the same of one that is beyond.
    private func unknown(cell: String) -> FieldProblem {
        guard isOfReach else { return FieldProblem(.notInTheLedger, text: cell) }
        return FieldProblem(
            .contradicted(
                BilingualText(
                    "“\(cell)” không có trong phạm vi của tài khoản; chuyển ra ngoài thì đề nghị cấp ủy cấp trên chuyển giao",
                    "“\(cell)” is not within the account's reach; to move somebody beyond, ask the committee above to hand over"
                )),
            text: "")
    }

    private func check(
        place: String?, in field: String, on day: @autoclosure () throws -> Day, _ problems: inout FieldProblems
    ) throws {
        guard let place else { return }
        guard try reader.subject(.place(place)) != nil, try mayName(.place(place)) else {
            return problems.note(FieldProblem(.notInTheLedger, text: place), in: field)
        }
        try ifRead {
            let day = try day()
            if try !reader.isInForce(place: place, on: day) { problems.note(.notInForce(place, on: day), in: field) }
        }
    }
}
