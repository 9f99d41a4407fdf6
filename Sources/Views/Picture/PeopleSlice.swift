package import Figures
package import Ledger
package import Organisation
internal import Words

/// One page of the people behind a number.
package struct PeopleSlice: Sendable {
    /// A person, with the day and the cell that account for their being counted.
    package struct Row: Sendable {
        /// Who.
        package var person: PersonRecord
        /// In which cell, or from which one where they left it.
        package var cell: UnitID
        /// The day of a flow; the day of the question for a stock.
        package var day: Day
    }

    /// Where a page begins: after this row of the list.
    package struct Cursor: Hashable, Sendable {
        /// Code of the cell.
        package var cell: String
        /// How many of the cell's rows came before.
        package var rows: Int

        /// After `rows` rows of the cell with this code.
        package init(cell: String, rows: Int) {
            self.cell = cell
            self.rows = rows
        }
    }

    /// A page was asked for that begins where the list has no row.
    package struct NoSuchRow: Error, Hashable, Sendable {}

    /// The rows, cell by cell in the order of their codes, people by name.
    package var rows: [Row]
    /// Where the next page begins; nil at the end.
    package var next: Cursor?

    /// How many rows of the cells that begin on this page are left out, since who looks may not see them by name.
    package var hidden = 0

    /// A page of these rows.
    package init(rows: [Row], next: Cursor?) {
        self.rows = rows
        self.next = next
    }
}

extension Picture {
    /// A page of the people whom a number counts for a unit. Costs what the page's own cells hold, however long the list.
    ///
    /// - Throws: `PeopleSlice.NoSuchRow`.
    /// - Parameter isWanted: leaves out who does not meet it; then a page may look at more cells.
    package func people(
        countedBy counted: Counted, unit: UnitID, since: Day?, after cursor: PeopleSlice.Cursor? = nil, limit: Int,
        where isWanted: (PersonRecord) -> Bool = { _ in true }
    ) throws -> PeopleSlice {
        var cells = tree.cells(countedBy: counted, unit: unit, at: day, since: since)
            .map { (code: code(of: $0.cell), counted: $0) }.sorted { $0.code < $1.code }[...]
        if let cursor {
            guard cells.contains(where: { $0.code == cursor.cell }) else { throw PeopleSlice.NoSuchRow() }
            cells = cells.drop { $0.code < cursor.cell }
        }
        var page = PeopleSlice(rows: [], next: nil)
        while !cells.isEmpty {
            let together = cells.prefix(Picture.cellCount(of: cells.map(\.counted), for: limit - page.rows.count))
            cells = cells.dropFirst(together.count)
            let people = try everybody(ofCells: together.map(\.counted.cell)) { cell, road in
                !times(of: road, in: cell, countedBy: counted, unit: unit, since: since).isEmpty
            }
            for (code, counting) in together {
                let all = rows(
                    of: counting.cell, people[counting.cell] ?? [], countedBy: counted, unit: unit, since: since
                ).filter { isWanted($0.person) }
                let rows = sight.namesEverybody ? all : try all.filter { try mayName($0.person.id, $0.person.timeline) }
                note.names(rows.lazy.map(\.person.id))
                let skipped = cursor?.cell == code ? cursor?.rows ?? 0 : 0
                if skipped == 0 { page.hidden += all.count - rows.count }
                guard skipped == 0 || skipped < rows.count else { throw PeopleSlice.NoSuchRow() }
                for (index, row) in rows.enumerated().dropFirst(skipped) {
                    guard page.rows.count < limit else {
                        page.next = PeopleSlice.Cursor(cell: code, rows: index)
                        return page
                    }
                    page.rows.append(row)
                }
            }
        }
        return page
    }

    /// How many of the people whom a number counts for a unit each cell in sight accounts for: what stands in the place of
    /// names. Cells where the number itself is not shown are left out.
    package func cellCounts(
        countedBy counted: Counted, unit: UnitID, since: Day?
    ) -> [(cell: UnitID, count: Int)] {
        tree.cells(countedBy: counted, unit: unit, at: day, since: since).compactMap { found in
            guard sight.sees(found.cell), shows(counted, of: found.cell) else { return nil }
            let count = found.count ?? ownCount(of: counted, found.cell, since)
            return count > 0 ? (found.cell, count) : nil
        }.sorted { code(of: $0.cell) < code(of: $1.cell) }
    }

    private func ownCount(of counted: Counted, _ cell: UnitID, _ since: Day?) -> Int {
        switch counted {
        case .figure(let figure): tree.value(of: figure, unit: cell, at: day, since: since)
        case .cause(let cause): since.map { tree.balance(of: cell, since: $0, at: day)[cause] } ?? 0
        case .organisation: 0
        }
    }

    /// How many cells are read at once for so many rows and one more: each reading costs as much as some people do.
    private static func cellCount(of cells: [CountedCell], for rows: Int) -> Int {
        var (count, sum) = (0, 0)
        for cell in cells.prefix(cellsMax) where sum <= rows {
            count += 1
            sum += cell.count ?? rows / cellsMax
        }
        return max(count, 1)
    }

    /// The most cells that are read at once.
    private static let cellsMax = 16

    /// How often somebody counts in a cell.
    private func times(
        of road: PersonTimeline, in cell: UnitID, countedBy counted: Counted, unit: UnitID, since: Day?
    ) -> [CountedItem<UnitID>] {
        tree.occurrences(of: road, countedBy: counted, unit: unit, at: day, since: since)
            .filter { $0.subject == cell }
    }

    private func rows(
        of cell: UnitID, _ people: [PersonRecord], countedBy counted: Counted, unit: UnitID, since: Day?
    ) -> [PeopleSlice.Row] {
        let rows = people.flatMap { person in
            times(of: person.timeline, in: cell, countedBy: counted, unit: unit, since: since)
                .map { PeopleSlice.Row(person: person, cell: cell, day: $0.day ?? day) }
        }
        let keyed = rows.map { ($0, VietnameseOrder(person: $0.person.name ?? "")) }
        return keyed.sorted { left, right in
            if left.1 != right.1 { return left.1 < right.1 }
            return (left.0.person.id, left.0.day) < (right.0.person.id, right.0.day)
        }.map(\.0)
    }
}
