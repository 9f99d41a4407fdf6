package import Ledger
package import Organisation

extension FigureTree {
    /// The value of one figure of a unit at the end of `at`; for a flow or a comparison, since the end of `since`, and
    /// without `since` 0: nothing happens in no time.
    package func value(of figure: Figure, unit: UnitID, at: Day, since: Day? = nil) -> Int {
        if figure.kind == .stock { return total(Slot(figure), unit, at) }
        guard let since else { return 0 }
        return figure.kind == .flow
            ? growth(Slot(figure), unit, since, at) : clearedVillages(of: unit, since: since, at: at).count
    }

    /// The value of one function of a unit at the end of `at`; of a flow, since the end of `since`.
    func value(_ slot: Slot, _ unit: UnitID, at: Day, since: Day) -> Int {
        catalogue.rule(of: slot) == .stock ? total(slot, unit, at) : growth(slot, unit, since, at)
    }

    /// A stock of each of these units at the end of each of these days. Who asks for many tables of ends of months keeps
    /// `MonthEnds` beside the tree.
    package func table(ofStock figure: Figure, units: [UnitID], on days: [Day]) -> StockTable {
        let numbers = days.map(\.number)
        return StockTable(
            columnCount: days.count, values: units.flatMap { values(Slot(figure), of: $0, on: numbers) })
    }

    /// The values of one function of a unit at the ends of days, best given in order.
    func values(_ slot: Slot, of unit: UnitID, on days: [Int32]) -> [Int32] {
        let index = Int(unit.index)
        var values = [Int32](repeating: 0, count: days.count)
        nodes[index].own.addValues(slot, on: days, to: &values)
        nodes[index].below.addValues(slot, on: days, to: &values)
        return values
    }

    /// Every figure of a unit as of `at`, with the flows, the comparisons and the balance where `since` is given.
    package func answer(unit: UnitID, at: Day, since: Day? = nil) -> FigureAnswer {
        FigureAnswer(
            numbers: Figure.all.map { value(of: $0, unit: unit, at: at, since: since) },
            balance: since.map { balance(of: unit, since: $0, at: at) },
            organisations: since.map { since in
                OrganisationBalances(
                    cells: balance(of: .cells, under: unit, since: since, at: at),
                    grassroots: balance(of: .grassroots, under: unit, since: since, at: at))
            })
    }

    /// Start, causes and end of the members of a unit over (since, at].
    package func balance(of unit: UnitID, since: Day, at: Day) -> Balance<BalanceCause> {
        Balance(
            start: total(.members, unit, since),
            changes: BalanceCause.allCases.map {
                Balance.Change(cause: $0, count: growth(Slot($0), unit, since, at))
            },
            end: total(.members, unit, at))
    }

    /// Start, causes and end of the organisations under a unit over (since, at].
    package func balance(
        of organisations: CountedOrganisations, under unit: UnitID, since: Day, at: Day
    ) -> Balance<OrganisationCause> {
        let stock = Slot(organisations.stock)
        return Balance(
            start: total(stock, unit, since),
            changes: OrganisationCause.allCases.map {
                Balance.Change(cause: $0, count: growth(Slot($0, of: organisations), unit, since, at))
            },
            end: total(stock, unit, at))
    }

    private func total(_ slot: Slot, _ unit: UnitID, _ day: Day) -> Int {
        // Asked where it stands: a copy of the node would count references to all its parts.
        let index = Int(unit.index)
        return Int(nodes[index].own.value(slot, on: day.number)) + Int(nodes[index].below.value(slot, on: day.number))
    }

    /// By how much a running total grows from the end of one day to the end of another.
    private func growth(_ slot: Slot, _ unit: UnitID, _ since: Day, _ at: Day) -> Int {
        let (index, days) = (Int(unit.index), (since.number, at.number))
        return Int(nodes[index].own.growth(slot, days)) + Int(nodes[index].below.growth(slot, days))
    }

    func clearedVillages(of unit: UnitID, since: Day, at: Day) -> [PlaceID] {
        placesEver(under: unit).filter { place in
            let withMember = places[Int(place.index)].withMember
            guard withMember.contains(at), !withMember.contains(since) else { return false }
            let timeline = structure[place]
            guard timeline.state(on: at)?.kind == .village, timeline.isInForce(on: since),
                let location = location(of: place, on: at)
            else { return false }
            return isUnit(location, under: unit, on: at.number)
        }
    }
}
