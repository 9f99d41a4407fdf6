internal import Fields
internal import Ledger
internal import Organisation
internal import Store
internal import Words

/// What ends and goes on in another whole: everything that hung on the one hangs on the other.
extension StructureWriter {
    /// The unit ends and becomes the other: what stood under it, the places it answered for and took in, and its people are the
    /// other's.
    func absorb(_ old: UnitStatement, into new: UnitStatement, field: String, row: Int? = nil) throws {
        guard old.code != new.code else { return }
        guard old.kind.isCell == new.kind.isCell else {
            note(
                "“\(old.code)” và “\(new.code)”: chi bộ chỉ sáp nhập với chi bộ, đảng bộ với đảng bộ",
                "“\(old.code)” and “\(new.code)”: a cell merges with a cell, a committee with a committee", in: field,
                row: row)
            return
        }
        guard try !stands(new, under: old.code) else {
            note(
                "“\(new.code)” trực thuộc “\(old.code)”, nên không sáp nhập nơi trên vào nơi dưới được",
                "“\(new.code)” stands under “\(old.code)”: what is above does not merge into what is below", in: field,
                row: row)
            return
        }
        for var below in try units(under: old.code) where below.code != new.code {
            below.parent = new.code
            state(below)
        }
        for var place in try places(of: old.code) {
            place.unit = new.code
            state(place)
        }
        for place in try places(coveredBy: old.code) {
            try uncover(old.code, place)
            if new.kind.isCell { try cover(new.code, place) }
        }
        for person in try people(in: old.code) { move(person, cell: new.code) }
        become(.unit, old.code, new.code)
        end(unit: old.code)
    }

    /// True for what stands under another, however far.
    private func stands(_ unit: UnitStatement, under code: String) throws -> Bool {
        var seen: Set<String> = [unit.code]
        var parent = unit.parent
        while let above = parent, seen.insert(above).inserted {
            if above == code { return true }
            parent = try self.unit(above)?.parent
        }
        return false
    }

    /// The place ends and becomes the other: the cells that took it in take in the other, and who lived there lives in the other.
    func absorb(_ old: PlaceStatement, into new: PlaceStatement) throws {
        guard old.code != new.code else { return }
        for cell in try cells(covering: old.code) {
            try uncover(cell, old.code)
            try cover(cell, new.code)
        }
        for person in try people(at: old.code) { move(person, place: new.code) }
        become(.place, old.code, new.code)
        end(place: old.code)
    }
}
