internal import Markup
internal import Organisation
internal import Words

extension DifferenceList {
    func draw(_ html: inout HTML, _ say: Speech) {
        html.panel(heading, id: "giai-thich", isWide: true) { html in
            html.tag("ul", .class("rows plain")) { html in
                for item in items {
                    html.tag("li") { html in
                        html.tag("div") { draw(item, &$0, say) }
                    }
                }
            }
            if leavesOutPeople {
                html.quiet(
                    say(
                        "Người mà tài khoản này không được xem tên thì không kể ở đây.",
                        "Whom this account may not see by name is not told of here."))
            }
            if isCut {
                html.quiet(
                    say(
                        "Chỉ giải thích \(items.count) mục đầu; mở từng con số để xem cả danh sách.",
                        "Only the first \(items.count) are explained; open the numbers for the whole lists."))
            }
        }
    }

    private func draw(_ item: Item, _ html: inout HTML, _ say: Speech) {
        html.tag("span", .class(item.isInFirst ? "sign plus" : "sign minus"), text: item.isInFirst ? "+1 " : "−1 ")
        html.stretches(item.subject)
        if let day = item.day { html.tag("span", .class("quiet"), text: " · " + day) }
        guard !item.reasons.isEmpty else { return html.quiet(structure(say)) }
        html.tag("ul", .class("reasons")) { html in
            for reason in item.reasons {
                html.tag("li") { html in
                    html.link(reason.fact)
                    html.text(" ")
                    html.stretches(reason.words)
                    html.tag("span", .class("quiet"), text: ": " + reason.cause)
                }
            }
        }
    }

    /// No fact differs, so it is the days from which the units above are taken.
    private func structure(_ say: Speech) -> String {
        say(
            "Cùng bản ghi; khác vì tính theo tổ chức ngày \(structureDays[0]) và ngày \(structureDays[1]), hoặc vì kỳ khác nhau.",
            "The same facts; counted on the structure of \(structureDays[0]) and of \(structureDays[1]), or over another period."
        )
    }
}
