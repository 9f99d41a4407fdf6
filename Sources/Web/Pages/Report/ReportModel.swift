internal import Figures
internal import Ledger
internal import Organisation
internal import Reports
internal import Views
internal import Words

/// Báo cáo nhiệm kỳ: the term report as it will be printed, with the choice of structure above it, which stays off paper.
struct ReportModel: Sendable {
    let head: PageHead
    let crumbs: Breadcrumbs
    /// Each day's own structure, or that of the last day.
    let structures: [Tab]
    /// The tables that go upward.
    let tables: String
    /// The same report as plain text.
    let plainText: String
    let document: ReportDocument
    /// Where the lists behind the numbers stand: this, then the number's name.
    let lists: String
    /// Says that the paper leaves out parts of names; nil where it has room for all.
    let roomNote: String?

    init(_ context: Context, unit code: String) throws {
        let (picture, say) = (context.picture, context.say)
        let unit = try picture.unit(code)
        head = PageHead(
            title: say("Báo cáo nhiệm kỳ", "Term report") + " · " + picture.name(of: unit),
            unit: picture.code(of: unit), isPaper: true)
        crumbs = Breadcrumbs(context, unit: unit)
        // Without a term's start: the year before the day.
        let since = context.since ?? context.at.adding(days: -365)
        document = try picture.termReport(
            of: unit, since: since, say: say, version: context.version, written: context.room.name
        ).document
        let day = say.date(context.at)
        let choices: [(Day?, String)] = [
            (nil, say("Theo tổ chức của từng ngày", "On each day's own structure")),
            (context.at, say("Theo tổ chức ngày \(day)", "On the structure of \(day)")),
        ]
        structures = choices.map { structure, text in
            var question = context.question
            question.structure = structure
            return Tab(
                text: text, address: context.address(context.route, question),
                isHere: context.question.structure == structure)
        }
        tables = context.link(.officialTable(code, .one))
        plainText = context.link(.report(code, isText: true))
        lists = context.link(.list(code, ""))
        roomNote = context.room.note(say)
    }

    /// The report as plain text.
    func text(_ say: Speech) -> String { document.text(say) + (roomNote.map { "\n" + $0 + "\n" } ?? "") }
}
