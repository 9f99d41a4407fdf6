internal import Access
package import Ledger
package import Organisation
package import Store

/// What an account sees more, or no more, since a position of the log: units, by the reach of its grants of a day.
package struct SightChange: Hashable, Sendable {
    /// The account.
    package let account: Identifier
    /// Codes of the units that it did not see.
    package let gained: [String]
    /// Codes of the units that it sees no more.
    package let lost: [String]

    /// Which grants count afterwards.
    package enum Giving {
        /// Those that there are.
        case asWritten
        /// None that was given since.
        case nothingSince
        /// Those that there are, and these.
        case also([GrantTimeline])
    }

    /// Of every account for which anything has changed, in the order of their identities.
    ///
    /// - Parameters:
    ///   - position: what had arrived by then is what was seen before.
    ///   - today: the day whose grants count.
    package static func all(
        since position: Int64, on today: Day, _ reader: LedgerReader, giving: Giving = .asWritten
    ) throws -> [SightChange] {
        var reaches = try Reaches(reader, since: position, on: today)
        var changes: [SightChange] = []
        let all: [GrantTimeline]
        switch giving {
        case .asWritten: all = try reader.grants()
        case .nothingSince: all = try reader.grants(upTo: position)
        case .also(let more): all = try reader.grants() + more
        }
        for (account, grants) in Dictionary(grouping: all, by: \.account) {
            var (before, after) = (UnitSet(), UnitSet())
            for grant in grants where grant.role.permissions.contains(.figures) {
                guard let span = grant.spans.first(where: { $0.contains(today) }) else { continue }
                after = try after.union(reaches.reach(of: grant.unit, span, isBefore: false))
                guard span.position <= position else { continue }
                before = try before.union(reaches.reach(of: grant.unit, span, isBefore: true))
            }
            let (gained, lost) = (after.subtracting(before), before.subtracting(after))
            guard !gained.isEmpty || !lost.isEmpty else { continue }
            changes.append(
                SightChange(account: account, gained: reaches.codes(of: gained), lost: reaches.codes(of: lost)))
        }
        return changes.sorted { $0.account < $1.account }
    }
}

/// Reaches of grants before and after, each looked up once.
private struct Reaches {
    private struct Key: Hashable {
        var unit: String
        var span: GrantTimeline.Span
        var isBefore: Bool
    }

    private let reader: LedgerReader
    private let today: Day
    private let before: OrganisationStructure
    private let after: OrganisationStructure
    private var found: [Key: UnitSet] = [:]
    private var facts: [Int64: [LiveFact]] = [:]

    init(_ reader: LedgerReader, since position: Int64, on today: Day) throws {
        (self.reader, self.today) = (reader, today)
        // Units keep their numbers: both are numbered as the tables are.
        before = try reader.structure(known: nil, head: position)
        after = try reader.structure()
    }

    mutating func reach(of code: String, _ span: GrantTimeline.Span, isBefore: Bool) throws -> UnitSet {
        let key = Key(unit: code, span: span, isBefore: isBefore)
        if let known = found[key] { return known }
        guard let unit = after.codebook.knownUnit(code) else { return UnitSet() }
        var later: [UnitID: GrantedReach.Later] = [:]
        var codebook = after.codebook
        for subject in try reader.unitsChanged(after: span.position) {
            guard let number = subject.number else { continue }
            let own = try facts[subject.row] ?? reader.facts(of: subject)
            facts[subject.row] = own
            let first = own.lazy.compactMap { fact in
                if case .unitStated(let stated) = fact.statement { stated } else { nil }
            }.first
            let id = UnitID(index: number)
            later[id] = GrantedReach.Later(
                then: UnitTimeline.fold(
                    LiveFact.live(in: own, head: span.position), unit: id, codebook: &codebook
                ).timeline, founder: first?.parent.flatMap { codebook.knownUnit($0) })
        }
        let units = isBefore ? before.units : after.units
        let reach = GrantedReach(over: unit, from: span.from, on: today, units, later: later).units
        found[key] = reach
        return reach
    }

    func codes(of units: UnitSet) -> [String] { units.units.map { after.codebook.code(of: $0) }.sorted() }
}
