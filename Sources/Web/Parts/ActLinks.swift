internal import Markup
internal import Operations
internal import Words

/// What may be done by hand about what a page is of, each leading to its form; nothing where nothing may.
struct ActLinks: Hashable, Sendable {
    let links: [Link]

    init(_ context: Context) { links = context.actLinks }

    func draw(_ html: inout HTML, _ say: Speech) {
        guard !links.isEmpty else { return }
        html.tag("nav", .class("acts noprint"), .label(say("Ghi", "Write"))) { html in
            html.tag("ul") { html in
                for link in links { html.tag("li") { $0.link(link) } }
            }
        }
    }
}

extension Context {
    /// Links to the forms of what may be done here.
    var actLinks: [Link] {
        guard let subject = route.subject else { return [] }
        return acts.map { act in anchor(.act(act.name, subject), say(act.label)) }
    }
}
