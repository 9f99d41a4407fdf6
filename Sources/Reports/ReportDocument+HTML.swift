package import Figures
internal import Ledger
package import Markup
package import Words

extension ReportDocument {
    /// Draws the paper: head, body, foot, in the layout of its day. Styled by `ReportStyle`.
    ///
    /// - Parameter link: where a number leads; nil where it leads nowhere.
    package func draw(_ html: inout HTML, _ say: Speech, link: (Counted) -> String?) {
        html.tag("article", .class("report rules-\(letterhead.layout.rawValue)")) { html in
            head(&html)
            for block in blocks { draw(block, &html, say, link) }
            foot(&html)
        }
    }

    /// The paper as a file of its own that any browser shows and prints.
    package func standalone(_ say: Speech) -> String {
        var html = HTML()
        html.document(language: say.language.rawValue) { html in
            html.tag("head") { html in
                html.tag("meta", Attribute("charset", "utf-8"))
                html.tag("title", text: kind + " " + summary)
                html.style(ReportStyle.css)
            }
            html.tag("body") { draw(&$0, say) { _ in nil } }
        }
        return String(decoding: html.finish(), as: UTF8.self)
    }

    private func head(_ html: inout HTML) {
        html.tag("header") { html in
            html.tag("div", .class("letterhead")) { html in
                html.tag("div") { html in
                    html.tag("p", text: letterhead.upperBody)
                    html.tag("p", .class("issuer"), text: letterhead.issuingBody)
                    html.tag("p", text: "*")
                    if let suffix = letterhead.numberSuffix {
                        html.tag("p", .class("number"), text: "Số " + (letterhead.number ?? "     -\(suffix)"))
                    }
                }
                html.tag("div") { html in
                    html.tag("p", .class("party"), text: "ĐẢNG CỘNG SẢN VIỆT NAM")
                    html.tag("p", .class("date"), text: "…, " + letterhead.dateLine)
                }
            }
            html.tag("h1") { html in
                html.tag("span", .class("kind"), text: kind)
                html.tag("span", .class("summary"), text: summary)
            }
            html.tag("p", .class("rule"), Attribute("aria-hidden", "true"), text: "-----")
        }
    }

    private func foot(_ html: inout HTML) {
        html.tag("footer") { html in
            html.tag("div", .class("signature")) { html in
                html.tag("div") { html in
                    html.tag("p", .class("recipients"), text: "Nơi nhận:")
                    html.tag("p", text: "- …,")
                    html.tag("p", text: "- " + letterhead.keptBy)
                }
                html.tag("div", .class("signed")) { html in
                    html.tag("p", text: letterhead.signedFor)
                    if let post = letterhead.post { html.tag("p", .class("post"), text: post) }
                    html.tag("p", .class("signer"), text: letterhead.signer ?? "…")
                }
            }
            html.tag("div", .class("answers")) { html in
                for line in answersTo { html.tag("p", text: line) }
            }
        }
    }

    private func draw(_ block: Block, _ html: inout HTML, _ say: Speech, _ link: (Counted) -> String?) {
        switch block {
        case .heading(let text): html.tag("h2", text: text)
        case .centred(let text): html.tag("p", .class("middle"), text: text)
        case .paragraph(let sentence): html.tag("p", .class("body")) { draw(sentence, &$0, link) }
        case .list(let items):
            for item in items {
                html.tag("p", .class("item")) { html in
                    html.text("- ")
                    draw(item, &html, link)
                }
            }
        case .flag(let sentence): html.tag("p", .class("flagged")) { draw(sentence, &$0, link) }
        case .table(let table): draw(table, &html, link)
        case .chart(let title, let steps, let at):
            let (first, last) = (Int(steps.first?.value ?? 0), Int(steps.last?.value ?? 0))
            html.tag("figure") { html in
                html.tag("figcaption", text: title + ": " + say.number(first) + " → " + say.number(last))
                StepLine(steps, at: at, size: .chart, label: title).draw(&html)
            }
        }
    }

    private func draw(_ sentence: Sentence, _ html: inout HTML, _ link: (Counted) -> String?) {
        for part in sentence.parts {
            switch part {
            case .words(let words): html.text(words)
            case .emphasis(let words): html.tag("b", text: words)
            case .number(let text, let counted):
                if let address = counted.flatMap(link) {
                    html.tag("a", .href(address), .class("number"), text: text)
                } else {
                    html.text(text)
                }
            }
        }
    }

    private func draw(_ table: ReportTable, _ html: inout HTML, _ link: (Counted) -> String?) {
        html.tag("table", .class(table.headings.count == 2 ? "narrow" : nil)) { html in
            html.tag("caption", text: table.title)
            html.tag("thead") { html in
                html.tag("tr") { html in
                    for heading in table.headings { html.tag("th", Attribute("scope", "col"), text: heading) }
                }
            }
            html.tag("tbody") { html in
                for (index, row) in table.rows.enumerated() {
                    let isSum = table.hasTotal && index == table.rows.count - 1
                    html.tag("tr", .class(isSum ? "sum" : nil)) { html in
                        for (column, cell) in row.enumerated() {
                            if column == 0 {
                                html.tag("th", Attribute("scope", "row")) { draw(cell, &$0, link) }
                            } else {
                                html.tag("td") { draw(cell, &$0, link) }
                            }
                        }
                    }
                }
            }
        }
    }
}
