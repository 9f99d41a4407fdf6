internal import Markup
internal import Operations
internal import Words

/// Draws a form of rows: what is wrong first, then the rows to mend, then where the table is pasted.
struct RowsFormView: PageView {
    let page: RowsFormModel
    let say: Speech
    var head: PageHead { page.head }

    func draw(_ html: inout HTML) {
        html.faults(
            page.faults, count: page.faults.count + page.moreFaults, refusal: page.refusal,
            more: page.moreFaults > 0 ? more : nil, say)
        html.tag("h1", .id(FormModel.headingID), Attribute("tabindex", "-1"), text: page.heading)
        if !page.about.isEmpty { html.tag("p", .class("lead")) { $0.stretches(page.about) } }
        page.meanwhile?.draw(&html, say)
        html.tag(
            "form", .class("act many"), Attribute("method", "post"), Attribute("action", page.envelope.action),
            .flag("novalidate")
        ) { html in
            html.opening(of: page.envelope, say)
            if let counts = page.counts {
                html.tag("p", .class("lead"), text: sentence(counts))
                rowsToMend(&html)
                html.tag("details", .flag("open", page.table.error != nil)) { html in
                    html.tag("summary", text: say("Dán bảng khác", "Paste another table"))
                    pasted(&html)
                }
            } else {
                pasted(&html)
            }
            buttons(&html)
        }
        if page.ready.count > 0 { ready(&html) }
    }

    private func sentence(_ counts: RowsFormModel.Counts) -> String {
        let parts = [
            say("\(say.number(counts.ready)) ghi được", "\(say.number(counts.ready)) can be written"),
            counts.wrong == 0 ? nil : say("\(counts.wrong) phải sửa", "\(counts.wrong) to mend"),
            counts.judged == 0 ? nil : say("\(counts.judged) cần lý do", "\(counts.judged) need a reason"),
            counts.leftOut == 0 ? nil : say("\(counts.leftOut) bỏ lại", "\(counts.leftOut) left out"),
        ]
        let all = say("\(say.number(counts.all)) dòng: ", "\(say.count(counts.all, "row", "rows")): ")
        return all + parts.compactMap(\.self).joined(separator: ", ") + "."
    }

    private var more: String {
        let (number, rows) = (say.number(page.moreFaults), page.laterRows)
        let place = rows.map {
            say(" ở dòng \($0.lowerBound)–\($0.upperBound)", " in rows \($0.lowerBound)–\($0.upperBound)")
        }
        return say("và \(number) chỗ nữa", "and \(number) more") + (place ?? "")
    }

    private func pasted(_ html: inout HTML) {
        FieldView(field: page.table, say: say).draw(&html)
        html.tag(
            "p", .class("hint"), text: say("Các cột phải có, chép dòng này làm mẫu:", "Columns it needs, to copy:"))
        html.tag(
            "pre", .class("sample"), Attribute("tabindex", "0"), Attribute("role", "region"),
            .label(say("Dòng tên cột", "Row of heads")), text: page.needed.joined(separator: "\t"))
        if !page.optional.isEmpty {
            html.quiet(
                say("Có thể thêm các cột: ", "Columns it may have: ") + page.optional.joined(separator: "; ")
                    + say(". Cột số thứ tự được bỏ qua.", ". A column of row numbers is passed over."))
        }
    }

    private func rowsToMend(_ html: inout HTML) {
        guard !page.rows.isEmpty else { return }
        let caption = say("Dòng phải sửa; số dòng như trong Excel", "Rows to mend, numbered as in the spreadsheet")
        let columns =
            [Column(say("Dòng", "Row"))] + page.columns.map { Column($0, "left") }
            + [Column(say("Bỏ", "Leave out"), "left")]
        html.tag("div", .class("panel")) { html in
            html.scrolling(caption) { html in
                html.table(columns, caption: caption, names: "mend") { html in
                    for row in page.rows { draw(row, &html) }
                }
            }
        }
        if let later = page.laterRows {
            html.quiet(
                say(
                    "Các dòng phải sửa khác, từ \(later.lowerBound) đến \(later.upperBound), hiện sau khi sửa các dòng này.",
                    "Further rows to mend, from \(later.lowerBound) to \(later.upperBound), are shown once these are."))
        }
    }

    private func draw(_ row: RowsFormModel.Row, _ html: inout HTML) {
        html.tag("tr", .id(row.id), .class(row.isLeftOut ? "left-out" : nil), Attribute("tabindex", "-1")) { html in
            html.tag("th", Attribute("scope", "row")) { html in
                html.tag("span", .class("onphone"), text: say("Dòng ", "Row "))
                html.text(String(row.number))
                html.hidden(row.shownName, "1")
            }
            for (cell, label) in zip(row.cells, page.columns) {
                html.tag("td", .class("left"), Attribute("data-label", label)) { html in
                    switch cell {
                    case .text(let text): html.text(text)
                    case .field(let field): FieldView(field: field, say: say).draw(&html)
                    }
                }
            }
            html.tag("td", .class("leave")) { html in
                html.tag("label", .class("check")) { html in
                    html.tag(
                        "input", Attribute("type", "checkbox"), Attribute("name", row.skipName),
                        Attribute("value", "1"),
                        .flag("checked", row.isLeftOut))
                    html.text(" " + say("Bỏ dòng này", "Leave this row out"))
                    html.tag("span", .class("unseen"), text: " " + String(row.number))
                }
            }
        }
        guard !row.faults.isEmpty || !row.rules.isEmpty else { return }
        html.tag("tr", .class("below")) { html in
            html.tag("td", Attribute("colspan", String(page.columns.count + 2))) { html in
                for fault in row.faults { html.tag("p", .class("error"), text: fault) }
                for rule in row.rules { rule.draw(&html, say) }
            }
        }
    }

    private func ready(_ html: inout HTML) {
        let title = say(
            "Dòng ghi được: \(say.number(page.ready.count))",
            "Rows that can be written: \(say.number(page.ready.count))")
        html.tag("details", .class("panel")) { html in
            html.tag("summary", text: title)
            page.ready.draw(&html, say, caption: title)
        }
    }

    private func buttons(_ html: inout HTML) {
        html.tag("p", .class("buttons")) { html in
            html.button(.check, say("Kiểm tra trước khi ghi", "Check before writing"), names: "main")
            if let back = page.back { html.link(back) }
        }
        html.keeping(page.keptUntil.map { say("Giữ bản nháp đến \($0)", "Kept as a draft until \($0)") }, say)
    }
}

extension ReadyRows {
    /// A table of them, and how many more there are.
    func draw(_ html: inout HTML, _ say: Speech, caption: String) {
        html.scrolling(caption) { html in
            html.table([Column(say("Dòng", "Row"))] + columns.map { Column($0, "left") }, caption: caption) { html in
                for row in rows {
                    html.row(String(row.number)) { html in
                        for cell in row.cells { html.cell(cell, "left") }
                    }
                }
            }
        }
        if count > rows.count {
            html.quiet(
                say(
                    "và \(say.number(count - rows.count)) dòng nữa, xem khi kiểm tra lại trước khi ghi",
                    "and \(say.number(count - rows.count)) more, to be looked at before they are written"))
        }
    }
}
