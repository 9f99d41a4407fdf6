internal import Ledger
internal import Markup
internal import Organisation
internal import Views
internal import Words

/// What a unit or place became and what it came from; nothing where neither is known.
struct SuccessionPanel: Hashable, Sendable {
    /// One of them, and when.
    struct Turn: Hashable, Sendable {
        let day: Day
        let other: Link
    }

    let became: [Turn]
    let cameFrom: [Turn]

    init(_ context: Context, unit: UnitID) {
        let picture = context.picture
        became = picture.after(unit).prefix(Paging.rowsMax).map {
            Turn(day: $0.day, other: context.mention(unit: $0.other, on: $0.day))
        }
        cameFrom = picture.before(unit).prefix(Paging.rowsMax).map {
            Turn(day: $0.day, other: context.mention(unit: $0.other, on: $0.day.adding(days: -1)))
        }
    }

    init(_ context: Context, place: PlaceID) {
        let picture = context.picture
        became = picture.after(place).prefix(Paging.rowsMax).map {
            Turn(day: $0.day, other: context.mention(place: $0.other, on: $0.day))
        }
        cameFrom = picture.before(place).prefix(Paging.rowsMax).map {
            Turn(day: $0.day, other: context.mention(place: $0.other, on: $0.day.adding(days: -1)))
        }
    }

    func draw(_ html: inout HTML, _ say: Speech) {
        guard !became.isEmpty || !cameFrom.isEmpty else { return }
        html.panel(say("Kế tục", "Succession")) { html in
            html.tag("ul", .class("rows dated")) { html in
                for turn in became { draw(turn, say("Trở thành ", "Became "), &html, say) }
                for turn in cameFrom { draw(turn, say("Từ ", "Came from "), &html, say) }
            }
        }
    }

    private func draw(_ turn: Turn, _ words: String, _ html: inout HTML, _ say: Speech) {
        html.dated(turn.day, say) { html in
            html.text(words)
            html.link(turn.other)
        }
    }
}
