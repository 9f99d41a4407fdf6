internal import Dossier
internal import Ledger
internal import Store

/// Finds, while others may go on writing, which subjects of a dossier say anything else than the source said before: nearly
/// all of a dossier that comes again says the same. Only the rest has to be looked at closely, and written.
struct ImportComparison {
    /// The position of the log that was compared with.
    let head: Head
    /// Groups of rows about everything but people that say something else.
    private(set) var structure: [PlannedStructure.Group] = []
    /// People of whom, or of whose assignments and visits, something else is said, by their numbers in the dossier.
    private(set) var people: [CodeIndex] = []
    /// What the source has said something about and the dossier does not name.
    private(set) var unseen: [StoredSubject] = []
    /// Files that state the whole anew: those that still have at least half of the rows the source has brought in. One that
    /// has fewer adds to it, and what it lacks is not a correction.
    private(set) var restatedFiles: Set<String> = []
    /// Rows that say what they said, of subjects that are not looked at again.
    private(set) var unchangedRows = 0
    /// People among those who may not be named.
    private(set) var unnamedCount = 0
    /// Codes of the dossier that are like known ones but for leading zeros, which spreadsheets drop.
    private(set) var zeros = LeadingZeros()

    private let reader: LedgerReader
    private let tokens: RowTokens
    private let facts: RecognisedFacts?
    private var presentRows: [String: Int] = [:]
    private var seen: Set<Int64> = []

    /// - Parameter source: nil when nothing was imported from it before.
    init(
        _ reader: LedgerReader, source: Int64?, tokens: RowTokens, structure planned: PlannedStructure,
        people planner: inout PeoplePlanner, onProgress: (Int64, Int64) -> Void
    ) throws {
        self.reader = reader
        self.tokens = tokens
        head = try reader.head()
        facts = source.map { RecognisedFacts(reader, source: $0) }
        let total = Int64(planned.groups.count + planner.count)
        var done: Int64 = 0
        func step() {
            done += 1
            if done.isMultiple(of: 256) { onProgress(done, total) }
        }
        for group in planned.groups {
            step()
            let look = try look(at: group.subject, group.rows, planner)
            if look.isSame { unchangedRows += group.rows.count } else { structure.append(group) }
        }
        for index in 0..<planner.count {
            step()
            try comparePerson(CodeIndex(index), &planner)
        }
        if let source { try findUnseen(source) }
    }

    private mutating func comparePerson(_ person: CodeIndex, _ planner: inout PeoplePlanner) throws {
        let events = planner.events(of: person)
        let token = tokens.person(planner.code(person))
        let wasMember = events.contains { $0.event.makesMember }
        let (rows, isUnnamed) = planner.rows(
            of: person, token: token, events: events, wasMember: wasMember, mayHaveBeenUnnamed: false)
        var (isSame, stored) = try look(at: .person(person), rows, planner)
        var rowCount = rows.count
        if let stored {
            for group in planner.work(of: person, token: token, identity: stored.id.id) {
                rowCount += group.rows.count
                // All are looked at, so that it is known of each row that it is there again.
                if try !look(at: .other(group.subject), group.rows, planner).isSame { isSame = false }
            }
        }
        guard isSame else { return people.append(person) }
        unchangedRows += rowCount
        if isUnnamed { unnamedCount += 1 }
    }

    /// Whether every fact of the subject stands for a row of the source, and the rows say just that, in that order.
    private mutating func look(
        at subject: PlannedSubject, _ rows: [PlannedRow], _ planner: PeoplePlanner
    ) throws -> (isSame: Bool, stored: StoredSubject?) {
        guard let stored = try reader.stored(subject, planner, tokens) else {
            try zeros.look(at: subject, planner, tokens, reader)
            return (false, nil)
        }
        seen.insert(stored.row)
        guard let facts else { return (false, stored) }
        var check = SequenceCheck(rows)
        var known: [RecognisedRow] = []
        try facts.forEach(of: stored) { fact in
            check.take(fact)
            if let row = fact.row, row.part == 0 { known.append(row) }
        }
        if check.isSame {
            for row in known { presentRows[row.file, default: 0] += 1 }
            return (true, stored)
        }
        let present = Set(rows.map(\.token))
        for row in known where present.contains(row.rowToken) { presentRows[row.file, default: 0] += 1 }
        return (false, stored)
    }

    private mutating func findUnseen(_ source: Int64) throws {
        let counts = try reader.recognisedCounts(source: source)
        restatedFiles = Set(counts.filter { (presentRows[$0.key] ?? 0) * 2 >= $0.value }.keys)
        // Where every row is there again, so is every subject.
        guard counts.contains(where: { presentRows[$0.key] != $0.value }) else { return }
        unseen = try reader.recognisedSubjects(source: source).filter { !seen.contains($0.row) }
    }
}

/// Whether a subject's facts are the statements of its rows, one after the other.
private struct SequenceCheck {
    private let rows: [PlannedRow]
    private var position = (row: 0, part: 0)
    private var last: (day: Day, rank: Int32)?
    private var isBroken = false

    init(_ rows: [PlannedRow]) {
        self.rows = rows
    }

    mutating func take(_ fact: RecognisedFact) {
        guard !isBroken, let known = fact.row, position.row < rows.count else {
            isBroken = true
            return
        }
        let row = rows[position.row]
        let part = row.parts[position.part]
        isBroken =
            known.rowToken != row.token || known.part != part.number || known.contentToken != part.contentToken
        if row.file == .events {
            // Rows of a day that stand in another order than their facts are said anew.
            if let last, last.day == fact.effective, fact.rank <= last.rank { isBroken = true }
            last = (fact.effective, fact.rank)
        }
        position.part += 1
        if position.part == row.parts.count { position = (position.row + 1, 0) }
    }

    var isSame: Bool { !isBroken && position.row == rows.count }
}
