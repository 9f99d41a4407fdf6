package import Figures
package import Ledger
package import Organisation

/// What the picture counts. Units and places are those that it holds.
extension Picture {
    /// Every figure of a unit as of `at`, with the flows, the comparisons and the balance where `since` is given.
    package func answer(unit: UnitID, at: Day, since: Day? = nil) -> FigureAnswer {
        struct Answered: Hashable {
            let unit: UnitID
            let at: Day
            let since: Day?
        }
        let answer = rememberedOfAll(Answered(unit: unit, at: at, since: since)) {
            tree.answer(unit: unit, at: at, since: since)
        }
        return sight.names(in: unit) ? answer : answer.leavingOut { !shows(.figure($0), of: unit) }
    }

    /// The value of one figure of a unit at the end of `at`; for a flow or a comparison, since the end of `since`, and
    /// without `since` 0: nothing happens in no time.
    package func value(of figure: Figure, unit: UnitID, at: Day, since: Day? = nil) -> Int {
        shows(.figure(figure), of: unit) ? tree.value(of: figure, unit: unit, at: at, since: since) : 0
    }

    /// Steps of a figure of a unit from the end of one day to the end of another: the value at the first day, then every
    /// change. A flow counts from the first day.
    package func steps(of figure: Figure, unit: UnitID, since: Day, at: Day) -> [StepFunction.Step] {
        struct Steps: Hashable {
            let figure: Figure
            let unit: UnitID
            let since: Day
            let at: Day
        }
        guard shows(.figure(figure), of: unit) else { return [] }
        return rememberedOfAll(Steps(figure: figure, unit: unit, since: since, at: at)) {
            tree.steps(of: figure, unit: unit, since: since, at: at)
        }
    }

    /// Start, causes and end of the members of a unit over (since, at].
    package func balance(of unit: UnitID, since: Day, at: Day) -> Balance<BalanceCause> {
        tree.balance(of: unit, since: since, at: at)
    }

    /// Start, causes and end of the organisations under a unit over (since, at].
    package func balance(
        of organisations: CountedOrganisations, under unit: UnitID, since: Day, at: Day
    ) -> Balance<OrganisationCause> {
        tree.balance(of: organisations, under: unit, since: since, at: at)
    }

    /// The places that a figure of places counts for a unit, in the order of their numbers and days.
    package func places(
        countedBy figure: Figure, unit: UnitID, at: Day, since: Day? = nil
    ) -> [CountedItem<PlaceID>] {
        struct Counting: Hashable {
            let figure: Figure
            let unit: UnitID
            let at: Day
            let since: Day?
        }
        return remembered(Counting(figure: figure, unit: unit, at: at, since: since)) {
            tree.places(countedBy: figure, unit: unit, at: at, since: since).filter { sight.sees($0.subject) }
        }
    }

    /// The units that a number of units counts for a unit, in the order of their numbers and days.
    package func units(countedBy counted: Counted, unit: UnitID, at: Day, since: Day? = nil) -> [CountedItem<UnitID>] {
        tree.units(countedBy: counted, unit: unit, at: at, since: since).filter { sight.sees($0.subject) }
    }
}

/// Since when warnings hold.
extension Picture {
    /// The first day of the run of days up to that of the question on which a stock has counted a place.
    package func since(_ place: PlaceID, countedBy figure: Figure) -> Day? {
        sight.sees(place) ? tree.since(place, countedBy: figure, at: day) : nil
    }

    /// The same of a unit.
    package func since(_ unit: UnitID, countedBy figure: Figure) -> Day? {
        sight.sees(unit) ? tree.since(unit, countedBy: figure, at: day) : nil
    }
}

/// How units and places stand to each other, as the question's structure has it.
extension Picture {
    /// Every unit in sight that is known or mentioned, in the order of their numbers.
    package var units: [UnitID] { structure.units.lazy.map(\.unit).filter { sight.sees($0) } }

    /// The unit with this code, be it only mentioned; nil where nothing names it.
    package func unitNamed(_ code: String) -> UnitID? { structure.codebook.knownUnit(code) }

    /// The unit above on a day; nil for a root.
    package func parent(of unit: UnitID, on day: Day) -> UnitID? { tree.parent(of: unit, on: day) }

    /// The unit itself and those above it on a day.
    package func path(from unit: UnitID, on day: Day) -> [UnitID] { tree.path(from: unit, on: day) }

    /// The units directly under a unit on a day that are in force then or still count members, in the order of their
    /// numbers.
    package func children(of unit: UnitID, on day: Day) -> [UnitID] {
        seenChildren(of: unit, on: day).seen
    }

    /// The units in sight without a unit above on a day, in the order of their numbers.
    package func roots(on day: Day) -> [UnitID] { tree.roots(on: day).filter { sight.sees($0) } }

    /// These units in their order, but those that answer for villages before those that answer for none on a day.
    package func villagesFirst(_ units: [UnitID], on day: Day) -> [UnitID] { units.withVillagesFirst(tree, on: day) }

    /// How a place stands at the end of a day; nil when it is not in force.
    package func status(of place: PlaceID, on day: Day) -> PlaceStatus? { tree.status(of: place, on: day) }

    /// Members whose place it is, day by day.
    package func members(at place: PlaceID) -> StepFunction { tree.members(at: place) }

    /// How many candidates whose place it is there are on the day of the question.
    package func candidates(at place: PlaceID) -> Int { tree.candidates(at: place).value(on: day) }

    /// The unit that answers for a place on a day.
    package func answeringUnit(of place: PlaceID, on day: Day) -> UnitID? { tree.answeringUnit(of: place, on: day) }

    /// The cells that ever covered a place, with the days on which coverage, cell and place were all in force.
    package func coverages(of place: PlaceID) -> [(cell: UnitID, days: DaySpans)] { tree.coverages(of: place) }

    /// The cells that cover a place on a day: coverage, cell and place all in force.
    package func cells(covering place: PlaceID, on day: Day) -> [UnitID] { tree.cells(covering: place, on: day) }

    /// The places in sight that a cell covers on a day.
    package func places(coveredBy cell: UnitID, on day: Day) -> [PlaceID] {
        tree.places(coveredBy: cell, on: day).filter { sight.sees($0) }
    }
}
