package import Figures
package import Organisation

/// The figures of one answer as sentences need them: by name, printed, and knowing what each counts.
package struct FigureReading: Sendable {
    /// How numbers are printed.
    package let say: Speech
    /// Figures at the end of the period, flows over it.
    package let now: FigureAnswer
    /// Stocks at the start of the period; nil when the question has none.
    package let start: FigureAnswer?

    /// Reads these answers in this language.
    package init(say: Speech, now: FigureAnswer, start: FigureAnswer?) {
        self.say = say
        self.now = now
        self.start = start
    }

    /// The value at the end, or over the period; 0 where the question gives none.
    package func value(_ name: String) -> Int { now[name] ?? 0 }

    /// The value at the start; 0 where the question gives none.
    package func startValue(_ name: String) -> Int { start?[name] ?? 0 }

    /// How much a stock grew over the period.
    package func change(_ name: String) -> Int { value(name) - startValue(name) }

    /// The figure's number in a sentence, leading to its list.
    package func number(_ name: String) -> Sentence {
        Sentence(parts: [.number(say.number(value(name)), Figure.named(name).map { .figure($0) })])
    }

    /// The number with the noun of English behind it, in the singular or the plural; without it in Vietnamese, which has
    /// no plural and names things differently from sentence to sentence.
    package func counted(_ name: String, one: String, many: String) -> Sentence {
        guard say.language == .english else { return number(name) }
        return Sentence(parts: number(name).parts + [.words(" " + (value(name) == 1 ? one : many))])
    }

    /// `is` or `are`, for the English.
    func verb(_ name: String) -> String { value(name) == 1 ? "is" : "are" }

    /// `27/121`: the figure's number leading to its list, then the whole it is a part of.
    package func part(_ name: String, of whole: String) -> Sentence {
        Sentence(parts: number(name).parts + [.words("/")] + number(whole).parts)
    }
}
