internal import Ledger
internal import Synchronization
internal import Views

/// What stands in the middle of pages that were asked for of late, as it was drawn: whoever sees as much and asks the same of
/// the same state is shown the same. What is the visitor's own, the header with its forms, is drawn anew around it, and whom a
/// page names is written down each time.
///
/// A page is found by everything on which it depends, so that none is ever stale. All that are kept are of one state of the
/// ledger: the first of another throws the rest away.
final class KeptPages: Sendable {
    /// Everything on which the middle of a page may depend.
    struct Key: Hashable, Sendable {
        let mark: PictureMark
        let route: Route
        let question: Question
        let query: Query
        let today: Day
        let room: Room
        /// Names of the acts that are offered on it.
        let acts: [String]
        let hasForms: Bool
    }

    /// The middle of a page.
    struct Page: Sendable {
        let head: PageHead
        let body: [UInt8]
        let handedOut: ReadingNote.HandedOut
    }

    /// All of them together.
    static let bytesMax = 32 << 20

    private struct State {
        /// Of the state that all are of.
        var mark: PictureMark?
        var pages: [Key: Page] = [:]
        var bytes = 0
    }

    private let state = Mutex(State())

    /// The page of this key; nil where none is kept.
    func page(_ key: Key) -> Page? { state.withLock { $0.pages[key] } }

    /// How many are kept, and their bytes.
    var size: (pages: Int, bytes: Int) { state.withLock { ($0.pages.count, $0.bytes) } }

    /// Keeps a page, and nothing of any state but its own.
    func keep(_ page: Page, as key: Key) {
        state.withLock { state in
            let isOfIt = state.mark.map { $0.isOfOneState(with: key.mark) } ?? false
            if !isOfIt || state.bytes + page.body.count > KeptPages.bytesMax { state = State(mark: key.mark) }
            if let old = state.pages.updateValue(page, forKey: key) { state.bytes -= old.body.count }
            state.bytes += page.body.count
        }
    }
}

extension Route {
    /// True for a page that depends on nothing but the ledger, the question, and who looks.
    var isKept: Bool {
        switch self {
        case .overview, .places, .place, .organisation, .people, .person, .list, .irregularities, .difference: true
        case .report(_, let isText): !isText
        default: false
        }
    }
}
