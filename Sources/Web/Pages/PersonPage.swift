internal import Ledger
internal import Markup
internal import Organisation
internal import Views
internal import Words

/// One person: where they stand on the day, and the facts as a timeline with effective and known days. Nothing is computed
/// about a person that nobody recorded.
struct PersonPage: Page {
    let title: String
    let unit: UnitID?
    private let context: Context
    private let person: PersonRecord
    private let state: PersonState
    private let facts: FactList
    private var say: Speech { context.say }

    init(_ context: Context, person id: PersonID) throws {
        guard let person = try context.picture.person(id) else { throw Trouble.noSuchPerson }
        self.context = context
        self.person = person
        state = person.timeline.state(on: context.at)
        title = person.name ?? context.say("Quần chúng không ghi tên", "A candidate who is not named")
        unit = state.cell
        facts = try FactList(context, context.picture.facts(of: id))
    }

    var content: Markup {
        if let cell = state.cell { Breadcrumbs(context, unit: cell).markup }
        tag("h1") { title }
        tag("dl", .class("facts panel")) {
            row(say("Tình trạng ngày \(say.date(context.at))", "Standing on \(say.date(context.at))"), Markup(standing))
            if let cell = state.cell { row(say("Chi bộ", "Cell"), context.anchor(unit: cell)) }
            if let place = state.place { row(say("Địa bàn", "Place"), context.anchor(place: place)) }
            if let code = person.code { row(say("Mã trong sổ", "Code in the register"), Markup(code)) }
        }
        if person.name == nil {
            tag("p", .class("notice")) {
                say(
                    "Người này chưa từng là đảng viên và chưa đồng ý ghi tên, nên sổ cái không ghi họ tên, ngày sinh, dân tộc.",
                    "Never a member and did not agree to be recorded: the ledger holds no name, birth or ethnicity.")
            }
        }
        facts.panel
    }

    private var standing: String {
        say(state.standing.label) + (state.isAway ? say(", đi làm ăn xa", ", away") : "")
            + (state.isExempted ? say(", miễn sinh hoạt", ", exempted") : "")
    }

    private func row(_ name: String, _ value: Markup) -> Markup {
        tag("dt") { name } + tag("dd") { value }
    }
}
