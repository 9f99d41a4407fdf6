internal import Ledger
internal import SQL

extension SQLRow {
    /// The day in the column, brought into the range of days that can be written: a damaged one is no reason to end the
    /// program.
    func day(_ column: Int) -> Day {
        min(max(Day(number: int32(column)), .earliest), .latest)
    }
}

/// How the ledger's own values stand in its tables.
extension SQLBinder {
    func add(_ identifier: Identifier) {
        add(blob: identifier.inlineBytes.span)
    }

    func add(_ hash: Hash) {
        add(blob: hash.inlineBytes.span)
    }

    func add(_ day: Day) {
        add(Int64(day.number))
    }

    func add(_ number: Int32?) {
        add(number.map(Int64.init))
    }
}
