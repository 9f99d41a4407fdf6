package import Fields
internal import Ledger
package import Words

/// A field that lists people, whatever they are marked with.
protocol AnyRosterField: AnyActField {}

/// People whom a form lists, each marked with one of a few words, or with none: `who.412=present`. Whom it lists, the act knows when it has looked.
package struct RosterField<Mark: RawRepresentable<String> & CaseIterable & Hashable & Sendable>: AnyRosterField {
    package let name: String
    package let label: BilingualText
    package let hint: BilingualText
    package let isRequired = false
    /// How somebody is marked tells of them.
    package let isSealed = true
    private let options: [Widget.Option]
    private let reader: FieldReader<Mark>

    package var textNames: [String] { ["\(name).N"] }
    package var items: [FormItem] { [] }

    /// - Parameters:
    ///   - marks: those that may be given, in order; all where nil.
    ///   - unmarked: what leaving somebody unmarked is called, where that may be chosen again.
    package init(
        _ name: String, _ label: BilingualText, hint: BilingualText, marks: [Mark]? = nil,
        unmarked: BilingualText? = nil, words: (Mark) -> BilingualText
    ) {
        (self.name, self.label, self.hint) = (name, label, hint)
        let marks = marks ?? Array(Mark.allCases)
        options =
            marks.map { Widget.Option($0.rawValue, words($0)) } + (unmarked.map { [Widget.Option("", $0)] } ?? [])
        reader = .choice(ChoiceList(marks, labelled: words))
    }

    /// The list of a form: these people, by their numbers, in this order.
    package func listing(_ people: [Int64]) -> FormItem { listing(people.map { RosterPerson($0) }) }

    /// The list of a form, with what is said of each.
    package func listing(_ people: [RosterPerson]) -> FormItem {
        .roster(FormField(name, label, hint: hint, .choice(options), isRequired: false), people: people)
    }

    /// The name of the text that marks somebody.
    package func text(of person: Int64) -> String { "\(name).\(person)" }

    package func read(_ texts: inout TypedTexts, into values: inout FieldValues, _ context: FieldContext) {
        var marks: [Int64: Mark] = [:]
        for (key, text) in texts.take(under: name) {
            guard let person = Int64(key), person > 0, String(person) == key else {
                texts.unknown.append("\(name).\(key)")
                continue
            }
            guard !text.allSatisfy(\.isWhitespace) else { continue }
            if let mark = texts.problems.value(of: text, in: self.text(of: person), by: reader, context) {
                marks[person] = mark
            }
        }
        if marks.count > Roster<Mark>.peopleMax {
            texts.problems.note(
                "Nhiều nhất \(Roster<Mark>.peopleMax) người mỗi lần ghi",
                "\(Roster<Mark>.peopleMax) people are the most at once", in: name)
        }
        values.set(marks, for: name)
    }
}
