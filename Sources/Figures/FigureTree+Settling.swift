internal import Ledger
internal import Organisation

extension FigureTree {
    /// Merges everything that has come since the last time. The tree then equals one built anew.
    ///
    /// - Returns: what changed, for what follows the tree.
    @discardableResult
    package mutating func settle() -> SettledChanges {
        findAncestors()
        settleTransfers()
        mergeOwn()
        settlePlaces()
        settleUnits()
        carryUp()
        settleTargets()
        carryUp()
        return changes.take()
    }

    /// Merges what waits in units' own functions, and carries it to those above.
    private mutating func carryUp() {
        mergeOwn()
        gather()
        for index in nodes.indices where nodes[index].below.hasPending {
            for change in nodes[index].below.merge() { changes.add(change, of: UnitID(index: Int32(index))) }
        }
    }

    /// Finds who stands above whom, where that changed. A settling does it; done before, nobody waits for it there.
    package mutating func findAncestors() {
        if hasNewParents { rebuildAncestries() }
    }

    /// Finds everybody's ancestors again, and carries what is already counted from the old ones to the new.
    private mutating func rebuildAncestries() {
        var ancestries = Ancestries(Hierarchy(structure, structureDay: structureDay))
        var old: [UnitID: Ancestry] = [:]
        var changed: [UnitID: Ancestry] = [:]
        for index in nodes.indices {
            let unit = UnitID(index: Int32(index))
            let ancestry = ancestries.ancestry(of: unit)
            guard nodes[index].ancestry != ancestry else { continue }
            old[unit] = nodes[index].ancestry
            changed[unit] = ancestry
        }
        // New units are gathered in the end.
        let counted = old.keys.filter { !newUnits.contains($0.index) }
        for unit in counted { redistribute(unit, sign: -1) }
        let movedTransfers = transfers.filter { changed[$0.key.from] != nil || changed[$0.key.to] != nil }
        for (transfer, people) in movedTransfers { distribute(transfer, people.deltas, sign: -1) }
        for (unit, ancestry) in changed { nodes[Int(unit.index)].ancestry = ancestry }
        for unit in counted { redistribute(unit, sign: 1) }
        for (transfer, people) in movedTransfers { distribute(transfer, people.deltas, sign: 1) }
        indexUnitsBelow()
        hasNewParents = false
        changes.stopCounting()
    }

    /// Who ever stood under whom, from everybody's ancestors.
    mutating func indexUnitsBelow() {
        unitsBelow = Array(repeating: [], count: nodes.count)
        for index in nodes.indices {
            for above in nodes[index].ancestry?.above ?? [] {
                unitsBelow[Int(above.unit.index)].append(UnitID(index: Int32(index)))
            }
        }
    }

    private mutating func redistribute(_ unit: UnitID, sign: Int32) {
        // What is pending is distributed when it is merged, by the new ancestors.
        for change in nodes[Int(unit.index)].own.mergedChanges {
            distribute(change, from: unit, sign: sign)
        }
    }

    private mutating func mergeOwn() {
        var new: [Int32] = []
        for number in unitsWithPending.take() {
            let index = Int(number)
            if nodes[index].own.isEmpty || newUnits.contains(number) {
                new.append(number)
            } else {
                let unit = UnitID(index: number)
                for change in nodes[index].own.merge() {
                    changes.add(change, of: unit)
                    distribute(change, from: unit, sign: 1)
                }
            }
        }
        mergeNew(new)
    }

    /// Units that had nothing before: so many at a time that what they had and what they get fit into memory together.
    private mutating func mergeNew(_ numbers: [Int32]) {
        var rest = numbers[...]
        while !rest.isEmpty {
            let some = rest.prefix(FigureTree.mergedAtOnce)
            rest = rest.dropFirst(some.count)
            let pending = some.map { number in
                defer { nodes[Int(number)].own = SeriesTable() }
                return nodes[Int(number)].own
            }
            let merged = AllCores.map(pending, memory: { [catalogue] in ChangeAccumulator(catalogue.slotRules) }) {
                own, accumulator in
                var own = own
                own.merge(with: &accumulator)
                return own
            }
            for (number, own) in zip(some, merged) {
                nodes[Int(number)].own = own
                newUnits.insert(number)
            }
        }
    }

    private static let mergedAtOnce = 1 << 14

    /// Carries everything that new units have to the units above them: unit by unit above, so that one accumulator does.
    private mutating func gather() {
        guard !newUnits.numbers.isEmpty else { return }
        changes.stopCounting()
        var unitsAbove = TouchedNumbers()
        for number in newUnits.numbers {
            for above in nodes[Int(number)].ancestry?.above ?? [] { unitsAbove.insert(above.unit.index) }
        }
        let tops = unitsAbove.take()
        let gathered = AllCores.map(tops, memory: { [catalogue] in ChangeAccumulator(catalogue.slotRules) }) {
            [nodes, unitsBelow, newUnits] top, accumulator in
            // Looked at where they stand: copies of what both cores look at would make each wait for the other.
            let nodes = nodes.span
            for unit in unitsBelow[Int(top)] where newUnits.contains(unit.index) {
                let index = Int(unit.index)
                guard let days = nodes[index].ancestry?.above.first(where: { $0.unit.index == top })?.days
                else { continue }
                for span in days.spans { accumulator.add(nodes[index].own, during: span) }
            }
            var below = nodes[Int(top)].below
            below.merge(with: &accumulator)
            return below
        }
        for (top, below) in zip(tops, gathered) { nodes[Int(top)].below = below }
        _ = newUnits.take()
    }

    /// Carries a change of a unit's own function to the units above it, cut to the days on which it stands there.
    private mutating func distribute(_ change: SeriesTable.Change, from unit: UnitID, sign: Int32) {
        guard let ancestry = nodes[Int(unit.index)].ancestry else { return }
        let amount = change.amount * sign
        let (staying, rule) = (Staying.of(change.slot), catalogue.rule(of: change.slot))
        for above in ancestry.above {
            let index = Int(above.unit.index)
            for span in above.days.spans {
                switch rule {
                case .stock:
                    let day = max(change.day, span.from)
                    guard day < span.until else { continue }
                    addBelow(.init(slot: change.slot, day: day, amount: amount), to: index)
                    if span.until != .max {
                        addBelow(.init(slot: change.slot, day: span.until, amount: -amount), to: index)
                    }
                case .flow where span.contains(change.day), .exit where span.contains(change.day - 1):
                    addBelow(.init(slot: change.slot, day: change.day, amount: amount), to: index)
                default: break
                }
                if let staying { book(staying, change, amount, into: index, span) }
            }
        }
    }

    /// Who stayed in a unit while it came under or went from under another: those there at the end of the day before, less
    /// those who left that very day.
    private mutating func book(
        _ staying: Staying, _ change: SeriesTable.Change, _ amount: Int32, into index: Int, _ span: DaySpans.Span
    ) {
        for (boundary, slot) in [(span.from, staying.cameIn), (span.until, staying.wentOut)] {
            guard boundary != .min, boundary != .max else { continue }
            let stayers: Int32 =
                change.slot == staying.stock
                ? (change.day < boundary ? amount : 0) : (change.day == boundary ? -amount : 0)
            guard stayers != 0 else { continue }
            addBelow(.init(slot: slot, day: boundary, amount: stayers), to: index)
        }
    }

    private mutating func settleTransfers() {
        let pending = pendingTransfers
        pendingTransfers = [:]
        for (transfer, var deltas) in pending {
            deltas.sort { $0.day < $1.day }
            distribute(transfer, deltas, sign: 1)
            transfers[transfer, default: StepFunction()].add(deltas)
        }
    }

    private mutating func distribute(_ transfer: Transfer, _ deltas: [StepFunction.Delta], sign: Int32) {
        guard let old = nodes[Int(transfer.from.index)].ancestry, let new = nodes[Int(transfer.to.index)].ancestry
        else { return }
        for delta in deltas {
            let before = [transfer.from] + old.units(on: delta.day - 1)
            let oldNow = [transfer.from] + old.units(on: delta.day)
            let after = [transfer.to] + new.units(on: delta.day)
            for unit in after where !before.contains(unit) {
                let cause: BalanceCause = oldNow.contains(unit) ? .restructuredIn : .movedIn
                add(Slot(cause), below: unit, delta, sign: sign)
            }
            for unit in before where !after.contains(unit) {
                let cause: BalanceCause = oldNow.contains(unit) ? .movedOut : .restructuredOut
                add(Slot(cause), below: unit, delta, sign: sign)
            }
        }
    }

    private mutating func add(_ slot: Slot, below unit: UnitID, _ delta: StepFunction.Delta, sign: Int32) {
        addBelow(.init(slot: slot, day: delta.day, amount: delta.amount * sign), to: Int(unit.index))
    }

    /// Beyond so many unmerged changes they are merged, which bounds memory while very much changes.
    private static let belowMax = 1 << 14

    private mutating func addBelow(_ change: SeriesTable.Change, to index: Int) {
        nodes[index].below.add(change)
        guard nodes[index].below.pending.count >= FigureTree.belowMax else { return }
        nodes[index].below.merge()
        changes.stopCounting()
    }
}
