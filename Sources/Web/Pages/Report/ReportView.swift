internal import Figures
internal import Markup
internal import Organisation
internal import Reports
internal import Words

/// Draws the paper, with the choices above that stay off it.
struct ReportView: PageView {
    let page: ReportModel
    let say: Speech
    var head: PageHead { page.head }

    func draw(_ html: inout HTML) {
        html.tag("div", .class("noprint")) { html in
            page.crumbs.draw(&html, say)
            html.tabs(
                say("Theo tổ chức", "Structure"),
                page.structures + [
                    Tab(text: say("Văn bản thuần", "Plain text"), address: page.plainText, isHere: false),
                    Tab(text: say("Biểu thống kê", "Tables"), address: page.tables, isHere: false),
                ])
            html.quiet(
                say(
                    "In trang này (Ctrl+P) ra giấy A4. Số văn bản, nơi ban hành và nơi nhận để trống cho văn thư.",
                    "Print this page (Ctrl+P) on A4. The number, the place and the recipients are left for the office."
                ))
        }
        page.document.draw(&html, say) { page.lists + $0.name }
    }
}
