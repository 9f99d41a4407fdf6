package import Ledger
package import Organisation

/// The list behind each number. Its length is the number: a property test holds that for every figure, unit and day.
extension FigureTree {
    /// The places that a figure of places counts for a unit, in the order of their numbers and days.
    package func places(
        countedBy figure: Figure, unit: UnitID, at: Day, since: Day? = nil
    ) -> [CountedItem<PlaceID>] {
        if case .clearedVillages = figure.rule {
            guard let since else { return [] }
            return clearedVillages(of: unit, since: since, at: at).map { CountedItem(subject: $0, day: nil) }
        }
        let slot = Slot(figure)
        return placesEver(under: unit).flatMap { place in
            counted(places[Int(place.index)].contributions, slot, unit, at, since).map {
                CountedItem(subject: place, day: $0.day)
            }
        }
    }

    /// The units that a figure of units counts for a unit, in the order of their numbers and days.
    package func units(countedBy figure: Figure, unit: UnitID, at: Day, since: Day? = nil) -> [CountedItem<UnitID>] {
        units(countedIn: Slot(figure), unit: unit, at: at, since: since)
    }

    /// Whatever counts a unit, counts it at itself.
    func units(countedIn slot: Slot, unit: UnitID, at: Day, since: Day? = nil) -> [CountedItem<UnitID>] {
        unitsEver(under: unit).sorted().flatMap { below in
            let changes = nodes[Int(below.index)].own[slot].deltas.map {
                Contribution(unit: below, change: .init(slot: slot, day: $0.day, amount: $0.amount))
            }
            return counted(changes, slot, unit, at, since).map { CountedItem(subject: below, day: $0.day) }
        }
    }

    /// What a subject of a source adds to a figure of a unit: one item for each time it counts, with the unit that accounts
    /// for it and, for a flow, the day. Of subjects at other units than `cells(countedBy:)` tells, none counts.
    ///
    /// - Parameter contributions: what the source says that it adds.
    package func occurrences(
        of contributions: [Contribution], countedBy figure: Figure, unit: UnitID, at: Day, since: Day? = nil
    ) -> [CountedItem<UnitID>] {
        counted(contributions, Slot(figure), unit, at, since)
    }

    /// The cells whose people a number counts for a unit, in the order of their numbers. People of other cells need not
    /// be looked at.
    package func cells(countedBy counted: Counted, unit: UnitID, at: Day, since: Day? = nil) -> [CountedCell] {
        switch counted {
        case .figure(let figure): cells(Slot(figure), unit, at, since)
        case .cause(let cause): cells(causing: cause, unit, at, since)
        case .organisation: []
        }
    }

    /// Units that ever stood under a unit, itself included.
    package func unitsEver(under unit: UnitID) -> [UnitID] {
        [unit] + unitsBelow[Int(unit.index)]
    }

    /// Places that a unit or one that ever stood under it has ever answered for, in the order of their numbers.
    package func placesEver(under unit: UnitID) -> [PlaceID] {
        var found: [PlaceID] = []
        for below in unitsEver(under: unit) {
            if let places = placesOfUnit[below] { found.append(contentsOf: places) }
        }
        found.sort()
        // Several units may have answered for one.
        var places: [PlaceID] = []
        places.reserveCapacity(found.count)
        for place in found where places.last != place { places.append(place) }
        return places
    }

    /// True when `unit` stands under `top` on `day`; a unit stands under itself.
    package func isUnit(_ unit: UnitID, under top: UnitID, on day: Day) -> Bool {
        isUnit(unit, under: top, on: day.number)
    }

    func isUnit(_ unit: UnitID, under top: UnitID, on day: Int32) -> Bool {
        unit == top || nodes[Int(unit.index)].ancestry?.contains(top, on: day) ?? false
    }

    /// Each time that these contributions count for a unit, by the units at which they do; without a day for a stock, which
    /// counts at the end of `at`.
    func counted(
        _ contributions: [Contribution], _ slot: Slot, _ top: UnitID, _ at: Day, _ since: Day?
    ) -> [CountedItem<UnitID>] {
        // Most add nothing to most figures: what is found first is all that has to be looked at.
        let counts = { (part: Contribution) in part.change.slot == slot && part.change.day <= at.number }
        guard let firstIndex = contributions.firstIndex(where: counts) else { return [] }
        let first = contributions[firstIndex]
        let own = contributions[firstIndex...].filter(counts)
        if catalogue.rule(of: slot) == .stock {
            // Nearly everything counts at one unit.
            if own.allSatisfy({ $0.unit == first.unit }) {
                guard isUnit(first.unit, under: top, on: at.number) else { return [] }
                let count = own.reduce(0) { $0 + Int($1.change.amount) }
                return Array(repeating: CountedItem(subject: first.unit, day: nil), count: max(count, 0))
            }
            return Dictionary(grouping: own, by: \.unit).filter { unit, _ in isUnit(unit, under: top, on: at.number) }
                .sorted { $0.key < $1.key }.flatMap { unit, parts in
                    let count = parts.reduce(0) { $0 + Int($1.change.amount) }
                    return Array(repeating: CountedItem(subject: unit, day: nil), count: max(count, 0))
                }
        }
        guard let since else { return [] }
        return own.filter { $0.change.day > since.number && isUnit($0.unit, under: top, on: $0.change.day) }
            .sorted { $0.change.day < $1.change.day }.flatMap { part in
                let item = CountedItem(subject: part.unit, day: Day(number: part.change.day))
                return Array(repeating: item, count: max(Int(part.change.amount), 0))
            }
    }

    /// Cells with the function's value at the end of `at`, or its increments while they stood under the unit.
    func cells(_ slot: Slot, _ top: UnitID, _ at: Day, _ since: Day?) -> [CountedCell] {
        unitsEver(under: top).sorted().compactMap { cell in
            let own = nodes[Int(cell.index)].own[slot]
            var count = 0
            switch catalogue.rule(of: slot) {
            case .stock: if isUnit(cell, under: top, on: at.number) { count = own.value(on: at) }
            case .flow, .exit, .own:
                guard let since, own.value(on: since) != own.value(on: at) else { return nil }
                for delta in own.deltas where delta.day > since.number && delta.day <= at.number {
                    let day = catalogue.rule(of: slot) == .exit ? delta.day - 1 : delta.day
                    if isUnit(cell, under: top, on: day) { count += Int(delta.amount) }
                }
            }
            return count == 0 ? nil : CountedCell(cell: cell, count: count)
        }
    }

    /// Who moved, and whose cell moved, is told by the two cells and their parents, not by one cell's own function.
    private func cells(causing cause: BalanceCause, _ top: UnitID, _ at: Day, _ since: Day?) -> [CountedCell] {
        guard let since else { return [] }
        switch cause {
        case .movedIn, .movedOut, .restructuredIn, .restructuredOut: break
        default: return cells(Slot(cause), top, at, since)
        }
        let period = (since.number + 1)...at.number
        var found = Set(cells(Slot(cause), top, at, since).map(\.cell))
        for (transfer, people) in transfers {
            let isEverBelow = [transfer.from, transfer.to].contains { $0 == top || wasUnit($0, under: top) }
            if isEverBelow, people.steps.contains(where: { period.contains($0.day) }) {
                found.formUnion([transfer.from, transfer.to])
            }
        }
        for cell in unitsBelow[Int(top.index)] {
            let changes = nodes[Int(cell.index)].ancestry?.changes ?? []
            if changes.contains(where: period.contains) { found.insert(cell) }
        }
        return found.sorted().map { CountedCell(cell: $0, count: nil) }
    }

    /// True when `unit` ever stood under `top`.
    package func wasUnit(_ unit: UnitID, under top: UnitID) -> Bool {
        nodes[Int(unit.index)].ancestry?.above.contains { $0.unit == top } ?? false
    }
}
