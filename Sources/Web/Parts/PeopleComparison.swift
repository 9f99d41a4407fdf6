internal import Ledger
internal import Markup
internal import Operations
internal import Organisation
internal import Views
internal import Words

/// Two people side by side: what is recorded of each, and where it differs.
struct PeopleComparison: Hashable, Sendable {
    struct Row: Hashable, Sendable {
        let label: String
        let left: [Stretch]
        let right: [Stretch]
        var differs: Bool { left.map(\.text) != right.map(\.text) }
    }

    /// Whose number stays first.
    let people: [Link]
    let rows: [Row]

    /// The two of a form that joins people; nil for every other form, and where one of them may not be seen.
    init?(_ context: Context, _ form: OpenForm) throws {
        guard form.act is JoinPeople.Type, case .person(let number) = form.subject,
            let typed = form.draft.texts["other"], let other = Int64(typed.drop { $0 == "#" })
        else { return nil }
        let numbers = [number, other].sorted().map { PersonID(number: $0) }
        let found = try numbers.compactMap { try context.picture.particulars(of: $0) }
        guard found.count == 2 else { return nil }
        people = found.map { context.anchor(person: $0.person.id, named: $0.person.name) }
        let columns = found.map { PeopleComparison.values(of: $0, context) }
        rows = zip(columns[0], columns[1]).map { Row(label: $0.label, left: $0.words, right: $1.words) }
    }

    private static func values(
        of person: PersonParticulars, _ context: Context
    ) -> [(label: String, words: [Stretch])] {
        let say = context.say
        let details = person.description?.details
        let state = person.person.timeline.state(on: context.at)
        let days = person.person.timeline.days
        func text(_ text: String?) -> [Stretch] { [.words(text ?? say("không ghi", "not recorded"))] }
        return [
            (say("Số", "Number"), text("#\(person.person.id.number)")),
            (say("Họ và tên", "Name"), text(details?.name)),
            (say("Mã trong sổ", "Code in the register"), text(details?.code)),
            (
                say("Ngày sinh", "Birth"),
                text(details?.born.map { $0.split(separator: "-").reversed().joined(separator: "/") })
            ),
            (say("Giới tính", "Sex"), text(person.description?.sex.map { say($0.label) })),
            (say("Dân tộc", "Ethnicity"), text(details?.ethnicity)),
            (
                say("Tình trạng", "Standing"), text(state.words(say, away: say(", đi làm ăn xa", ", away")))
            ),
            (say("Chi bộ", "Cell"), state.cell.map { [.link(context.anchor(unit: $0))] } ?? text(nil)),
            (
                say("Địa bàn", "Place"), state.place.map { [.link(context.anchor(place: $0))] } ?? text(nil)
            ),
            (say("Ghi từ ngày", "First recorded of"), text(days.first.map { say.date($0.day) })),
            (say("Lần cuối", "Last"), text(days.last.map { say.date($0.day) })),
        ]
    }

    func draw(_ html: inout HTML, _ say: Speech) {
        html.panel(say("Hai bản ghi đặt cạnh nhau", "The two side by side")) { html in
            html.quiet(
                say(
                    "Giữ số của người ghi trước (cột đầu); trang của người kia dẫn về đó.",
                    "The number of whom was recorded first (the first column) stays; the other's page leads there."
                ))
            html.scrolling(say("So hai người", "Two people compared")) { html in
                html.table([Column(say("Mục", "Item"))] + people.map { Column($0.text, "left") }, names: "compared") {
                    html in
                    for row in rows {
                        html.row(row.label, row.differs ? "chosen" : nil) { html in
                            html.tag("td", .class("left")) { $0.stretches(row.left) }
                            html.tag("td", .class("left")) { html in
                                html.tag(row.differs ? "b" : "span") { $0.stretches(row.right) }
                                if row.differs {
                                    html.tag("span", .class("flag"), text: say("khác", "differs"))
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
