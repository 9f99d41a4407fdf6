internal import Markup
internal import Organisation
internal import Words

extension AsOfBar {
    func draw(_ html: inout HTML, _ say: Speech) {
        html.tag("section", .class("asof"), .label(say("Ngày của số liệu", "The day of the figures"))) { html in
            html.tag("form", Attribute("method", "get"), Attribute("action", action)) { html in
                field(&html, "at", say("Tính đến ngày", "As of"), at)
                field(&html, "since", say("so với", "compared with"), since)
                html.tag("details", .flag("open", known != nil || structure != nil)) { html in
                    html.tag("summary", text: say("Tùy chọn khác", "More"))
                    field(
                        &html, "known", say("chỉ tính những gì đã biết đến ngày", "as known on"), known,
                        say("mới nhất", "now"))
                    field(
                        &html, "structure", say("xếp theo tổ chức của ngày", "on the structure of"), structure,
                        say("từng ngày", "each day's own"))
                }
                for field in hidden {
                    html.tag(
                        "input", Attribute("type", "hidden"), Attribute("name", field.name),
                        Attribute("value", field.value))
                }
                html.submit(say("Xem", "Show"))
            }
            html.tag("nav", .class("quick"), .label(say("Chọn nhanh ngày", "Quick days"))) { html in
                html.tag("ul") { html in
                    for day in days {
                        html.tag("li") { html in
                            html.tag(
                                "a", .href(day.address), Attribute("aria-current", day.isHere ? "date" : nil),
                                text: day.label)
                        }
                    }
                }
            }
            if let pin { draw(pin, &html, say) }
        }
    }

    private func field(
        _ html: inout HTML, _ name: String, _ label: String, _ value: String?, _ placeholder: String = "dd/mm/yyyy"
    ) {
        html.tag("label") { html in
            html.tag("span", text: label)
            html.tag(
                "input",
                attributes: [
                    Attribute("name", name), Attribute("value", value), Attribute("inputmode", "numeric"),
                    Attribute("size", "10"), Attribute("maxlength", "10"), Attribute("autocomplete", "off"),
                    Attribute("placeholder", placeholder),
                ])
        }
    }

    /// Says when what arrived later is left out, and leads back to now.
    private func draw(_ pin: Pin, _ html: inout HTML, _ say: Speech) {
        html.tag("p", .class("pinned")) { html in
            html.text(
                say(
                    "Đang xem sổ cái tại vị trí \(pin.position); những gì ghi sau không tính. ",
                    "Shown as of ledger position \(pin.position); nothing recorded later counts. "))
            html.tag("a", .href(pin.latest), text: say("Xem mới nhất", "Show the latest"))
        }
    }
}
