internal import Markup
internal import Organisation
internal import Views
internal import Words

/// Draws what was found, sort by sort.
struct SearchView: PageView {
    let page: SearchModel
    let say: Speech
    var head: PageHead { page.head }

    func draw(_ html: inout HTML) {
        html.tag(
            "h1", text: page.text.isEmpty ? head.title : say("Tìm “\(page.text)”", "Search for “\(page.text)”"))
        if page.isEmpty {
            html.tag("p", .class("panel"), text: nothing)
        } else {
            html.tag("div", .class("columns even")) { html in
                found(say("Tổ chức", "Units"), page.units, &html)
                found(say("Địa bàn", "Places"), page.places, &html)
                found(say("Người", "People"), page.people, &html)
            }
        }
        if page.isCut {
            html.quiet(
                say(
                    "Chỉ hiện \(Picture.foundMax) mục đầu mỗi loại. Gõ thêm để thu hẹp.",
                    "Only the first \(Picture.foundMax) of each sort are shown. Type more."))
        }
    }

    private var nothing: String {
        page.isTooLong
            ? say(
                "Chưa tìm: nội dung gõ dài quá \(Picture.searchCharactersMax) ký tự. Gõ vài chữ trong tên hoặc mã.",
                "Not searched: what was typed is longer than \(Picture.searchCharactersMax) characters. Type a few words."
            )
            : page.text.isEmpty
                ? say(
                    "Gõ tên hoặc mã vào ô tìm kiếm, có dấu hay không dấu đều được.",
                    "Type a name or a code, with or without marks.")
                : say(
                    "Không thấy. Thử ít chữ hơn; quần chúng không đồng ý ghi tên thì không tìm được.",
                    "Nothing found. Try fewer letters; who did not agree to be named cannot be found.")
    }

    private func found(_ heading: String, _ rows: [SearchModel.Row], _ html: inout HTML) {
        guard !rows.isEmpty else { return }
        html.panel(heading) { html in
            html.tag("ul", .class("rows plain")) { html in
                for row in rows {
                    html.tag("li") { html in
                        html.tag("div") { html in
                            html.link(row.link)
                            html.quiet(row.note)
                        }
                    }
                }
            }
        }
    }
}
