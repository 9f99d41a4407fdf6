internal import Ledger
internal import Markup
internal import Words

/// What is shown instead of a page that cannot be made: what is wrong, and how to go on.
struct ErrorPage {
    private let trouble: Trouble
    private let say: Speech

    init(_ trouble: Trouble, _ say: Speech) {
        self.trouble = trouble
        self.say = say
    }

    var reply: Reply { .page(markup.text, status: trouble.status) }

    private var markup: Markup {
        .document(
            tag("html", Attribute("lang", say.language.rawValue)) {
                PageFrame.head(title: say(trouble.meaning), say)
                tag("body") {
                    tag("header", .class("site")) {
                        tag("a", .class("brand"), .href(home)) { "Hạt Nhân" }
                    }
                    tag("main", .id("main"), .class("trouble")) {
                        tag("p", .class("kicker")) { say("Mã lỗi \(trouble.status)", "Error code \(trouble.status)") }
                        tag("h1") { say(trouble.meaning) }
                        tag("p") { say(trouble.remedy) }
                        if case .noSuchUnit(let code, true) = trouble {
                            tag("p") {
                                tag("a", .href(Route.place(code).path)) {
                                    say("Mở địa bàn “\(code)”", "Open the place “\(code)”")
                                }
                            }
                        }
                        tag("p") { tag("a", .href(home)) { say("Về trang đầu", "To the front page") } }
                    }
                }
            })
    }

    /// The front page in the reader's language, without the days that may have been what was wrong.
    private var home: String { say.language == .vietnamese ? "/" : "/~lang=en/" }
}
