internal import Access
internal import Ledger
internal import Organisation
internal import Store
internal import Synchronization

/// The sights of all who look, kept until a grant or the organisation changes. What most writings touch, people and
/// meetings, changes no sight.
final class Sights: Sendable {
    /// A grant that covers something, as it is looked up.
    private struct ReachKey: Hashable {
        var unit: UnitID
        var from: Day
        var position: Int64
    }

    private struct Organisation {
        var units: [UnitTimeline]
        var places: [PlaceTimeline]
        var coverages: [CoverageTimeline]
        var codebook: Codebook
    }

    private struct State {
        /// Up to which position of the log grants and organisation were looked for.
        var end: Int64 = 0
        /// Where the last fact about a unit or place stands, and the last about a grant.
        var organisationAt: Int64 = 0
        var grantsAt: Int64 = 0
        var today: Day?
        var organisation: Organisation?
        var grants: [Identifier: [GrantTimeline]]?
        var reaches: [ReachKey: UnitSet] = [:]
        var sights: [Identifier: Sight] = [:]
        /// Facts of units that have changed since somebody's grant.
        var unitFacts: [Int64: [LiveFact]] = [:]
    }

    private let state = Mutex(State())

    /// What an account may see today.
    ///
    /// - Parameters:
    ///   - end: the end of the log in the reader's transaction.
    ///   - now: what is known now, where somebody has it at hand.
    func sight(
        of account: Identifier, _ reader: LedgerReader, end: Int64, now: PictureBase?, today: Day
    ) throws -> Sight {
        try state.withLock { state in
            // Who reads an earlier state than others did meanwhile gets what those know; what they have not looked up yet is
            // looked up for this reading alone, else an ended grant would come back.
            guard end >= state.end else {
                if let known = state.sights[account], state.today == today { return known }
                var own = State()
                return try Sights.make(account, &own, reader, nil, today)
            }
            try Sights.bringOn(&state, reader, end: end, today: today)
            if let known = state.sights[account] { return known }
            let sight = try Sights.make(account, &state, reader, now, today)
            state.sights[account] = sight
            return sight
        }
    }

    private static func bringOn(
        _ state: inout State, _ reader: LedgerReader, end: Int64, today: Day
    ) throws {
        if state.today != today { (state.today, state.sights, state.reaches) = (today, [:], [:]) }
        guard end > state.end else { return }
        // Most of what is written is neither: that is one question.
        guard try reader.lastFact(about: [.unit, .place, .coverage, .grant], after: state.end, upTo: end) != nil else {
            state.end = end
            return
        }
        if let last = try reader.lastFact(about: [.unit, .place, .coverage], after: state.end, upTo: end) {
            state.organisationAt = last
            (state.organisation, state.sights, state.reaches, state.unitFacts) = (nil, [:], [:], [:])
        }
        if let last = try reader.lastFact(about: [.grant], after: state.end, upTo: end) {
            state.grantsAt = last
            (state.grants, state.sights) = (nil, [:])
        }
        state.end = end
    }

    private static func make(
        _ account: Identifier, _ state: inout State, _ reader: LedgerReader, _ now: PictureBase?, _ today: Day
    ) throws -> Sight {
        let grants = try state.grants ?? Dictionary(grouping: reader.grants(), by: \.account)
        state.grants = grants
        let organisation = try state.organisation ?? organisation(reader, now, since: state.organisationAt)
        state.organisation = organisation
        var units: [Permission: UnitSet] = [:]
        var ownCells = UnitSet()
        var granted: Set<UnitID> = []
        for grant in grants[account] ?? [] {
            guard let span = grant.spans.first(where: { $0.contains(today) }),
                let unit = organisation.codebook.knownUnit(grant.unit)
            else { continue }
            let key = ReachKey(unit: unit, from: span.from, position: span.position)
            let reach = try state.reaches[key] ?? reach(key, organisation, &state, reader, today)
            state.reaches[key] = reach
            for permission in grant.role.permissions { units[permission] = units[permission]?.union(reach) ?? reach }
            if grant.role == .secretary { ownCells.insert(unit) }
            granted.insert(unit)
        }
        return sight(of: account, units, ownCells, granted.sorted(), organisation, today)
    }

    private static func sight(
        of account: Identifier, _ units: [Permission: UnitSet], _ ownCells: UnitSet, _ granted: [UnitID],
        _ organisation: Organisation, _ today: Day
    ) -> Sight {
        let seen = units[.figures] ?? UnitSet()
        let named = units[.names] ?? UnitSet()
        var places = organisation.places.map { place in
            place.tellingState(on: today).map { seen.contains($0.unit) }
                ?? false
        }
        // A cell sees the places that it takes in, whoever answers for them.
        var ownPlaces: Set<PlaceID> = []
        for coverage in organisation.coverages where seen.contains(coverage.pair.cell) {
            let place = Int(coverage.pair.place.index)
            guard places.indices.contains(place), coverage.isInForce(on: today) else { continue }
            places[place] = true
            if ownCells.contains(coverage.pair.cell) { ownPlaces.insert(coverage.pair.place) }
        }
        let namesEveryRoot = organisation.units.allSatisfy { unit in
            guard let period = unit.periods.lastStarted(by: today), period.content.parent == nil else { return true }
            return named.contains(unit.unit)
        }
        return Sight(
            viewer: .account(account), units: units, ownCells: ownCells, ownPlaces: ownPlaces, places: places,
            namesEveryRoot: namesEveryRoot && !named.isEmpty, granted: granted)
    }

    /// Units and places as they are known now: those of a settled state where nothing of them has changed since, else of the
    /// tables.
    private static func organisation(
        _ reader: LedgerReader, _ now: PictureBase?, since position: Int64
    ) throws -> Organisation {
        let structure =
            if let now, now.known == nil, now.head.position >= position { now.structure } else {
                try reader.structure()
            }
        return Organisation(
            units: structure.units, places: structure.places, coverages: Array(structure.coverages.values),
            codebook: structure.codebook)
    }

    private static func reach(
        _ key: ReachKey, _ organisation: Organisation, _ state: inout State, _ reader: LedgerReader, _ today: Day
    ) throws -> UnitSet {
        var codebook = organisation.codebook
        var later: [UnitID: GrantedReach.Later] = [:]
        for subject in try reader.unitsChanged(after: key.position) {
            guard let number = subject.number else { continue }
            let facts = try state.unitFacts[subject.row] ?? reader.facts(of: subject)
            state.unitFacts[subject.row] = facts
            let unit = UnitID(index: number)
            let then = LiveFact.live(in: facts, head: key.position)
            let first = facts.lazy.compactMap { fact in
                if case .unitStated(let stated) = fact.statement { stated } else { nil }
            }.first
            later[unit] = GrantedReach.Later(
                then: UnitTimeline.fold(then, unit: unit, codebook: &codebook).timeline,
                founder: first?.parent.flatMap { organisation.codebook.knownUnit($0) })
        }
        return GrantedReach(over: key.unit, from: key.from, on: today, organisation.units, later: later).units
    }
}
