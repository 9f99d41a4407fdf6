internal import Ledger
internal import Markup
internal import Organisation
internal import Words

/// What is shown instead of a page that cannot be made: what is wrong, and how to go on.
struct ErrorPage {
    private let trouble: Trouble
    private let say: Speech

    init(_ trouble: Trouble, _ say: Speech) {
        self.trouble = trouble
        self.say = say
    }

    var reply: Reply {
        var html = HTML(capacity: 2048)
        draw(&html)
        return .page(html.finish(), status: trouble.status)
    }

    private func draw(_ html: inout HTML) {
        html.document(language: say.language.rawValue) { html in
            PageFrame.head(&html, title: say(trouble.meaning))
            html.tag("body") { html in
                html.tag("header", .class("site")) {
                    $0.tag("a", .class("brand"), .href(home), text: "Hạt Nhân")
                }
                html.tag("main", .id("main"), .class("trouble")) { html in
                    html.tag(
                        "p", .class("kicker"), text: say("Mã lỗi \(trouble.status)", "Error code \(trouble.status)"))
                    html.tag("h1", text: say(trouble.meaning))
                    html.tag("p", text: say(trouble.remedy))
                    if case .noSuchUnit(let code, true) = trouble {
                        way(to: Route.place(code).path, say("Mở địa bàn “\(code)”", "Open the place “\(code)”"), &html)
                    }
                    way(to: home, say("Về trang đầu", "To the front page"), &html)
                }
            }
        }
    }

    private func way(to address: String, _ text: String, _ html: inout HTML) {
        html.tag("p") { $0.tag("a", .href(address), text: text) }
    }

    /// The front page in the reader's language, without the days that may have been what was wrong.
    private var home: String { say.language == .vietnamese ? "/" : "/~lang=en/" }
}
