internal import Figures
internal import Markup

/// A place's status as a shape, told by form as well as by colour: full circle, half circle, open circle, square; in
/// danger, a dashed ring around it.
struct StatusMark: Hashable, Comparable, Sendable {
    let kind: PlaceStatus.Kind
    let isInDanger: Bool

    /// The shape's name in a drawing that uses it many times.
    var name: String {
        let letter =
            switch kind {
            case .independentCell: "i"
            case .combinedCell: "c"
            case .noCell: "n"
            case .noMember: "o"
            }
        return "m" + letter + (isInDanger ? "r" : "")
    }

    static func < (left: StatusMark, right: StatusMark) -> Bool { left.name < right.name }

    /// The shape in a drawing of its own, to stand in text. Its meaning stands in words beside it.
    func drawInText(_ html: inout HTML) {
        html.tag(
            "svg", .class("mark"), Attribute("viewBox", "-9 -9 18 18"), Attribute("aria-hidden", "true"),
            Attribute("focusable", "false")
        ) { drawShape(&$0) }
    }

    /// The shape around the origin of a drawing.
    func drawShape(_ html: inout HTML) {
        html.tag("g", .class("status \(kind.rawValue)")) { html in
            if isInDanger { html.tag("circle", .class("ring"), Attribute("r", "8")) }
            switch kind {
            case .independentCell: html.tag("circle", .class("full"), Attribute("r", "4.5"))
            case .combinedCell:
                html.tag("circle", .class("edge"), Attribute("r", "4.5"))
                html.tag("path", .class("full"), Attribute("d", "M0-4.5A4.5 4.5 0 0 1 0 4.5Z"))
            case .noCell:
                html.tag(
                    "rect", .class("edge"), Attribute("x", "-4"), Attribute("y", "-4"), Attribute("width", "8"),
                    Attribute("height", "8"))
            case .noMember: html.tag("circle", .class("edge"), Attribute("r", "4.5"))
            }
        }
    }
}

extension PlaceStatus {
    /// The shape, with the ring only where it is a village that is in danger.
    func mark(isVillage: Bool) -> StatusMark {
        StatusMark(kind: kind, isInDanger: isVillage && isInDanger)
    }
}
