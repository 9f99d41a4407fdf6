internal import Figures
internal import Ledger
internal import Markup
internal import Organisation
internal import Views
internal import Words

/// What stands around every page: the head, the navigation, the as-of bar, and the foot that says what the page is an
/// answer to.
struct PageFrame {
    private let context: Context
    private let page: any Page
    private var say: Speech { context.say }

    init(_ context: Context, _ page: any Page) {
        self.context = context
        self.page = page
    }

    var markup: Markup {
        .document(
            tag("html", Attribute("lang", say.language.rawValue)) {
                PageFrame.head(title: page.title, say, isPaper: page.isPaper)
                tag("body", .class(page.isPaper ? "paper" : nil)) {
                    tag("a", .class("skip"), .href("#main")) { say("Đến nội dung", "Skip to content") }
                    header
                    AsOfBar(context).markup
                    tag("main", .id("main")) {
                        if let day = context.recordedLater { clockNotice(day) }
                        page.content
                    }
                    footer
                }
            })
    }

    static func head(title: String, _ say: Speech, isPaper: Bool = false) -> Markup {
        tag("head") {
            tag("meta", Attribute("charset", "utf-8"))
            tag("meta", Attribute("name", "viewport"), Attribute("content", "width=device-width, initial-scale=1"))
            tag("title") { title + " · Hạt Nhân" }
            tag("meta", Attribute("name", "color-scheme"), Attribute("content", "light dark"))
            tag("link", Attribute("rel", "icon"), .href(StaticFiles.icon), Attribute("type", "image/svg+xml"))
            tag("link", Attribute("rel", "stylesheet"), .href(StaticFiles.styleSheet))
            if isPaper { tag("link", Attribute("rel", "stylesheet"), .href(StaticFiles.reportStyle)) }
            tag("script", Attribute("src", StaticFiles.script), Attribute("type", "module"))
        }
    }

    private var header: Markup {
        tag("header", .class("site")) {
            context.anchor(.home, "Hạt Nhân", .class("brand"))
            tag("nav", .label(say("Các phần", "Sections"))) {
                tag("ul") {
                    for (route, label) in sections {
                        tag("li") {
                            tag(
                                "a", .href(context.link(route)),
                                Attribute("aria-current", isHere(route) ? "page" : nil)
                            ) { label }
                        }
                    }
                }
            }
            search
            tag("a", .class("language"), .href(otherLanguage), Attribute("hreflang", say("en", "vi"))) {
                say("English", "Tiếng Việt")
            }
        }
    }

    private var search: Markup {
        tag(
            "form", .class("search"), Attribute("method", "post"), Attribute("action", context.link(.search)),
            Attribute("role", "search")
        ) {
            tag(
                "input", Attribute("name", "q"), Attribute("type", "search"), Attribute("maxlength", "100"),
                .label(say("Tìm người, bản, chi bộ", "Search people, villages, cells")),
                Attribute("placeholder", say("Tìm người, bản, chi bộ…", "People, villages, cells…")))
            tag("button", Attribute("type", "submit")) { say("Tìm", "Search") }
        }
    }

    private var sections: [(Route, String)] {
        guard let unit = page.unit.map({ context.picture.code(of: $0) }) ?? context.route.unit ?? firstRoot else {
            return []
        }
        return [
            (.overview(unit), say("Tổng quan", "Overview")), (.places(unit), say("Địa bàn", "Places")),
            (.organisation(unit), say("Tổ chức", "Organisation")), (.people(unit), say("Đảng viên", "Members")),
            (.report(unit, isText: false), say("Báo cáo", "Report")),
            (.difference(unit), say("Vì sao khác?", "Why different?")),
            (.irregularities(unit), say("Điểm bất thường", "Irregularities")),
        ]
    }

    private var firstRoot: String? {
        context.frontUnit.map { context.picture.code(of: $0) }
    }

    /// Pages below a section belong to it.
    private func isHere(_ route: Route) -> Bool {
        switch (route, context.route) {
        case (.places, .place), (.people, .person): true
        case (.overview, .list): true
        default: route == context.route
        }
    }

    private var otherLanguage: String {
        var other = context.question
        other.language = context.question.language == .vietnamese ? .english : .vietnamese
        let extras = context.route == .search ? [] : Context.keptExtras.map { ($0, context.query[$0]) }
        return context.address(context.route, other, extras)
    }

    private func clockNotice(_ day: Day) -> Markup {
        tag("p", .class("notice noprint"), Attribute("role", "status")) {
            say(
                "Đồng hồ máy đang ở ngày \(say.date(context.today)), trước lần ghi gần nhất (\(say.date(day))). Các trang lấy "
                    + "“hôm nay” theo đồng hồ này: chỉnh lại đồng hồ.",
                "The machine's clock says \(say.date(context.today)), before the day of the last recording "
                    + "(\(say.date(day))). Pages take it for today: set the clock right.")
        }
    }

    private var footer: Markup {
        let head = context.picture.head
        let digits = head.hash.hexadecimal.prefix(HeadReference.digitsMin)
        return tag("footer", .class("site")) {
            tag("p") {
                say("Số liệu tính từ sổ cái tại vị trí ", "Computed from the ledger at position ")
                tag("a", .href(pinned), .class("mono")) { "\(head.position):\(digits)" }
                say(" · mọi con số đều mở ra danh sách · Hạt Nhân ", " · every number opens its list · Hạt Nhân ")
                context.version
            }
            if let note = PageFrame.note(context.room, say) { tag("p") { note } }
        }
    }

    /// Says that a page leaves out parts of names or drawings; nil where it has room for all.
    static func note(_ room: Room, _ say: Speech) -> String? {
        switch room {
        case .full: nil
        case .less, .little:
            say(
                "Tên quá dài được rút gọn cho vừa trang; trang riêng của từng tổ chức, địa bàn ghi đủ tên.",
                "Names too long for the page are cut; the page of each unit and place itself says the whole name.")
        case .least:
            say(
                "Tên quá dài được rút gọn và bản đồ không vẽ cho vừa trang; trang riêng của từng tổ chức, địa bàn ghi đủ tên.",
                "Names too long for the page are cut and maps left out; the page of each unit and place itself says the whole name."
            )
        }
    }

    /// The address under which this very answer stays, whatever is learned later.
    private var pinned: String {
        var question = context.question
        question.at = context.at
        question.since = context.since
        question.head = HeadReference(text: context.picture.head.description)
        return context.address(context.route, question, Context.keptExtras.map { ($0, context.query[$0]) })
    }
}
