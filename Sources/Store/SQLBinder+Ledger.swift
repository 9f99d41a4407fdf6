internal import Ledger
internal import SQL

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
