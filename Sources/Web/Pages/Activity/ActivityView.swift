internal import Markup
internal import Organisation
internal import Words

/// Draws what was written, then what was read.
struct ActivityView: PageView {
    let page: ActivityModel
    let say: Speech
    var head: PageHead { page.head }

    func draw(_ html: inout HTML) {
        page.crumbs.draw(&html, say)
        html.tag("h1", text: say("Nhật ký: ", "Activity: ") + page.name)
        html.tag(
            "p", .class("lead"),
            text: say(
                "Ai đã ghi, ai đã xem người có tên ở đây, lần cuối trước.",
                "Who wrote here, and who saw people by name, the last first."))
        html.panel(say("Đã ghi", "Written")) { written(&$0) }
        html.panel(say("Đã xem", "Read")) { read(&$0) }
    }

    private func written(_ html: inout HTML) {
        guard !page.written.isEmpty else {
            return html.quiet(say("Chưa có lần ghi nào.", "Nothing was written."))
        }
        html.table(
            [
                Column(say("Lúc", "When")), Column(say("Người ghi", "By"), "left"), Column(say("Việc", "Act"), "left"),
                Column(say("Bản ghi", "Facts")), Column(say("Lần ghi", "Command"), "left"),
            ], names: "stacked"
        ) { html in
            for entry in page.written {
                html.row(entry.when) { html in
                    html.cell(entry.author, "left")
                    html.cell(entry.what, "left")
                    html.cell(entry.count, label: say("bản ghi", "facts"))
                    html.cell(entry.command, "left mono", label: say("lần ghi", "command"))
                }
            }
        }
        if let from = page.writtenFrom {
            html.quiet(
                say(
                    "Chỉ tìm trong sổ cái từ vị trí \(from).",
                    "Only the ledger from position \(from) was looked through."))
        }
    }

    private func read(_ html: inout HTML) {
        guard !page.read.isEmpty else {
            html.quiet(say("Chưa có lần xem nào.", "Nothing was read."))
            return paging(&html)
        }
        html.table(
            [
                Column(say("Lúc", "When")), Column(say("Người xem", "By"), "left"),
                Column(say("Xem gì", "What"), "left"),
                Column(say("Số người", "People")), Column(say("Tổ chức", "Unit"), "left"),
            ], names: "stacked"
        ) { html in
            for entry in page.read {
                html.row(entry.when) { html in
                    html.cell(entry.reader, "left")
                    html.tag("td", .class("left")) { html in
                        html.text(entry.what)
                        if let person = entry.person {
                            html.text(" · ")
                            html.link(person)
                        }
                    }
                    html.cell(entry.people, label: say("số người", "people"))
                    html.cell(entry.unit ?? Link("", to: nil), "left")
                }
            }
        }
        paging(&html)
    }

    private func paging(_ html: inout HTML) {
        guard page.first != nil || page.next != nil else { return }
        html.tag("nav", .class("paging"), .label(say("Trang", "Pages"))) { html in
            if let first = page.first {
                html.tag("a", .href(first), Attribute("rel", "first"), text: say("← Mới nhất", "← The last"))
            }
            if let next = page.next {
                html.tag("a", .href(next), Attribute("rel", "next"), text: say("Trước đó →", "Earlier →"))
            }
        }
    }
}
