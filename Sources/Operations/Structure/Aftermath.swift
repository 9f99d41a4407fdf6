internal import Access
package import Ledger
internal import Organisation
internal import Store
internal import Views

/// What a change of structure leaves behind, told before it is written: who is left in what ended, who still answers for it, who
/// sees more or less.
package struct Aftermath: Sendable {
    /// What is left in, or for, one unit or place that is in force no more.
    package struct Left: Hashable, Sendable {
        /// What it is.
        package var subject: Mention
        /// Members who still belong there.
        package var members: Int
        /// People who still answer for it.
        package var assignments: Int
        /// People handed over by it, or to it, whom nobody has received: what it became does, where it became something.
        package var transfers: Int
    }

    /// An account that sees more or less.
    package struct Sees: Hashable, Sendable {
        /// The name it signs in by; nil for who may not see accounts.
        package var account: String?
        /// How many units more.
        package var gained: Int
        /// How many units less.
        package var lost: Int
    }

    /// What becomes of grants on units that end.
    package struct Following: Hashable, Sendable {
        /// True where they follow.
        package var isWanted: Bool
        /// How many can.
        package var count: Int
        /// Who would see more or less, were it decided the other way.
        package var otherwise: [Sees]
        /// Those that cannot.
        package var staying: [Staying]
    }

    /// A grant on a unit that ends, and does not follow.
    package struct Staying: Hashable, Sendable {
        /// The name that the account signs in by; nil for who may not see accounts.
        package var account: String?
        /// Code of the unit.
        package var unit: String
    }

    /// In the order in which it was written.
    package private(set) var left: [Left] = []
    /// Accounts for which anything changes.
    package private(set) var sees: [Sees] = []
    /// Nil where no grant lies on what ends.
    package private(set) var following: Following?
    /// What is out of order about units, places and coverages then, and was not before.
    let objections: Set<Irregularity.Kind>

    /// In ledgers of more units, who sees what and what is out of order is not looked for: it would keep everybody waiting.
    private static let unitsMax = 20_000

    /// Nil where no unit, place or coverage was touched.
    init?(of writing: Writing) throws {
        let reader = writing.reader
        let structural = writing.touched.filter { [.unit, .place, .coverage].contains($0.id.kind) }
        guard !structural.isEmpty else { return nil }
        let day = max(writing.today, writing.earliest ?? writing.today)
        let after = try reader.structure()
        for subject in structural {
            if let found = try Aftermath.left(in: subject, on: day, after, reader), !found.isNothing {
                left.append(found)
            }
        }
        guard try reader.unitCount() <= Aftermath.unitsMax else {
            objections = []
            return
        }
        let position = writing.headBefore.position
        sees = try Aftermath.sees(try SightChange.all(since: position, on: writing.today, reader), writing)
        following = try writing.following.flatMap { try Aftermath.following($0, since: position, writing) }
        let calendar = reader.calendar
        func found(_ structure: OrganisationStructure) -> Set<Irregularity> {
            Set(StructureCheck(structure: structure) { calendar.day(of: $0) }.irregularities())
        }
        let before = try reader.structure(known: nil, head: position)
        objections = Set(found(after).subtracting(found(before)).map(\.kind))
    }

    private static func sees(_ changes: [SightChange], _ writing: Writing) throws -> [Sees] {
        try changes.map { change in
            Sees(
                account: try name(of: change.account, writing), gained: change.gained.count, lost: change.lost.count)
        }
    }

    private static func name(of account: Identifier, _ writing: Writing) throws -> String? {
        writing.seesAccounts ? try writing.reader.vault.accountName(of: account) : nil
    }

    private static func following(
        _ found: FollowingGrants, since position: Int64, _ writing: Writing
    ) throws -> Following? {
        guard !found.grants.isEmpty || !found.staying.isEmpty else { return nil }
        let other = try SightChange.all(
            since: position, on: writing.today, writing.reader,
            giving: found.isWanted ? .nothingSince : .also(found.grants))
        return Following(
            isWanted: found.isWanted, count: found.grants.count,
            otherwise: found.grants.isEmpty ? [] : try sees(other, writing),
            staying: try found.staying.map { Staying(account: try name(of: $0.account, writing), unit: $0.unit) })
    }

    private static func left(
        in subject: StoredSubject, on day: Day, _ structure: OrganisationStructure, _ reader: LedgerReader
    ) throws -> Left? {
        switch (subject.id.kind, subject.number) {
        case (.unit, let number?):
            let unit = UnitID(index: number)
            guard !structure[unit].isInForce(on: day) else { return nil }
            let members = try reader.people(ofCell: unit).count { person in
                let state = person.timeline.state(on: day)
                return state.standing.isMember && state.cell == unit
            }
            return Left(
                subject: .unit(structure.codebook.code(of: unit)), members: members,
                assignments: count(try reader.subjects(of: .assignment, naming: unit).map(\.1), on: day),
                transfers: try reader.subjects(of: .transfer, naming: unit).count { _, facts in
                    TransferTimeline.fold(LiveFact.live(in: facts)).last.map { $0.isOpen && $0.sent.to != nil } ?? false
                })
        case (.place, let number?):
            let place = PlaceID(index: number)
            guard !structure[place].isInForce(on: day) else { return nil }
            let members = try reader.people(ofPlace: place).count { person in
                let state = person.timeline.state(on: day)
                return state.standing.isMember && state.place == place
            }
            return Left(
                subject: .place(structure.codebook.code(of: place)), members: members,
                assignments: count(try reader.subjects(of: .assignment, naming: place).map(\.1), on: day),
                transfers: 0)
        default: return nil
        }
    }

    private static func count(_ assignments: [[LiveFact]], on day: Day) -> Int {
        assignments.flatMap { AssignmentTimeline.fold(LiveFact.live(in: $0)).timelines }.count {
            $0.periods.isInForce(on: day)
        }
    }
}

extension Aftermath {
    /// All of it, for what ties what is written to what was shown.
    var words: [String] {
        left.map { "\($0.subject.subject.id) \($0.members) \($0.assignments) \($0.transfers)" }
            + (sees + (following?.otherwise ?? [])).map { "\($0.account ?? "") \($0.gained) \($0.lost)" }
            + (following.map { ["\($0.isWanted) \($0.count)"] } ?? [])
            + (following?.staying ?? []).map { "\($0.account ?? "") \($0.unit)" }
    }
}

extension Aftermath.Left {
    fileprivate var isNothing: Bool { members == 0 && assignments == 0 && transfers == 0 }
}
