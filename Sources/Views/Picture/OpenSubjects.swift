internal import Ledger
internal import Organisation
internal import Store
internal import Synchronization

/// What is open of one kind of subject in a ledger, kept and brought on by what is written: every page counts what waits.
final class OpenSubjects<Value: Sendable>: Sendable {
    private struct State {
        var end: Int64?
        var values: [Int64: Value] = [:]
    }

    private let kind: SubjectKind
    /// What the live facts about one leave open; nil for nothing.
    private let open: @Sendable ([LiveFact]) -> Value?
    private let state = Mutex(State())

    init(_ kind: SubjectKind, _ open: @escaping @Sendable ([LiveFact]) -> Value?) {
        (self.kind, self.open) = (kind, open)
    }

    /// All of them, in the order of their subjects.
    ///
    /// - Parameter end: the end of the log in the reader's transaction.
    func values(_ reader: LedgerReader, end: Int64) throws -> [Value] {
        try state.withLock { state in
            switch state.end {
            case end?: break
            case let last? where last < end && end - last <= PictureBase.differencesMax:
                for subject in try reader.subjects(after: last, upTo: end) where subject.id.kind == kind {
                    state.values[subject.row] = open(LiveFact.live(in: try reader.facts(of: subject)))
                }
                state.end = end
            // Who reads an earlier state than others did looks for themselves.
            case let last? where last > end: return try sorted(read(reader))
            default:
                state.values = try read(reader)
                state.end = end
            }
            return sorted(state.values)
        }
    }

    private func read(_ reader: LedgerReader) throws -> [Int64: Value] {
        var values: [Int64: Value] = [:]
        try reader.forEachSubject(of: kind) { subject, facts in values[subject.row] = open(LiveFact.live(in: facts)) }
        return values
    }

    private func sorted(_ values: [Int64: Value]) -> [Value] { values.sorted { $0.key < $1.key }.map(\.value) }
}

/// An assignment that no day ends.
struct OpenAssignment: Sendable {
    let assignment: AssignmentStatement
    let from: Day

    init?(_ facts: [LiveFact]) {
        guard let timeline = AssignmentTimeline.fold(facts).timelines.first, let last = timeline.periods.last,
            last.until == nil
        else { return nil }
        (assignment, from) = (timeline.assignment, last.from)
    }
}
