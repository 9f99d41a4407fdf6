import Ledger
import Organisation
import Testing

@testable import Figures
@testable import TestSupport

/// Figures over sources that the tree knows nothing of, behind a hundred others, against a naive count, while facts come in,
/// are taken back and carry units elsewhere.
@Suite struct SourcePropertyTests {
    /// The product's figures three times over, so that many more than sixty-four are counted beside each other.
    private static let copied = (0..<3).flatMap { _ in
        Figure.all.filter { figure in
            switch figure.rule {
            case .members, .place, .unit, .events, .relapses: true
            default: false
            }
        }
    }
    private static let catalogue = Catalogue(
        further: copied.map(\.rule) + [MeetingView.cellsWithoutMeeting, MeetingView.meetings, AgeView.members])
    private static let withoutMeeting = Slot(further: copied.count)
    private static let meetings = Slot(further: copied.count + 1)
    private static let ofAge = Slot(further: copied.count + 2)

    private let meetingSource = Source<MeetingView>(Self.catalogue)
    private let ageSource = Source<AgeView>(Self.catalogue)

    @Test(arguments: 400..<425)
    func theyAreWhatOneCounts(seed: UInt64) throws {
        let organisation = RandomOrganisation(seed: seed, unitCount: 7, placeCount: 3, personCount: 6, dayCount: 40)
        var random = SeededGenerator(seed: seed)
        let structureDay = random.once(in: 3) ? organisation.day(&random) : nil
        var known = SourcedOrganisation(folded: FoldedOrganisation([], codebook: organisation.codebook))
        var tree = FigureTree(
            structure: known.folded.structure, structureDay: structureDay, counting: Self.catalogue)
        var monthEnds = MonthEnds(of: tree, unitsBelowMin: 1, columnsMax: 240)
        var count = 0
        while count < organisation.facts.count {
            let batch = organisation.facts.dropFirst(count).prefix(Int.random(in: 1...25, using: &random))
            count += batch.count
            let seen = Array(organisation.facts.prefix(count))
            let before = known
            known.folded = FoldedOrganisation(seen, codebook: organisation.codebook)
            let (unit, person) = try known.correct(organisation, &random)
            replace(batch.map(\.subject), unit, person, from: before, to: known, in: &tree)
            let changes = known.folded.apply(Set(batch.map(\.subject)), since: before.folded, to: &tree)
            monthEnds.follow(changes, of: tree)
            let anew = treeAnew(of: known, structureDay: structureDay)
            let naive = NaiveCount(seen, structureDay: structureDay)
            let (since, at) = organisation.days(&random)
            for code in organisation.units {
                let top = Top(
                    code: code, unit: try #require(organisation.codebook.knownUnit(code)), since: since, at: at)
                compareCopies(tree, monthEnds, top)
                for slot in [Self.withoutMeeting, Self.meetings, Self.ofAge] {
                    let value = tree.value(slot, top.unit, at: at, since: since)
                    #expect(anew.value(slot, top.unit, at: at, since: since) == value)
                }
                try compareSources(tree, naive, known, organisation, top, "\(seed) after \(count) on \(since) \(at)")
            }
        }
    }

    private struct Top {
        let code: String
        let unit: UnitID
        let since: Day
        let at: Day
    }

    /// Exchanges what those add whose facts, cell, meetings or birth have changed.
    private func replace(
        _ subjects: [TestSubject], _ unit: UnitID?, _ person: Int?, from before: SourcedOrganisation,
        to after: SourcedOrganisation, in tree: inout FigureTree
    ) {
        var (units, people) = (Set([unit].compactMap(\.self)), Set([person].compactMap(\.self)))
        for subject in subjects {
            switch subject {
            case .unit(let code): if let unit = after.folded.structure.codebook.knownUnit(code) { units.insert(unit) }
            case .person(let number): people.insert(number)
            default: break
            }
        }
        for unit in units {
            tree.replace(
                before.contributions(of: unit, meetingSource), with: after.contributions(of: unit, meetingSource))
        }
        for person in people {
            tree.replace(before.contributions(of: person, ageSource), with: after.contributions(of: person, ageSource))
        }
    }

    /// What is counted for the first time takes another way up.
    private func treeAnew(of known: SourcedOrganisation, structureDay: Day?) -> FigureTree {
        var tree = FigureTree(
            structure: known.folded.structure, structureDay: structureDay, counting: Self.catalogue)
        for unit in known.folded.structure.units.map(\.unit) {
            tree.replace([], with: known.contributions(of: unit, meetingSource))
        }
        for person in known.folded.people.keys {
            tree.replace([], with: known.contributions(of: person, ageSource))
        }
        tree.settle()
        return tree
    }

    private func compareCopies(_ tree: FigureTree, _ monthEnds: MonthEnds, _ top: Top) {
        for (position, figure) in Self.copied.enumerated() {
            let slot = Slot(further: position)
            let value = tree.value(slot, top.unit, at: top.at, since: top.since)
            #expect(value == tree.value(of: figure, unit: top.unit, at: top.at, since: top.since), "\(figure)")
            if figure.kind == .stock {
                let table = monthEnds.table(of: slot, units: [top.unit], on: [top.at.endOfMonth], in: tree)
                #expect(table[row: 0] == [tree.value(of: figure, unit: top.unit, at: top.at.endOfMonth)])
            }
        }
    }

    private func compareSources(
        _ tree: FigureTree, _ naive: NaiveCount, _ known: SourcedOrganisation, _ organisation: RandomOrganisation,
        _ top: Top, _ context: String
    ) throws {
        let (since, at) = (top.since, top.at)
        let expected = [
            Self.withoutMeeting: try naive.cellsWithoutMeeting(known, organisation, under: top.code, on: at),
            Self.meetings: try naive.meetings(known, organisation, under: top.code, since: since, at: at),
            Self.ofAge: naive.membersOfAge(known, under: top.code, on: at),
        ]
        for (slot, expected) in expected {
            let value = tree.value(slot, top.unit, at: at, since: since)
            #expect(value == expected, "slot \(slot.index) of \(top.code), seed \(context)")
        }
        for slot in [Self.withoutMeeting, Self.meetings] {
            let list = tree.units(countedIn: slot, unit: top.unit, at: at, since: since)
            #expect(list.count == expected[slot], "list of slot \(slot.index) of \(top.code), seed \(context)")
        }
        let people = known.folded.people.keys.flatMap {
            tree.counted(known.contributions(of: $0, ageSource), Self.ofAge, top.unit, at, since)
        }
        #expect(people.count == expected[Self.ofAge], "people of \(top.code), seed \(context)")
        let cells = tree.cells(Self.ofAge, top.unit, at, since)
        let counts = Dictionary(grouping: people, by: \.subject).mapValues(\.count)
        #expect(counts == Dictionary(uniqueKeysWithValues: cells.map { ($0.cell, $0.count ?? 0) }))
    }

    /// What is compared above is not compared with nothing, and changes where nothing happens.
    @Test func aStockBeginsOnADayWithoutAFact() throws {
        var book = Codebook()
        let (cell, other) = (book.unit("C"), book.unit("D"))
        var structure = OrganisationStructure(codebook: book)
        let founded = testEpoch
        let order = FactOrder(
            effective: founded, rank: 0, recorded: Instant(milliseconds: 0), origin: Identifier(high: 0, low: 2),
            sequence: 1)
        for unit in [cell, other] {
            let state = UnitTimeline.State(name: "Chi bộ", kind: .cell, parent: nil)
            structure[unit] = UnitTimeline(
                unit: unit,
                periods: [Period(from: founded, content: state, order: order, fact: Identifier(high: 0, low: 1))])
        }
        var tree = FigureTree(structure: structure, counting: Self.catalogue)
        let known = [cell: [founded.adding(days: 5)], other: []]
        for unit in [cell, other] {
            let view = MeetingView(
                unit: unit, cell: structure[unit].days(countedIn: .cells), held: known[unit] ?? [])
            tree.replace([], with: meetingSource.contributions(of: view))
        }
        tree.settle()
        let days = [11, 12, 16, 17].map { founded.adding(days: $0) }
        #expect(days.map { tree.value(Self.withoutMeeting, cell, at: $0, since: founded) } == [0, 0, 0, 1])
        #expect(days.map { tree.value(Self.withoutMeeting, other, at: $0, since: founded) } == [0, 1, 1, 1])
        #expect(Self.copied.count > 64)
    }
}

extension NaiveCount {
    /// Cells that have been cells for so many days, none of which saw a meeting.
    fileprivate func cellsWithoutMeeting(
        _ known: SourcedOrganisation, _ organisation: RandomOrganisation, under top: String, on day: Day
    ) throws -> Int {
        try organisation.units.count { code in
            let held = known.held[try #require(organisation.codebook.knownUnit(code))] ?? []
            return isUnder(code, top, on: day)
                && (0...MeetingView.daysMax).allSatisfy { back in
                    [.cell, .grassrootsCell].contains(unit(code, on: day.adding(days: -back))?.kind)
                        && (back == MeetingView.daysMax || !held.contains(day.adding(days: -back)))
                }
        }
    }

    fileprivate func meetings(
        _ known: SourcedOrganisation, _ organisation: RandomOrganisation, under top: String, since: Day, at: Day
    ) throws -> Int {
        try organisation.units.reduce(0) { sum, code in
            let held = known.held[try #require(organisation.codebook.knownUnit(code))] ?? []
            return sum + held.count { $0 > since && $0 <= at && isUnder(code, top, on: $0) }
        }
    }

    fileprivate func membersOfAge(_ known: SourcedOrganisation, under top: String, on day: Day) -> Int {
        let (year, month, date) = day.components
        return personNumbers.count { number in
            let person = person(number, on: day)
            guard person.isMember, let cell = person.cell, isUnder(cell, top, on: day), let born = known.born[number]
            else { return false }
            let birth = born.components
            return (year - birth.year, month, date) >= (AgeView.yearsMin, birth.month, birth.day)
        }
    }
}
