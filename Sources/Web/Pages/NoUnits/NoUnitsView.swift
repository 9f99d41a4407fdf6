internal import Markup
internal import Organisation
internal import Words

/// Draws the front page of a day without units, with the way on.
struct NoUnitsView: PageView {
    let page: NoUnitsModel
    let say: Speech
    var head: PageHead { page.head }

    func draw(_ html: inout HTML) {
        html.tag("h1", text: head.title)
        html.tag("p", .class("lead")) { html in
            switch page.wayOn {
            case .later(let other):
                way(
                    say("Tổ chức đầu tiên hoạt động từ ngày \(other.day).", "The first unit works from \(other.day)."),
                    other, &html)
            case .earlier(let other):
                way(
                    say(
                        "Ngày cuối cùng còn tổ chức hoạt động: \(other.day).",
                        "The last day on which one worked: \(other.day)."), other, &html)
            case .known(let address):
                html.text(
                    say(
                        "Theo những gì biết đến lúc đó, chưa có tổ chức nào. ", "As known then, there was no unit yet. "
                    ))
                html.tag("a", .href(address), text: say("Xem theo mọi điều đã biết", "Show all that is known"))
            case .notGranted:
                html.text(
                    say(
                        "Hỏi người quản trị: vai trò được giao cho từng tổ chức, từ ngày đến ngày.",
                        "Ask the administrator: roles are given unit by unit, from a day to a day."))
            case .nowhere:
                html.text(
                    say(
                        "Sổ cái chưa ghi tổ chức nào. Nhập một bộ dữ liệu rồi mở lại trang này.",
                        "The ledger holds no unit yet. Import a dossier, then open this page again."))
            }
        }
    }

    private func way(_ sentence: String, _ other: NoUnitsModel.OtherDay, _ html: inout HTML) {
        html.text(sentence + " ")
        html.tag("a", .href(other.address), text: say("Xem ngày \(other.day)", "Show \(other.day)"))
    }
}
