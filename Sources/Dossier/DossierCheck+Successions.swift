internal import Ledger

/// What became what: codes that are there, of one sort, not the same, each row once.
extension DossierCheck {
    private struct Key: Hashable {
        var old: String
        var new: String
        var day: Day
    }

    mutating func checkSuccessions() {
        var firstRows: [Key: Int] = [:]
        for row in dossier.successions {
            let areKnown = [(Column.old, row.old), (.new, row.new)].map { checkCode($1, $0, row.row) }
            guard !row.old.isEmpty, !row.new.isEmpty else { continue }
            if row.old == row.new {
                fail(.successions, row.row, .new, row.new, .ownSuccession)
            } else if areKnown.allSatisfy(\.self), !areOfOneSort(row) {
                fail(.successions, row.row, .new, row.new, .unlikeSuccession(old: row.old))
            }
            // A row whose day could not be read is noted already.
            guard row.day != RowReader.unreadableDay else { continue }
            let key = Key(old: row.old, new: row.new, day: row.day)
            if let first = firstRows[key] {
                fail(.successions, row.row, .old, row.old, .repeatedSuccession(firstRow: first))
            } else {
                firstRows[key] = row.row
            }
        }
    }

    private func isUnit(_ code: String) -> Bool { units.contains(code) || ledger.definesUnit(code) }
    private func isPlace(_ code: String) -> Bool { places.contains(code) || ledger.definesPlace(code) }

    /// A code may be a unit's and a place's: then the other one's tells.
    private func areOfOneSort(_ row: SuccessionRow) -> Bool {
        (isUnit(row.old) && isUnit(row.new)) || (isPlace(row.old) && isPlace(row.new))
    }

    private mutating func checkCode(_ code: String, _ column: Column, _ row: Int) -> Bool {
        // An empty code is noted already; what a file that cannot be read would define is not missed.
        if code.isEmpty || isUnit(code) || isPlace(code) { return !code.isEmpty }
        guard failedFiles.isDisjoint(with: [.units, .places]) else { return false }
        fail(.successions, row, column, code, .undefinedUnitOrPlace)
        return false
    }
}
