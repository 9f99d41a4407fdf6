internal import Fields
internal import Ledger
internal import Store
internal import Views
internal import Words

/// What acts ask of the cells and places that they put somebody into.
extension Writing {
    /// Notes why nobody can be put into a cell from a day on: it is beyond, not there, or no cell then.
    func check(cell: String, in field: String, on day: Day, _ problems: inout FieldProblems) throws {
        guard let subject = try reader.subject(.unit(cell)), try reader.isStated(unit: cell),
            try mayWrite(about: subject), try mayName(.unit(cell))
        else { return problems.note(unknown(cell: cell), in: field) }
        if let problem = try reader.problem(ofCell: cell, on: day) { problems.note(problem, in: field) }
    }

    /// What is said of a cell that is not there: the same of one that is beyond.
    func unknown(cell: String) -> FieldProblem {
        guard isOfReach else { return FieldProblem(.notInTheLedger, text: cell) }
        return FieldProblem(
            .contradicted(
                BilingualText(
                    "“\(cell)” không có trong phạm vi của tài khoản; chuyển ra ngoài thì đề nghị cấp ủy cấp trên chuyển giao",
                    "“\(cell)” is not within the account's reach; to move somebody beyond, ask the committee above to hand over"
                )),
            text: "")
    }

    /// Notes why nobody can live or work at a place from a day on: it is beyond, or not there then. None was named: nothing.
    func check(place: String?, in field: String, on day: Day, _ problems: inout FieldProblems) throws {
        guard let place else { return }
        guard try reader.subject(.place(place)) != nil, try mayName(.place(place)) else {
            return problems.note(FieldProblem(.notInTheLedger, text: place), in: field)
        }
        if try !reader.isInForce(place: place, on: day) { problems.note(.notInForce(place, on: day), in: field) }
    }
}
