internal import Ledger
internal import Organisation
internal import Store

/// The units whose numbers facts about some subjects may change, found by what any fact ever said: also what counts no longer
/// was counted before.
struct TouchedUnits {
    /// Codes of those whose whole part is counted before and after; those below first.
    private(set) var compared: [String] = []
    /// Codes of those that facts name, cells above all: counted with the part they stand in.
    private(set) var named: Set<String> = []
    /// In a large ledger the one unit above all of those, where there is one: of it only the difference is told.
    private(set) var top: UnitStatement?

    private let reader: LedgerReader
    private var statements: [String: [UnitStatement]] = [:]
    private var unitsOfPlaces: [String: Set<String>] = [:]

    /// Ledgers with as many units are counted whole in a moment.
    private static let wholeUnitsMax = 1000
    /// Sorts of subjects that figures count.
    private static let counted: Set<SubjectKind> = [
        .unit, .place, .person, .coverage, .meeting, .visit, .assignment, .target,
    ]

    init(_ subjects: [StoredSubject], _ reader: LedgerReader) throws {
        self.reader = reader
        for subject in subjects where TouchedUnits.counted.contains(subject.id.kind) {
            for fact in try reader.factsEverFolded(with: subject) { try add(fact.statement) }
        }
        try readUnitsAbove()
        let changesUnits = subjects.contains { $0.id.kind == .unit }
        let isSmall = try reader.unitCount() <= TouchedUnits.wholeUnitsMax
        let below = statements.filter { _, stated in
            changesUnits || stated.contains { $0.kind.isGrassroots } || (isSmall && !stated.contains { $0.kind.isCell })
        }
        // Cells that never stood under a grassroots organisation are compared with all that is above them.
        compared = (below.isEmpty ? statements : below).keys.sorted { (-depth(of: $0), $0) < (-depth(of: $1), $1) }
        let tops = statements.values.filter { $0.allSatisfy { $0.parent == nil } }
        // Where units move, sums of parts are not what changes above them.
        guard !changesUnits, !isSmall, !below.isEmpty, tops.count == 1, let last = tops[0].last else { return }
        top = compared.contains(last.code) ? nil : last
    }

    private mutating func add(_ statement: Statement?) throws {
        guard let statement else { return }
        if case .unit? = statement.content.about(on: .earliest).map(\.kind),
            case .code(let code) = statement.content.subjectName
        {
            named.insert(code)
        }
        for mention in statement.mentions {
            switch mention {
            case .unit(let code): named.insert(code)
            case .place(let code): named.formUnion(try units(answeringFor: code))
            case .person: break
            }
        }
    }

    private mutating func units(answeringFor place: String) throws -> Set<String> {
        if let known = unitsOfPlaces[place] { return known }
        var units: Set<String> = []
        for fact in try reader.subject(.place(place)).map({ try reader.facts(of: $0) }) ?? [] {
            if case .placeStated(let stated) = fact.statement { units.insert(stated.unit) }
        }
        unitsOfPlaces[place] = units
        return units
    }

    private mutating func readUnitsAbove() throws {
        var next = Array(named)
        while let code = next.popLast() {
            guard statements[code] == nil, let subject = try reader.subject(.unit(code)) else { continue }
            let stated = try reader.facts(of: subject).compactMap { fact -> UnitStatement? in
                if case .unitStated(let unit) = fact.statement { unit } else { nil }
            }
            guard !stated.isEmpty else { continue }
            statements[code] = stated
            next += stated.compactMap(\.parent)
        }
    }

    /// How many units stand above one, by what was said of each last; a circle counts as far as it is gone round once.
    private func depth(of code: String) -> Int {
        var (seen, next) = (Set([code]), statements[code]?.last?.parent)
        while let parent = next, seen.insert(parent).inserted { next = statements[parent]?.last?.parent }
        return seen.count
    }
}
