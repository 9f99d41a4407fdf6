internal import Figures
internal import Ledger
internal import Markup
internal import Organisation
internal import Reports
internal import Views
internal import Words

/// Báo cáo nhiệm kỳ: the term report as it will be printed, with the choice of structure above it, which stays off paper.
struct ReportPage: Page {
    let title: String
    let unit: UnitID?
    var isPaper: Bool { true }
    private let context: Context
    private let code: String
    private let top: UnitID
    private let document: ReportDocument
    private var say: Speech { context.say }

    init(_ context: Context, unit code: String) throws {
        self.context = context
        self.code = code
        top = try context.picture.unit(code)
        unit = top
        title = context.say("Báo cáo nhiệm kỳ", "Term report") + " · " + context.picture.name(of: top)
        // Without a term's start: the year before the day.
        let since = context.since ?? context.at.adding(days: -365)
        document = try context.picture.termReport(
            of: top, since: since, say: context.say, version: context.version, written: context.room.name
        ).document
    }

    /// The same report as plain text.
    var text: String { document.text(say) + (PageFrame.note(context.room, say).map { "\n" + $0 + "\n" } ?? "") }

    var content: Markup {
        tag("div", .class("noprint")) {
            Breadcrumbs(context, unit: top).markup
            tag("nav", .class("tabs"), .label(say("Theo tổ chức", "Structure"))) {
                tag("ul") {
                    choice(nil, say("Theo tổ chức của từng ngày", "On each day's own structure"))
                    choice(
                        context.at,
                        say("Theo tổ chức ngày \(say.date(context.at))", "On the structure of \(say.date(context.at))"))
                    tag("li") {
                        tag("a", .href(context.link(.report(code, isText: true)))) {
                            say("Văn bản thuần", "Plain text")
                        }
                    }
                }
            }
            tag("p", .class("quiet")) {
                say(
                    "In trang này (Ctrl+P) ra giấy A4. Số văn bản, nơi ban hành và nơi nhận để trống cho văn thư.",
                    "Print this page (Ctrl+P) on A4. The number, the place and the recipients are left for the office.")
            }
        }
        document.markup(say) { context.link(.list(code, $0.name)) }
    }

    private func choice(_ structure: Day?, _ label: String) -> Markup {
        var question = context.question
        question.structure = structure
        return tag("li") {
            tag(
                "a", .href(context.address(context.route, question)),
                Attribute("aria-current", context.question.structure == structure ? "true" : nil)
            ) { label }
        }
    }
}
