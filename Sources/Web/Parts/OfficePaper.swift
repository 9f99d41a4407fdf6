internal import Ledger
internal import Markup
internal import Organisation
internal import Reports
internal import Views
internal import Words

/// What a receipt or a review has on paper and needs on no screen: whose it is, where it stands, who puts their name to it.
struct OfficePaper: Hashable, Sendable {
    /// The body above; dots where the ledger does not know it.
    let upper: String
    let issuer: String
    /// False for a cell, which has no boards of its own.
    let hasBoards: Bool
    let dateLine: String
    /// Where the page stands on this office's server.
    let address: String

    /// The paper of the unit from which whoever looks does, or of another, of a day or of today.
    init(_ context: Context, of own: UnitID? = nil, on day: Day? = nil) {
        let picture = context.picture
        let unit = own ?? context.frontUnit
        let parent = unit.flatMap { picture.parent(of: $0, on: context.at) }
        let letterhead = Letterhead(
            name: unit.map { picture.name(of: $0) } ?? "…", kind: unit.flatMap { picture.kind(of: $0) } ?? .committee,
            parent: parent.map { picture.name(of: $0) }, day: day ?? context.today)
        hasBoards = unit.flatMap { picture.kind(of: $0) } == .committee
        (upper, issuer, dateLine) = (letterhead.upperBody, letterhead.issuingBody, letterhead.dateLine)
        address = context.question.path + context.route.path
    }

    func drawHead(_ html: inout HTML, _ say: Speech) {
        html.tag("div", .class("letterhead onpaper")) { html in
            html.tag("div") { html in
                html.tag("p", text: upper)
                html.tag("p") { $0.tag("b", text: issuer) }
            }
            html.tag("div") { html in
                html.tag("p") { $0.tag("b", text: "ĐẢNG CỘNG SẢN VIỆT NAM") }
                html.tag("p", text: "…, " + dateLine)
            }
        }
    }

    /// - Parameter author: who wrote; nil where nobody has.
    func drawFoot(_ html: inout HTML, _ say: Speech, by author: String?) {
        html.tag("div", .class("signatures onpaper")) { html in
            for (post, name) in [
                (say("Người ghi", "Written by"), author), (say("Người kiểm tra", "Checked by"), nil),
            ] {
                html.tag("div") { html in
                    html.tag("p") { $0.tag("b", text: post) }
                    if let name { html.tag("p", .class("quiet"), text: name) }
                }
            }
        }
        html.tag("p", .class("onpaper mono"), text: say("Địa chỉ: ", "Address: ") + address)
    }
}
