internal import Markup
internal import Words

/// What the sheet of a unit and that of one officer have in common.
enum SheetParts {
    /// Warnings with what they are about.
    static func warnings(_ warnings: [SheetModel.Warning], _ heading: String, _ html: inout HTML, _ say: Speech) {
        html.panel(heading, isWide: true) { warned(warnings, &$0, say) }
    }

    /// The same without a heading.
    static func warned(_ warnings: [SheetModel.Warning], _ html: inout HTML, _ say: Speech) {
        guard !warnings.isEmpty else { return html.quiet(say("Không có cảnh báo nào.", "There are none.")) }
        html.tag("ul", .class("rows plain")) { html in
            for warning in warnings {
                html.tag("li") { html in
                    html.tag("div") { html in
                        html.tag("b", text: "\(warning.label): \(warning.count)")
                        html.tag("p", .class("quiet")) { names(warning, &$0) }
                    }
                }
            }
        }
    }

    private static func names(_ warning: SheetModel.Warning, _ html: inout HTML) {
        for (index, name) in warning.names.enumerated() {
            if index > 0 { html.text(", ") }
            html.link(name)
        }
        if warning.isCut { html.text(", …") }
    }

    /// What is due by the end of the week.
    static func tasks(_ tasks: [TaskRow], _ html: inout HTML, _ say: Speech) {
        html.panel(say("Việc đến hạn trong tuần", "Due this week"), isWide: true) { html in
            guard !tasks.isEmpty else { return html.quiet(say("Không có việc nào.", "Nothing is due.")) }
            TaskRow.draw(tasks, &html, say)
        }
    }

    /// Villages under a heading; nothing where there are none.
    static func villages(_ heading: String, _ villages: [SheetModel.Village], _ html: inout HTML, _ say: Speech) {
        guard !villages.isEmpty else { return }
        html.panel(heading, isWide: true) { table(villages, &$0, say) }
    }

    /// Villages, each with how it stands.
    static func table(_ villages: [SheetModel.Village], _ html: inout HTML, _ say: Speech) {
        html.table([
            Column(say("Bản", "Village")), Column(say("Tình trạng", "Status"), "left"),
            Column(say("Lượt đến gần nhất", "Last visit"), "left"),
            Column(say("Phải khắc phục", "To be mended"), "left"),
        ]) { html in
            for village in villages {
                html.row(village.place) { html in
                    html.cell(village.status, "left")
                    html.cell(village.lastVisit, "left")
                    html.cell(village.open.joined(separator: "; "), "left")
                }
            }
        }
    }
}
