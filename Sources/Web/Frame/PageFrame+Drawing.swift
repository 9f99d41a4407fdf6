internal import Ledger
internal import Markup
internal import Organisation
internal import Words

/// Draws a page between its header and its foot.
extension PageFrame {
    func draw(_ html: inout HTML, _ content: (inout HTML) -> Void) {
        html.document(language: say.language.rawValue) { html in
            PageFrame.head(&html, title: head.title, isPaper: head.isPaper)
            html.tag("body", .class(head.isPaper ? "paper" : nil)) { html in
                html.tag("a", .class("skip"), .href("#main"), text: say("Đến nội dung", "Skip to content"))
                header(&html)
                if head.hasBar { bar.draw(&html, say) }
                html.tag("main", .id("main")) { html in
                    if let slowClock { notice(slowClock, &html) }
                    if let written { notice(written, &html) }
                    content(&html)
                }
                footer(&html)
            }
        }
    }

    static func head(_ html: inout HTML, title: String, isPaper: Bool = false) {
        html.tag("head") { html in
            html.tag("meta", Attribute("charset", "utf-8"))
            html.tag(
                "meta", Attribute("name", "viewport"), Attribute("content", "width=device-width, initial-scale=1"))
            html.tag("title", text: title + " · Hạt Nhân")
            html.tag("meta", Attribute("name", "color-scheme"), Attribute("content", "light dark"))
            html.tag("link", Attribute("rel", "icon"), .href(StaticFiles.icon), Attribute("type", "image/svg+xml"))
            html.tag("link", Attribute("rel", "stylesheet"), .href(StaticFiles.styleSheet))
            if isPaper { html.tag("link", Attribute("rel", "stylesheet"), .href(StaticFiles.reportStyle)) }
            html.tag("script", Attribute("src", StaticFiles.script), Attribute("type", "module"))
        }
    }

    private func header(_ html: inout HTML) {
        html.tag("header", .class("site")) { html in
            html.tag("a", .href(home), .class("brand"), text: "Hạt Nhân")
            PageFrame.fold(&html, say)
            html.tag("nav", .label(say("Các phần", "Sections"))) { html in
                html.tag("ul") { html in
                    for section in sections {
                        html.tag("li") { html in
                            html.tag(
                                "a", .href(section.address), Attribute("aria-current", section.isHere ? "page" : nil),
                                text: section.text)
                        }
                    }
                }
            }
            for tab in [tasks, drafts].compactMap(\.self) {
                html.tag(
                    "a", .class("drafts"), .href(tab.address), Attribute("aria-current", tab.isHere ? "page" : nil),
                    text: tab.text)
            }
            searchForm(&html)
            account?.draw(&html, say)
            html.tag(
                "a", .class("language"), .href(otherLanguage), Attribute("hreflang", say("en", "vi")),
                text: say("English", "Tiếng Việt"))
        }
    }

    /// On a telephone the sections, the search and the account stand behind one button. A box to tick needs no script and
    /// folds nothing on a wide screen, where old browsers would keep `details` shut.
    private static func fold(_ html: inout HTML, _ say: Speech) {
        html.tag(
            "input", .id("muc-luc"), .class("fold unseen"), Attribute("type", "checkbox"),
            Attribute("autocomplete", "off"))
        html.tag("label", .class("fold"), Attribute("for", "muc-luc"), text: say("Mục lục, tìm", "Menu, search"))
    }

    private func searchForm(_ html: inout HTML) {
        html.tag(
            "form", .class("search"), Attribute("method", "post"), Attribute("action", search),
            Attribute("role", "search")
        ) { html in
            html.tag(
                "input", Attribute("name", "q"), Attribute("type", "search"), Attribute("maxlength", "100"),
                .label(say("Tìm người, bản, chi bộ", "Search people, villages, cells")),
                Attribute("placeholder", say("Tìm người, bản, chi bộ…", "People, villages, cells…")))
            html.submit(say("Tìm", "Search"))
            // Behind the field that is typed into: the first of the form is the one that keys lead to.
            html.carry(FormToken.name, token)
        }
    }

    private func notice(_ clock: SlowClock, _ html: inout HTML) {
        let (today, last) = (say.date(clock.today), say.date(clock.lastRecorded))
        html.tag(
            "p", .class("notice noprint"), Attribute("role", "status"),
            text: say(
                "Đồng hồ máy đang ở ngày \(today), trước lần ghi gần nhất (\(last)). Các trang lấy "
                    + "“hôm nay” theo đồng hồ này: chỉnh lại đồng hồ.",
                "The machine's clock says \(today), before the day of the last recording "
                    + "(\(last)). Pages take it for today: set the clock right."))
    }

    /// After an act that needs no review one is back where one came from, and reads here that it is done.
    private func notice(_ written: Link, _ html: inout HTML) {
        html.tag("p", .class("notice done noprint"), Attribute("role", "status")) { html in
            html.text(say("Đã ghi vào sổ. ", "It is written. "))
            html.link(written)
        }
    }

    private func footer(_ html: inout HTML) {
        html.tag("footer", .class("site")) { html in
            html.tag("p") { html in
                html.text(say("Số liệu tính từ sổ cái tại vị trí ", "Computed from the ledger at position "))
                html.link(Link(position, to: pinned.map { Address($0) }), class: "mono")
                html.text(
                    say(" · mọi con số đều mở ra danh sách · Hạt Nhân ", " · every number opens its list · Hạt Nhân "))
                html.text(version + " · ")
                html.link(rules)
            }
            if let roomNote { html.tag("p", text: roomNote) }
        }
    }
}
