internal import Ledger
internal import Markup
internal import Organisation
internal import Views
internal import Words

/// A page of people: name, where they stand, cell, place.
struct PeopleTable: Hashable, Sendable {
    struct Row: Hashable, Sendable {
        let person: Link
        /// The day of what happened; nil for what stood.
        let day: String?
        let standing: String
        let cell: Link
        let place: Link?
    }

    let rows: [Row]
    /// True where the day of each row tells something: for what happened, not for what stood.
    let showsDay: Bool
    /// How many more the number counts on this page, whom the visitor may not see by name.
    let hidden: Int

    init(_ context: Context, _ slice: PeopleSlice, showsDay: Bool) {
        (self.showsDay, hidden) = (showsDay, slice.hidden)
        rows = slice.rows.map { row in
            let day = showsDay ? row.day : context.at
            let state = row.person.timeline.state(on: day)
            return Row(
                person: context.anchor(person: row.person.id, named: row.person.name),
                day: showsDay ? context.say.date(row.day) : nil,
                standing: state.words(context.say, away: context.say(", đi xa", ", away")),
                cell: context.mention(unit: row.cell, on: day),
                place: state.place.map { context.mention(place: $0, on: day) })
        }
    }

    /// True where there is nothing to draw.
    var isEmpty: Bool { rows.isEmpty && hidden == 0 }

    func draw(_ html: inout HTML, _ say: Speech) {
        if !rows.isEmpty { drawRows(&html, say) }
        html.notShown(hidden, say)
    }

    private func drawRows(_ html: inout HTML, _ say: Speech) {
        let day = showsDay ? [Column(say("Ngày", "Day"))] : []
        let columns =
            [Column(say("Họ và tên", "Name"))] + day + [
                Column(say("Tình trạng", "Standing"), "left"), Column(say("Chi bộ", "Cell"), "left"),
                Column(say("Địa bàn", "Place"), "left"),
            ]
        html.table(columns, names: "people stacked") { html in
            for row in rows {
                html.row(row.person) { html in
                    if let day = row.day { html.cell(day) }
                    html.cell(row.standing, "left")
                    html.cell(row.cell, "left")
                    html.cell(row.place ?? Link("", to: nil), "left")
                }
            }
        }
    }
}

extension PersonState {
    /// Where somebody stands, in words.
    ///
    /// - Parameter away: how being away is said.
    func words(_ say: Speech, away: String) -> String {
        say(standing.label) + (isAway ? away : "") + (isExempted ? say(", miễn sinh hoạt", ", exempted") : "")
    }
}
