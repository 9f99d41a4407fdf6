internal import Figures
internal import Ledger
internal import Markup
internal import Operations
internal import Organisation
internal import Views
internal import Words

/// Nguồn: how many are at each stage of the way into the party, how long it takes, who is stuck; and the villages without members first.
struct RoadBoard: Hashable, Sendable {
    /// A stage.
    struct Row: Hashable, Sendable {
        let label: String
        let count: Int
        let people: [Link]
        let isCut: Bool
        let stuck: Int
        let medianDays: Int?
    }

    /// A village without members, and who of it is on the way.
    struct Village: Hashable, Sendable {
        let place: Link
        /// Which cell has the village's cases, and who of it; else the cells that take it in.
        let cells: [Link]
        /// Gives them to a cell; nil where one has them, or nothing can be written.
        let act: Link?
        let candidates: Int
    }

    let rows: [Row]
    let villages: [Village]
    let stuck: StuckTable
    /// What is warned of, each leading to its list.
    let warnings: [FigureTable.Line]

    private static let peopleMax = 12
    private static let villagesMax = 30

    init?(_ context: Context, unit: UnitID) throws {
        let (picture, say) = (context.picture, context.say)
        guard let stages = try picture.stages(under: unit) else { return nil }
        rows = try stages.map { stage in
            Row(
                label: say(stage.stage.label), count: stage.count,
                people: try stage.people.prefix(RoadBoard.peopleMax).compactMap { id in
                    try picture.person(id).map { context.anchor(person: id, named: $0.name) }
                }, isCut: stage.people.count > RoadBoard.peopleMax, stuck: stage.stuck, medianDays: stage.medianDays)
        }
        let empty = picture.places(countedBy: .villagesWithoutMembers, unit: unit, at: context.at).map(\.subject)
        villages = try empty.prefix(RoadBoard.villagesMax).map { try RoadBoard.village($0, context) }
        stuck = try StuckTable(context, unit: unit)
        warnings = [Figure.candidatesCertificateExpiring, .candidatesStepOverdue, .probationEndedUnrecognised].map {
            figure in
            FigureTable.Line(
                label: say(figure.label),
                value: context.number(
                    picture.value(of: figure, unit: unit, at: context.at), .figure(figure), unit: unit))
        }
    }

    private static func village(_ place: PlaceID, _ context: Context) throws -> Village {
        let picture = context.picture
        let entrusted = try picture.entrusting(of: place)
        let who = entrusted.map { entrusted in
            [context.mention(unit: entrusted.cell)]
                + (entrusted.person.map { [context.anchor(person: $0, named: entrusted.name)] } ?? [])
        }
        let canWrite = context.hasForms && entrusted == nil && picture.writes(about: place)
        return Village(
            place: context.mention(place: place),
            cells: who ?? picture.cells(covering: place, on: context.at).map { context.mention(unit: $0) },
            act: canWrite
                ? context.anchor(
                    .act(EntrustVillage.name, .place(picture.code(of: place))), context.say("Giao chi bộ", "Entrust"))
                : nil, candidates: picture.candidates(at: place))
    }

    func draw(_ html: inout HTML, _ say: Speech) {
        html.tag("p", .class("tally")) { html in
            for line in warnings {
                html.tag("span") { html in
                    html.link(line.value, class: "number")
                    html.text(" " + line.label.lowercasedFirst)
                }
            }
        }
        html.panel(say("Bản chưa có đảng viên", "Villages without members"), isWide: true) { html in
            guard !villages.isEmpty else { return html.quiet(say("Không còn bản nào.", "There is none.")) }
            html.table([
                Column(say("Bản", "Village")), Column(say("Chi bộ được giao", "Cell in charge"), "left"),
                Column(say("Nguồn ở bản", "Candidates there")),
            ]) { html in
                for village in villages {
                    html.row(village.place) { html in
                        html.tag("td", .class("left")) { html in
                            links(village.cells, isCut: false, &html)
                            if let act = village.act { html.tag("p", .class("noprint")) { $0.link(act) } }
                        }
                        html.cell(say.number(village.candidates))
                    }
                }
            }
        }
        html.panel(say("Đang ở bước nào", "How far they are"), isWide: true) { html in
            html.table(
                [
                    Column(say("Bước", "Stage")), Column(say("Số người", "People")), Column(say("Vướng", "Stuck")),
                    Column(say("Trung vị, ngày", "Median, days")), Column(say("Ai", "Who"), "left"),
                ], names: "stacked"
            ) { html in
                for row in rows { draw(row, &html, say) }
            }
        }
        stuck.draw(&html, say)
    }

    private func draw(_ row: Row, _ html: inout HTML, _ say: Speech) {
        html.row(Link(row.label, to: nil)) { html in
            html.cell(say.number(row.count), label: say("số người", "people"))
            html.cell(row.stuck == 0 ? "" : say.number(row.stuck), label: say("vướng", "stuck"))
            html.cell(
                row.medianDays.map { say.number($0) } ?? "–", label: say("trung vị, ngày", "median, days"))
            html.tag("td", .class("left")) { links(row.people, isCut: row.isCut, &$0) }
        }
    }

    private func links(_ links: [Link], isCut: Bool, _ html: inout HTML) {
        html.listed(links)
        if isCut { html.text(", …") }
    }
}
