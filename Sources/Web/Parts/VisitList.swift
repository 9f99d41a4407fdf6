internal import Ledger
internal import Markup
internal import Operations
internal import Organisation
internal import Views
internal import Words

/// Who went to a place, what was found, and whether it is mended; the last first.
struct VisitList: Hashable, Sendable {
    struct Row: Hashable, Sendable {
        let day: Day
        /// What was found, leading to the fact.
        let found: Link
        let who: Link?
        let note: String?
        /// Whether what was found is mended, or by when it is to be.
        let state: String?
        let isOpen: Bool
        /// Says that it is mended; nil where nothing is open, or nothing can be written.
        let close: Link?
    }

    let rows: [Row]
    /// How many there were.
    let count: Int

    private static let rowsMax = 12

    init(_ context: Context, _ visits: [Picture.Visit]) {
        count = visits.count
        rows = visits.prefix(VisitList.rowsMax).map { VisitList.row($0, context) }
    }

    private static func row(_ visit: Picture.Visit, _ context: Context) -> Row {
        let say = context.say
        let found = visit.found.map { say($0.label) } ?? say("không ghi kết quả", "nothing said of what was found")
        var state: String?
        if visit.isOpen {
            state =
                visit.due.map { say("chưa khắc phục, hạn \(say.date($0))", "open, to be mended by \(say.date($0))") }
                ?? say("chưa khắc phục", "open")
        } else if let closed = visit.closed {
            state = say("đã khắc phục \(say.date(closed))", "mended \(say.date(closed))")
        }
        let mayClose = visit.isOpen && context.acts.contains { $0 == RecordVisit.self }
        return Row(
            day: visit.day, found: context.anchor(.fact(visit.fact), found),
            who: visit.person.map { context.anchor(person: $0, named: visit.name) },
            note: visit.note.map { context.room.name($0) }, state: state, isOpen: visit.isOpen,
            close: mayClose
                ? context.anchor(.act(CloseVisit.name, .fact(visit.fact)), say(CloseVisit.label)) : nil)
    }

    func draw(_ html: inout HTML, _ say: Speech) {
        guard !rows.isEmpty else {
            return html.quiet(say("Chưa ghi lượt đi cơ sở nào.", "No visit is recorded."))
        }
        html.tag("ul", .class("rows dated")) { html in
            for row in rows { html.dated(row.day, say) { draw(row, &$0) } }
        }
        if count > rows.count {
            html.quiet(say("và \(say.number(count - rows.count)) lượt trước đó", "and \(count - rows.count) before"))
        }
    }

    private func draw(_ row: Row, _ html: inout HTML) {
        html.link(row.found)
        if let who = row.who {
            html.text(" · ")
            html.link(who)
        }
        if let note = row.note { html.tag("p", text: note) }
        guard let state = row.state else { return }
        html.tag("p", .class("quiet")) { html in
            html.tag(row.isOpen ? "b" : "span", text: state)
            if let close = row.close {
                html.text(" · ")
                html.link(close)
            }
        }
    }
}
