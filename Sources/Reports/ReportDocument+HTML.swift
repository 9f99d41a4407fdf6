package import Figures
internal import Ledger
package import Markup
package import Words

extension ReportDocument {
    /// The paper as markup: head, body, foot, in the layout of its day. Styled by `ReportStyle`.
    ///
    /// - Parameter link: where a number leads; nil where it leads nowhere.
    package func markup(_ say: Speech, link: (Counted) -> String?) -> Markup {
        tag("article", .class("report rules-\(letterhead.layout.rawValue)")) {
            head(say)
            for block in blocks { draw(block, say, link) }
            foot(say)
        }
    }

    /// The paper as a file of its own that any browser shows and prints.
    package func standalone(_ say: Speech) -> String {
        Markup.document(
            tag("html", Attribute("lang", say.language.rawValue)) {
                tag("head") {
                    tag("meta", Attribute("charset", "utf-8"))
                    tag("title") { kind + " " + summary }
                    ReportStyle.element
                }
                tag("body") { markup(say) { _ in nil } }
            }
        ).text
    }

    private func head(_ say: Speech) -> Markup {
        tag("header") {
            tag("div", .class("letterhead")) {
                tag("div") {
                    tag("p") { letterhead.upperBody }
                    tag("p", .class("issuer")) { letterhead.issuingBody }
                    tag("p") { "*" }
                    tag("p", .class("number")) { "Số      -\(letterhead.numberSuffix)" }
                }
                tag("div") {
                    tag("p", .class("party")) { "ĐẢNG CỘNG SẢN VIỆT NAM" }
                    tag("p", .class("date")) { "…, " + letterhead.dateLine }
                }
            }
            tag("h1") {
                tag("span", .class("kind")) { kind }
                tag("span", .class("summary")) { summary }
            }
            tag("p", .class("rule"), Attribute("aria-hidden", "true")) { "-----" }
        }
    }

    private func foot(_ say: Speech) -> Markup {
        tag("footer") {
            tag("div", .class("signature")) {
                tag("div") {
                    tag("p", .class("recipients")) { "Nơi nhận:" }
                    tag("p") { "- …," }
                    tag("p") { "- " + letterhead.keptBy }
                }
                tag("div", .class("signed")) {
                    tag("p") { letterhead.signedFor }
                    tag("p", .class("post")) { "…" }
                    tag("p", .class("signer")) { "…" }
                }
            }
            tag("div", .class("answers")) {
                for line in answersTo { tag("p") { line } }
            }
        }
    }

    private func draw(_ block: Block, _ say: Speech, _ link: (Counted) -> String?) -> Markup {
        switch block {
        case .heading(let text): tag("h2") { text }
        case .paragraph(let sentence): tag("p", .class("body")) { draw(sentence, link) }
        case .list(let items):
            Markup(joining: items.map { item in tag("p", .class("item")) { Markup("- ") + draw(item, link) } })
        case .flag(let sentence): tag("p", .class("flagged")) { draw(sentence, link) }
        case .table(let table): draw(table, link)
        case .chart(let title, let steps, let at):
            tag("figure") {
                tag("figcaption") {
                    title + ": " + say.number(Int(steps.first?.value ?? 0)) + " → "
                        + say.number(Int(steps.last?.value ?? 0))
                }
                StepLine(steps, at: at, size: .chart, label: title).markup
            }
        }
    }

    private func draw(_ sentence: Sentence, _ link: (Counted) -> String?) -> Markup {
        Markup(
            joining: sentence.parts.map { part in
                switch part {
                case .words(let words): return Markup(words)
                case .emphasis(let words): return tag("b") { words }
                case .number(let text, let counted):
                    guard let address = counted.flatMap(link) else { return Markup(text) }
                    return tag("a", .href(address), .class("number")) { text }
                }
            })
    }

    private func draw(_ table: ReportTable, _ link: (Counted) -> String?) -> Markup {
        tag("table", .class(table.headings.count == 2 ? "narrow" : nil)) {
            tag("caption") { table.title }
            tag("thead") {
                tag("tr") { for heading in table.headings { tag("th", Attribute("scope", "col")) { heading } } }
            }
            tag("tbody") {
                for (index, row) in table.rows.enumerated() {
                    tag("tr", .class(table.hasTotal && index == table.rows.count - 1 ? "sum" : nil)) {
                        for (column, cell) in row.enumerated() {
                            if column == 0 {
                                tag("th", Attribute("scope", "row")) { draw(cell, link) }
                            } else {
                                tag("td") { draw(cell, link) }
                            }
                        }
                    }
                }
            }
        }
    }
}
