internal import Figures
internal import Ledger
internal import Organisation
internal import Store

/// The part of a picture that can be kept: units, places, coverages and every figure, as they were known by a day from
/// what had arrived by a head. It does not need the ledger to answer, and is never changed: pictures share it.
final class PictureBase: Sendable {
    /// What was learned later does not count; nil: everything that had arrived does.
    let known: Day?
    /// The position of the log it is of.
    let head: Head
    let structure: OrganisationStructure
    let tree: FigureTree
    let remembered = Remembered()
    let roads = RememberedRoads()

    init(known: Day?, head: Head, structure: OrganisationStructure, tree: FigureTree) {
        (self.known, self.head, self.structure, self.tree) = (known, head, structure, tree)
    }

    /// Reads and counts everything.
    ///
    /// - Parameter structureDay: counts everything on the structure of that day; nil on each day's own.
    convenience init(known: Day?, structureDay: Day?, head: Head, _ reader: LedgerReader) throws {
        let (structure, tree) = try Known(reader, by: known, head: head).figures(structureDay: structureDay)
        self.init(known: known, head: head, structure: structure, tree: tree)
    }

    /// Beyond this many new facts everything is counted anew, which is then faster than difference by difference.
    static let differencesMax: Int64 = 20_000

    /// True when the base of this later head is made from this one sooner than anew.
    func isNear(_ later: Head) -> Bool {
        head.position <= later.position && later.position - head.position <= PictureBase.differencesMax
    }

    /// The base of a later head: what the facts in between change is taken away as it was, and counted as it is.
    func brought(to later: Head, _ reader: LedgerReader) throws -> PictureBase {
        if head == later { return self }
        var (structure, tree) = (structure, tree)
        let (before, after) = (
            try Known(reader, by: known, head: head), try Known(reader, by: known, head: later)
        )
        try reader.extend(&structure.codebook)
        structure.makeRoom()
        let subjects = try reader.subjects(after: head.position, upTo: later.position)
        // Whatever a warning counts by decides about every unit and place.
        if subjects.contains(where: { [.rule, .holidays].contains($0.id.kind) }) {
            return try PictureBase(known: known, structureDay: tree.structureDay, head: later, reader)
        }
        let cells = try cells(of: subjects, structure, reader)
        for cell in cells where self.structure.units.indices.contains(Int(cell.index)) {
            tree.replace(try before.contributions(of: cell, self.structure, tree.thresholds), with: [])
        }
        try PictureBase.refold(subjects.filter { $0.id.kind != .person }, after, &structure, &tree)
        for subject in subjects where subject.id.kind == .person {
            let own = try reader.facts(of: subject)
            let roads = try [before, after].map { known in
                PersonTimeline.fold(
                    try reader.folded(subject, own: own, known: known.day, head: known.last).live,
                    person: PersonID(number: subject.row), codebook: &structure.codebook
                ).timeline
            }
            tree.replace(roads[0], with: roads[1])
        }
        try after.countMeetings(of: cells, structure, in: &tree)
        try after.countAssignments(of: places(answeredIn: subjects, structure, after), structure, in: &tree)
        try after.countVisits(of: places(visitedIn: subjects, structure, reader), structure, in: &tree)
        try after.countTargets(of: units(aimedIn: subjects, structure, reader), structure, in: &tree)
        tree.settle()
        return PictureBase(known: known, head: later, structure: structure, tree: tree)
    }

    /// The units of whose targets something changed.
    private func units(
        aimedIn subjects: [StoredSubject], _ structure: OrganisationStructure, _ reader: LedgerReader
    ) throws -> Set<UnitID> {
        var units: Set<UnitID> = []
        for subject in subjects where subject.id.kind == .target {
            for case .unit(let code) in try reader.facts(of: subject).compactMap(\.statement).flatMap(\.mentions) {
                if let unit = structure.codebook.knownUnit(code) { units.insert(unit) }
            }
        }
        return units
    }

    /// The places for which somebody may answer on other days than before.
    private func places(
        answeredIn subjects: [StoredSubject], _ structure: OrganisationStructure, _ known: Known
    ) throws -> Set<PlaceID> {
        var codes: [String] = []
        for subject in subjects {
            switch subject.id.kind {
            case .person: codes += try known.placesAnswered(by: subject)
            case .assignment: codes += try PictureBase.placesNamed(in: subject, known.reader)
            default: continue
            }
        }
        return Set(codes.compactMap { structure.codebook.knownPlace($0) })
    }

    /// The places to which somebody may have gone on other days than before.
    private func places(
        visitedIn subjects: [StoredSubject], _ structure: OrganisationStructure, _ reader: LedgerReader
    ) throws -> Set<PlaceID> {
        let codes = try subjects.filter { $0.id.kind == .visit }.flatMap { try PictureBase.placesNamed(in: $0, reader) }
        return Set(codes.compactMap { structure.codebook.knownPlace($0) })
    }

    private static func placesNamed(in subject: StoredSubject, _ reader: LedgerReader) throws -> [String] {
        try reader.facts(of: subject).compactMap(\.statement).flatMap(\.mentions).compactMap { mention in
            if case .place(let code) = mention { code } else { nil }
        }
    }

    /// The units of whose meetings, or of whose own days, something changed.
    private func cells(
        of subjects: [StoredSubject], _ structure: OrganisationStructure, _ reader: LedgerReader
    ) throws -> Set<UnitID> {
        var cells: Set<UnitID> = []
        for subject in subjects {
            switch (subject.id.kind, subject.number) {
            case (.unit, let number?): cells.insert(UnitID(index: number))
            case (.meeting, _):
                for case .unit(let code) in try reader.facts(of: subject).compactMap(\.statement).flatMap(\.mentions) {
                    if let unit = structure.codebook.knownUnit(code) { cells.insert(unit) }
                }
            default: continue
            }
        }
        return cells
    }

    private static func refold(
        _ subjects: [StoredSubject], _ known: Known, _ structure: inout OrganisationStructure, _ tree: inout FigureTree
    ) throws {
        var units: [UnitID] = []
        var places: [PlaceID] = []
        var coverages: [CoverageTimeline.Pair] = []
        var successions: [SuccessionTimeline.Pair] = []
        for subject in subjects {
            switch try known.refold(subject, in: &structure) {
            case .unit(let unit): units.append(unit)
            case .place(let place): places.append(place)
            case .coverage(let pair): coverages.append(pair)
            case .succession(let pair): successions.append(pair)
            case nil: continue
            }
        }
        tree.apply(structure, units: units, places: places, coverages: coverages, successions: successions)
    }
}
