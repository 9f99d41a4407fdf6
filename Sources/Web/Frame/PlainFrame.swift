internal import Markup
internal import Words

/// What stands around a page that is no answer from the ledger: the head of the site, without days and search.
struct PlainFrame {
    private let head: PageHead
    private let say: Speech
    private let page: AccountPage
    private let menu: AccountMenu?
    private let version: String

    init(_ head: PageHead, _ say: Speech, _ page: AccountPage, _ visitor: Visitor, version: String) {
        (self.head, self.say, self.page, self.version) = (head, say, page, version)
        menu = AccountMenu(visitor, say.language)
    }

    func draw(_ html: inout HTML, _ content: (inout HTML) -> Void) {
        html.document(language: say.language.rawValue) { html in
            PageFrame.head(&html, title: head.title)
            html.tag("body") { html in
                html.tag("a", .class("skip"), .href("#main"), text: say("Đến nội dung", "Skip to content"))
                html.tag("header", .class("site plain")) { html in
                    html.tag(
                        "a", .class("brand"), .href(say.language == .vietnamese ? "/" : "/~lang=en/"), text: "Hạt Nhân")
                    menu?.draw(&html, say)
                    let other = say.language == .vietnamese ? Language.english : .vietnamese
                    html.tag(
                        "a", .class("language"), .href(page.address(other)), Attribute("hreflang", say("en", "vi")),
                        text: say("English", "Tiếng Việt"))
                }
                html.tag("main", .id("main"), content: content)
                html.tag("footer", .class("site")) { $0.tag("p", text: "Hạt Nhân " + version) }
            }
        }
    }
}
