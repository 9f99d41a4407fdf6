internal import Ledger
internal import Markup
internal import Organisation
internal import Views
internal import Words

/// What the site opens with where no unit is in force on the day: why there is nothing to show, and the way on.
struct NoUnitsPage: Page {
    let title: String
    let unit: UnitID? = nil
    private let context: Context
    private var say: Speech { context.say }

    init(_ context: Context) {
        self.context = context
        let day = context.say.date(context.at)
        title = context.say("Ngày \(day) chưa có tổ chức nào hoạt động", "No unit works on \(day)")
    }

    @MarkupBuilder
    var content: Markup {
        tag("h1") { title }
        if let first {
            way(
                say(
                    "Tổ chức đầu tiên hoạt động từ ngày \(say.date(first)).",
                    "The first unit works from \(say.date(first))."),
                at: first)
        } else if let last {
            way(
                say(
                    "Ngày cuối cùng còn tổ chức hoạt động: \(say.date(last)).",
                    "The last day on which one worked: \(say.date(last))."),
                at: last)
        } else if context.question.known != nil || context.question.head != nil {
            tag("p", .class("lead")) {
                say("Theo những gì biết đến lúc đó, chưa có tổ chức nào. ", "As known then, there was no unit yet. ")
                tag("a", .href(context.address(.home, everything))) {
                    say("Xem theo mọi điều đã biết", "Show all that is known")
                }
            }
        } else {
            tag("p", .class("lead")) {
                say(
                    "Sổ cái chưa ghi tổ chức nào. Nhập một bộ dữ liệu rồi mở lại trang này.",
                    "The ledger holds no unit yet. Import a dossier, then open this page again.")
            }
        }
    }

    private func way(_ sentence: String, at day: Day) -> Markup {
        var question = context.question
        question.at = day
        if let since = question.since, since >= day { question.since = nil }
        return tag("p", .class("lead")) {
            sentence + " "
            tag("a", .href(context.address(.home, question))) {
                say("Xem ngày \(say.date(day))", "Show \(say.date(day))")
            }
        }
    }

    /// The next day on which a unit is in force; nil where none begins later.
    private var first: Day? {
        context.picture.structure.units.flatMap { $0.periods.map(\.from) }.filter { $0 > context.at }.min()
    }

    /// The last day on which one was; nil where none has ended before.
    private var last: Day? {
        context.picture.structure.units.flatMap { $0.periods.compactMap(\.until) }.filter { $0 <= context.at }.max()
            .map { $0.adding(days: -1) }
    }

    private var everything: Question {
        var question = context.question
        question.known = nil
        question.head = nil
        return question
    }
}
