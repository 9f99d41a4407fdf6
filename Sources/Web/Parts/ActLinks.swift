internal import Markup
internal import Operations
internal import Words

/// What may be done by hand about what a page is of, each leading to its form; nothing where nothing may.
struct ActLinks: Hashable, Sendable {
    let links: [Link]
    /// Folded away.
    let rare: [Link]

    init(_ context: Context) { (links, rare) = (context.actLinks(areRare: false), context.actLinks(areRare: true)) }

    /// Those of these that may be done here, in their order: for a page that is about one side of a unit.
    init(_ context: Context, only acts: [any Act.Type]) {
        let names = Set(context.acts.map { $0.name })
        links = acts.filter { names.contains($0.name) }.compactMap { act in
            context.route.subject.map { context.anchor(.act(act.name, $0), context.say(act.label)) }
        }
        rare = []
    }

    func draw(_ html: inout HTML, _ say: Speech) {
        guard !links.isEmpty || !rare.isEmpty else { return }
        html.tag("nav", .class("acts noprint"), .label(say("Ghi", "Write"))) { html in
            draw(links, &html)
            guard !rare.isEmpty else { return }
            html.tag("details") { html in
                html.tag("summary", text: say("Việc khác", "Other acts"))
                draw(rare, &html)
            }
        }
    }

    private func draw(_ links: [Link], _ html: inout HTML) {
        guard !links.isEmpty else { return }
        html.tag("ul") { html in
            for link in links { html.tag("li") { $0.link(link) } }
        }
    }
}

extension Context {
    /// Links to the forms of everything that may be done here.
    var actLinks: [Link] { actLinks(areRare: false) + actLinks(areRare: true) }

    /// Links to the forms of what may be done here.
    ///
    /// - Parameter areRare: those that are rarely done, or the others.
    func actLinks(areRare: Bool) -> [Link] {
        guard let subject = route.subject else { return [] }
        return acts.filter { $0.isRare == areRare }.map { act in anchor(.act(act.name, subject), say(act.label)) }
    }
}
