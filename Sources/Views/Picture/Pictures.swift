package import Ledger
internal import Organisation
package import Store
internal import Synchronization

/// Gives consistent pictures of the organisation, as any question sees it, to whoever shows them: the one door for reading.
///
/// What is known now comes from one state that is settled beside the readers; what was known on a day, at an earlier head,
/// or on another day's structure is a picture of its own, made when it is asked for and kept for the next questions.
package final class Pictures: Sendable {
    /// The days of the ledger's office.
    var calendar: OfficeCalendar { database.calendar }
    /// Where questions are answered while others wait.
    package let threads: QuestionThreads

    let database: LedgerDatabase
    private let now: SettledState
    private let past = PastBases()
    /// What folds found out of order, for the last questions.
    let irregularities = IrregularityCache()
    /// Who was handed over and waits for something.
    let openTransfers = OpenTransfers()
    /// Visits that found something which nobody said to be mended.
    let openVisits = OpenSubjects(.visit) { facts in
        VisitTimeline(facts).flatMap { $0.isOpen(on: .latest) ? $0 : nil }
    }
    /// Tasks of plans that are not done.
    let openTasks = OpenSubjects(.task) { facts in
        TaskTimeline(facts).flatMap { $0.isOpen(on: .latest) ? $0 : nil }
    }
    /// Conclusions of meetings that are not done.
    let openConclusions = OpenSubjects(.conclusion) { facts in
        ConclusionTimeline(facts).flatMap { $0.isOpen(on: .latest) ? $0 : nil }
    }
    /// Assignments that no day ends.
    let openAssignments = OpenSubjects(.assignment) { OpenAssignment($0) }
    /// What each who looks may see.
    let sights = Sights()
    /// The calendar day where the office is: by the grants of that day it is seen what may be.
    let today: @Sendable () -> Day
    /// The machine's clock.
    let clock: @Sendable () -> Instant
    private let readingLog: ReadingLog
    /// The user of the machine who holds the files; nil where what they read is written down nowhere.
    private let user: String?
    private let longFrom: Int64
    let shareMax: Double

    /// Above this share of all units, reading the whole ledger from end to end is quicker than what has to do with one.
    package static let shareMax = 0.125

    /// Pictures of the ledger in `database`.
    ///
    /// - Parameters:
    ///   - snapshot: where the tree of now may lie from an earlier start.
    ///   - shareMax: a unit with at most this share of all units under it is asked without reading the whole ledger.
    ///   - user: the user of the machine who reads the files: what they read is written down for them. Nil in a backup, which
    ///     stays as it is, and where nobody reads.
    ///   - today: the calendar day where the office is; by default by the machine's clock.
    ///   - longFrom: looking through as many facts takes long: less than half a second here.
    package init(
        _ database: LedgerDatabase, snapshot: TreeSnapshot? = nil, user: String? = nil, shareMax: Double = shareMax,
        today: (@Sendable () -> Day)? = nil, longFrom: Int64 = 200_000
    ) {
        self.database = database
        self.shareMax = shareMax
        self.longFrom = longFrom
        (self.user, readingLog) = (user, ReadingLog(database))
        let calendar = database.calendar
        let clock = { @Sendable in Instant.now }
        self.clock = clock
        self.today = today ?? { calendar.day(of: clock()) }
        now = SettledState(database, snapshot: snapshot)
        threads = QuestionThreads()
    }

    /// Keeps the tree of now for the next start. Nothing depends on its being kept.
    package func saveSnapshot() throws {
        try now.save()
    }

    /// Hands the picture that answers the question to `body`; everything in it comes from one position of the log. `body` may
    /// be called again when what it asks for is not settled yet, so it does nothing but look, and lets through what a picture
    /// throws. Its transaction ends with it: what is made from the answer is better made afterwards.
    ///
    /// - Parameters:
    ///   - viewer: who looks: the picture holds what they may see, and nothing else.
    ///   - reach: which state of the ledger the answer may be of.
    ///   - patience: how long the thread may be kept.
    ///   - note: what the reading is for. Whom it names, and papers and files in any case, are written down before it returns, or,
    ///     where the note says so, before what is made of it is seen.
    /// - Throws: `PictureRefusal` when the head is not this ledger's, `TakesLong`, and what `body` throws.
    package func read<Value>(
        _ asOf: AsOf, for viewer: Viewer, _ reach: Reach = .everything, _ patience: Patience = .long,
        noting note: ReadingNote = ReadingNote(page: ""), _ body: (Picture) throws -> Value
    ) throws -> Value {
        let value = try refusing {
            try now.read(reach, patience, needsNow: asOf.isNow) { view in
                try body(picture(asOf, for: viewer, view, note))
            }
        }
        try writeDown(note, viewer)
        return value
    }

    /// Writes down what a reading handed out.
    func writeDown(_ note: ReadingNote, _ viewer: Viewer) throws {
        let author: Author? =
            switch viewer {
            case .files: user.map(Author.user)
            case .account(let account): .account(account)
            }
        let readings = note.take(at: clock())
        guard let author, !readings.isEmpty else { return }
        let mark = readingLog.note(readings, by: author)
        guard note.isSeenLater else { return try readingLog.wait(for: mark) }
        note.mark = mark
        readingLog.begin(mark)
    }

    /// What was made of readings with this note, until it is written down who read.
    package func unseen<Value>(_ value: Value, _ note: ReadingNote) -> Unseen<Value> {
        Unseen(value, note.mark, readingLog)
    }

    func refusing<Value>(_ read: () throws -> Value) throws -> Value {
        do { return try read() } catch StoreError.foldedByAnother { throw PictureRefusal.foldedByAnother }
    }

    /// The same on a thread for questions: of the settled state, or of one in which nothing up to a position is missing. What
    /// takes long is answered on threads of its own, so that nothing short waits behind it.
    ///
    /// - Throws: as `read`, and `QuestionThreads.Full`.
    package func answer<Value: Sendable>(
        _ asOf: AsOf, for viewer: Viewer, notBefore position: Int64 = 0,
        _ body: @escaping @Sendable (Picture) throws -> Value
    ) async throws -> Value {
        try await threads.answer { try self.read(asOf, for: viewer, .settled(notBefore: position), $0, body) }
    }

    /// The picture of another question, from the same position of the log.
    func picture(
        _ asOf: AsOf, for viewer: Viewer, _ view: SettledState.View, _ note: ReadingNote
    ) throws -> Picture {
        let head = try asOf.head.map { try self.head(matching: $0, view.reader) } ?? view.head
        let sight = try sight(of: viewer, view.reader, end: view.end, now: view.now)
        let key = PastBases.Key(known: asOf.known, structure: asOf.structure)
        let base: PictureBase
        if key == PastBases.Key(), head.position >= view.head.position {
            guard let now = view.now, now.head == head else { throw SettledState.Later(position: head.position) }
            base = now
        } else {
            base = try past.base(key, head, isPassing: asOf.head == nil, view.reader) {
                try self.check(view.patience, facts: head.position)
            }
        }
        return Picture(asOf: asOf, sight: sight, base: base, view: view, pictures: self, note: note)
    }

    /// What somebody may see today.
    func sight(of viewer: Viewer, _ reader: LedgerReader, end: Int64, now: PictureBase? = nil) throws -> Sight {
        switch viewer {
        case .files: .everything
        case .account(let account):
            try sights.sight(of: account, reader, end: end, now: now, today: today())
        }
    }

    /// What an account may see and write today, in a transaction that somebody else has begun and not written in yet.
    package func sight(of account: Identifier, _ reader: LedgerReader) throws -> Sight {
        try sight(of: .account(account), reader, end: reader.head().position)
    }

    /// - Parameter facts: about how many facts have to be looked through.
    /// - Throws: `TakesLong` where that is more than whoever asks waits for.
    func check(_ patience: Patience, facts: Int64) throws {
        if patience == .short, facts > longFrom { throw TakesLong() }
    }

    func head(matching reference: HeadReference, _ reader: LedgerReader) throws -> Head {
        do { return try reader.head(matching: reference) } catch StoreError.headBeyondLedger(let last) {
            throw PictureRefusal.headBeyondLedger(last: last)
        } catch StoreError.headDoesNotMatch {
            throw PictureRefusal.headDoesNotMatch
        }
    }
}

/// Why a question has no picture.
package enum PictureRefusal: Error, Hashable, Sendable {
    /// The head asked for is not a head of this ledger: another ledger, or one that was altered.
    case headDoesNotMatch
    /// The ledger has fewer facts than the head asked for.
    case headBeyondLedger(last: Int64)
    /// Another version of the program has folded the ledger anew since this one opened it.
    case foldedByAnother
}
