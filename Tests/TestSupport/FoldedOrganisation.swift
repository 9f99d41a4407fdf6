package import Figures
package import Ledger
package import Organisation

/// Test facts folded by the product's own folds: what a store does, without a store.
package struct FoldedOrganisation {
    package private(set) var structure: OrganisationStructure
    package private(set) var people: [Int: PersonTimeline] = [:]

    /// Folds what was known by `known` of what had arrived by `head`. The codebook keeps earlier numbers.
    package init(_ facts: [TestFact], known: Day? = nil, head: Int64? = nil, codebook: Codebook) {
        var codebook = codebook
        var timelines: (units: [UnitTimeline], places: [PlaceTimeline], coverages: [CoverageTimeline]) = ([], [], [])
        var successions: [SuccessionTimeline] = []
        for (subject, own) in Dictionary(grouping: facts, by: \.subject) {
            let live = LiveFact.live(in: own.map(\.fact), known: known, head: head)
            switch subject {
            case .unit(let code):
                let unit = codebook.unit(code)
                timelines.units.append(UnitTimeline.fold(live, unit: unit, codebook: &codebook).timeline)
            case .place(let code):
                let place = codebook.place(code)
                timelines.places.append(PlaceTimeline.fold(live, place: place, codebook: &codebook).timeline)
            case .coverage(let cell, let place):
                let pair = CoverageTimeline.Pair(cell: codebook.unit(cell), place: codebook.place(place))
                timelines.coverages.append(CoverageTimeline.fold(live, pair: pair).timeline)
            case .person(let number):
                people[number] =
                    PersonTimeline.fold(live, person: PersonID(number: Int64(number)), codebook: &codebook).timeline
            case .succession(let sort, let old, let new):
                successions.append(SuccessionTimeline.fold(live, pair: codebook.pair(sort, old, new)))
            }
        }
        structure = OrganisationStructure(codebook: codebook)
        for timeline in timelines.units { structure[timeline.unit] = timeline }
        for timeline in timelines.places { structure[timeline.place] = timeline }
        for timeline in timelines.coverages { structure.coverages[timeline.pair] = timeline }
        for timeline in successions { structure.successions.set(timeline) }
    }

    /// A tree of all of it, built anew.
    package func tree(structureDay: Day? = nil) -> FigureTree {
        var tree = FigureTree(structure: structure, structureDay: structureDay)
        for timeline in people.values { tree.replace(nil, with: timeline) }
        tree.settle()
        return tree
    }

    /// Carries what is known now of these subjects, and was not before, over to a tree: what a store does with new facts.
    @discardableResult
    package func apply(
        _ subjects: Set<TestSubject>, since before: FoldedOrganisation, to tree: inout FigureTree
    ) -> SettledChanges {
        var units: [UnitID] = []
        var places: [PlaceID] = []
        var coverages: [CoverageTimeline.Pair] = []
        var successions: [SuccessionTimeline.Pair] = []
        var book = structure.codebook
        for subject in subjects {
            switch subject {
            case .unit(let code): if let unit = book.knownUnit(code) { units.append(unit) }
            case .place(let code): if let place = book.knownPlace(code) { places.append(place) }
            case .coverage(let cell, let place):
                if let cell = book.knownUnit(cell), let place = book.knownPlace(place) {
                    coverages.append(CoverageTimeline.Pair(cell: cell, place: place))
                }
            case .person(let number): tree.replace(before.people[number], with: people[number])
            case .succession(let sort, let old, let new): successions.append(book.pair(sort, old, new))
            }
        }
        tree.apply(structure, units: units, places: places, coverages: coverages, successions: successions)
        return tree.settle()
    }
}

extension Codebook {
    fileprivate mutating func pair(
        _ sort: SuccessionStatement.Sort, _ old: String, _ new: String
    ) -> SuccessionTimeline.Pair {
        switch sort {
        case .unit: .units(old: unit(old), new: unit(new))
        case .place: .places(old: place(old), new: place(new))
        }
    }
}
