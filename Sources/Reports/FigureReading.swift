package import Figures
package import Words

/// The figures of one answer as sentences need them: printed, and knowing what each counts.
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

    /// The value at the end, or over the period; over none, nothing happens.
    package func value(_ figure: Figure) -> Int { now[figure] }

    /// The value at the start; where the question gives none, the start is the end.
    package func startValue(_ figure: Figure) -> Int { (start ?? now)[figure] }

    /// How much a stock grew over the period.
    package func change(_ figure: Figure) -> Int { value(figure) - startValue(figure) }

    /// The figure's number in a sentence, leading to its list.
    package func number(_ figure: Figure) -> Sentence {
        Sentence(parts: [.number(say.number(value(figure)), .figure(figure))])
    }

    /// The number with the noun of English behind it, in the singular or the plural; without it in Vietnamese, which has
    /// no plural and names things differently from sentence to sentence.
    package func counted(_ figure: Figure, one: String, many: String) -> Sentence {
        guard say.language == .english else { return number(figure) }
        return Sentence(parts: number(figure).parts + [.words(" " + (value(figure) == 1 ? one : many))])
    }

    /// One of two words, for the English: `is` or `are`, `village` or `villages`, by what the figure counts.
    func word(_ figure: Figure, _ one: String, _ many: String) -> String { word(value(figure), one, many) }

    /// One of two words, for the English, by a number that is no figure's.
    func word(_ count: Int, _ one: String, _ many: String) -> String { count == 1 ? one : many }

    /// `27/121`: the figure's number leading to its list, then the whole it is a part of.
    package func part(_ figure: Figure, of whole: Figure) -> Sentence {
        Sentence(parts: number(figure).parts + [.words("/")] + number(whole).parts)
    }
}
