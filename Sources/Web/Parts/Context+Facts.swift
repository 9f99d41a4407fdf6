internal import Figures
internal import Ledger
internal import Organisation
internal import Rulebook
internal import Views
internal import Words

/// What a fact says, in words, with links to what it names, by the names of the fact's own day.
extension Context {
    func stretches(_ record: FactRecord) -> [Stretch] {
        guard let statement = record.statement else {
            return [
                .words(say("Do phiên bản mới hơn ghi, chưa đọc được", "Written by a later version; not understood"))
            ]
        }
        return stretches(statement.content.phrases, on: record.fact.effective)
    }

    /// Pieces of what something says, by the names of a day.
    func stretches(_ phrases: [Phrase], on day: Day) -> [Stretch] { phrases.map { stretch($0, on: day) } }

    private func stretch(_ phrase: Phrase, on day: Day) -> Stretch {
        switch phrase {
        case .words(let words): .words(say(words))
        case .text(let text): .words(room.name(text))
        case .number(let number): .words(say.number(number))
        case .day(let day): .words(say.date(day))
        case .unit(let code): link(unit: code, on: day)
        case .place(let code): link(place: code, on: day)
        case .reason(let list, let code):
            .words(
                ReasonList.Name(rawValue: list).flatMap { Rulebook.standard.reasons($0).named(code) }
                    .map { say($0.label) } ?? room.name(code))
        case .figure(let name):
            .words(Figure.named(name).map { say($0.label).lowercasedFirst } ?? room.name(name))
        }
    }

    private func link(unit code: String, on day: Day) -> Stretch {
        guard let unit = picture.unitNamed(code) else { return .words(room.name(code)) }
        return .link(mention(unit: unit, on: day))
    }

    private func link(place code: String, on day: Day) -> Stretch {
        guard let place = picture.place(code) else { return .words(room.name(code)) }
        return .link(mention(place: place, on: day))
    }
}
