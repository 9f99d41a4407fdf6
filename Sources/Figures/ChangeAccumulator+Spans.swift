extension ChangeAccumulator {
    /// Adds the functions of a unit, cut to days on which it stands under another: `FigureTree.distribute` for all changes
    /// of a unit at once.
    mutating func add(_ own: SeriesTable, during span: DaySpans.Span) {
        own.forEachSlot { slot, steps in
            switch rules[Int(slot.index)] {
            case .stock: addStock(slot, steps, span)
            case .flow: addIncrements(slot, steps, from: span.from, until: span.until)
            case .exit:
                // On the day after the last the unit still stood there the day before.
                let until = span.until == .max ? span.until : span.until + 1
                addIncrements(slot, steps, from: span.from == .min ? span.from : span.from + 1, until: until)
            case .own: break
            }
        }
        add(.members, of: own, during: span)
        add(.cells, of: own, during: span)
        add(.grassroots, of: own, during: span)
    }

    private mutating func addStock(_ slot: Slot, _ steps: ArraySlice<StepFunction.Step>, _ span: DaySpans.Span) {
        var value: Int32 = 0
        for step in steps where step.day < span.until {
            if step.value != value { add(slot, max(step.day, span.from), step.value - value) }
            value = step.value
        }
        if value != 0, span.until != .max { add(slot, span.until, -value) }
    }

    private mutating func addIncrements(
        _ slot: Slot, _ steps: ArraySlice<StepFunction.Step>, from: Int32, until: Int32
    ) {
        var value: Int32 = 0
        for step in steps {
            if step.day >= from, step.day < until { add(slot, step.day, step.value - value) }
            value = step.value
        }
    }

    private mutating func add(_ staying: Staying, of own: SeriesTable, during span: DaySpans.Span) {
        add(staying, of: own, on: span.from, staying.cameIn)
        add(staying, of: own, on: span.until, staying.wentOut)
    }

    /// Who stayed in a unit while it came under or went from under another: those there at the end of the day before, less
    /// those who left that very day.
    private mutating func add(_ staying: Staying, of own: SeriesTable, on boundary: Int32, _ slot: Slot) {
        guard boundary != .min, boundary != .max else { return }
        let before = own.value(staying.stock, on: boundary - 1)
        guard before != 0 else { return }
        let stayers = before - own.growth(staying.departures, (since: boundary - 1, at: boundary))
        if stayers != 0 { add(slot, boundary, stayers) }
    }
}
