internal import Figures
internal import Ledger
internal import Markup
internal import Organisation
internal import Views
internal import Words

/// What a fact says, in words, with links to what it names, by the names of the fact's own day.
struct StatementText {
    private let context: Context
    private let record: FactRecord
    private var say: Speech { context.say }

    init(_ context: Context, _ record: FactRecord) {
        self.context = context
        self.record = record
    }

    @MarkupBuilder
    var markup: Markup {
        if let statement = record.statement {
            for phrase in statement.content.phrases { drawn(phrase) }
        } else {
            say("Do phiên bản mới hơn ghi, chưa đọc được", "Written by a later version; not understood")
        }
    }

    private func drawn(_ phrase: Phrase) -> Markup {
        switch phrase {
        case .words(let words): Markup(say(words))
        case .text(let text): Markup(context.room.name(text))
        case .number(let number): Markup(say.number(number))
        case .unit(let code): link(unit: code)
        case .place(let code): link(place: code)
        case .figure(let name):
            Markup(Figure.named(name).map { say($0.label).lowercasedFirst } ?? context.room.name(name))
        }
    }

    private func link(unit code: String) -> Markup {
        guard let unit = context.picture.structure.codebook.knownUnit(code) else {
            return Markup(context.room.name(code))
        }
        return context.mention(unit: unit, on: record.fact.effective)
    }

    private func link(place code: String) -> Markup {
        guard let place = context.picture.place(code) else { return Markup(context.room.name(code)) }
        return context.mention(place: place, on: record.fact.effective)
    }
}
