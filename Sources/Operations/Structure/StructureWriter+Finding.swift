internal import Fields
internal import Ledger
internal import Organisation
internal import Store
internal import Words

/// Looks up what fields name, and notes what the ledger says otherwise. What lies beyond reach is answered as if it were not there.
extension StructureWriter {
    /// The unit in force that a field names; nil, and noted, for none, and nil where that could not be read.
    func find(unit field: ActField<String>, of values: FieldValues) throws -> UnitStatement? {
        try values.ifRead(field).flatMap { try find(unit: $0, in: field.name) }
    }

    /// The place in force that a field names; nil, and noted, for none, and nil where that could not be read.
    func find(place field: ActField<String>, of values: FieldValues) throws -> PlaceStatement? {
        try values.ifRead(field).flatMap { try find(place: $0, in: field.name) }
    }

    /// The unit that a field names, under which others may stand; nil, and noted, for none, and for a cell, and nil where that could not be read.
    func find(parent field: ActField<String>, of values: FieldValues) throws -> UnitStatement? {
        try values.ifRead(field).flatMap { try find(parent: $0, in: field.name) }
    }

    /// The code that a field gives, where nothing has it; nil, and noted, where something has, and nil where that could not be read.
    func free(_ field: ActField<String>, of values: FieldValues) throws -> String? {
        try values.ifRead(field).flatMap { try isFree($0, in: field.name) ? $0 : nil }
    }

    /// The unit in force with this code; nil, and noted, for none.
    func find(unit code: String, in field: String, row: Int? = nil) throws -> UnitStatement? {
        if try isFounded(.unit(code)) { return try unit(code) }
        guard try isTaken(unit: code), try writing.mayName(.unit(code)) else {
            problems.note(FieldProblem(.notInTheLedger, text: code), in: field, row: row)
            return nil
        }
        guard let day = knownDay else { return nil }
        guard let found = try unit(code) else {
            problems.note(.notInForce(code, on: day), in: field, row: row)
            return nil
        }
        return found
    }

    /// The place in force with this code; nil, and noted, for none.
    func find(place code: String, in field: String, row: Int? = nil) throws -> PlaceStatement? {
        if try isFounded(.place(code)) { return try place(code) }
        guard try isTaken(place: code), try writing.mayName(.place(code)) else {
            problems.note(FieldProblem(.notInTheLedger, text: code), in: field, row: row)
            return nil
        }
        guard let day = knownDay else { return nil }
        guard let found = try place(code) else {
            problems.note(.notInForce(code, on: day), in: field, row: row)
            return nil
        }
        return found
    }

    /// The unit under which others may stand; nil, and noted, for none, and for a cell.
    func find(parent code: String, in field: String, row: Int? = nil) throws -> UnitStatement? {
        guard let parent = try find(unit: code, in: field, row: row) else { return nil }
        guard !parent.kind.isCell else {
            problems.note(.standsUnderNone(code), in: field, row: row)
            return nil
        }
        return parent
    }

    /// True, and noted where not, for a code that neither a unit nor a place has: a table names either by its code alone.
    func isFree(_ code: String, in field: String, row: Int? = nil) throws -> Bool {
        guard try isTaken(unit: code) || isTaken(place: code) else { return true }
        // Known only to the ledger: whoever does not reach it learns that the code is taken, and no more.
        problems.note(
            FieldProblem(
                .contradicted(
                    BilingualText("Mã “\(code)” đã có; chọn mã khác", "The code “\(code)” is taken; choose another")),
                text: code), in: field, row: row)
        return false
    }

    /// Notes what is wrong with a field in words.
    func note(_ vietnamese: String, _ english: String, in field: String, row: Int? = nil) {
        problems.note(
            FieldProblem(.contradicted(BilingualText(vietnamese, english)), text: ""), in: field, row: row)
    }
}
