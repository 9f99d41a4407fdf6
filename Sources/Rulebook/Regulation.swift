package import Ledger
package import Words

/// A regulation that values stand in. Several bear the same number, so its day is part of its name.
package struct Regulation: Hashable, Sendable {
    /// What the data calls it.
    package let id: String
    /// What sort of paper it is: “Quy định”.
    package let kind: BilingualText
    /// Its number as it is cited: “24-QĐ/TW”.
    package let number: String
    /// The day it was signed, `YYYY-MM-DD`, or the year alone where that is all there is.
    package let signed: String
    /// The first day on which it was in force.
    package let from: Day
    /// The last day on which it was; nil where no end is known.
    package let to: Day?
    /// How sure its days are.
    package let grade: RuleGrade

    /// True on the days on which it was in force.
    package func isInForce(on day: Day) -> Bool { from <= day && to.map { day <= $0 } ?? true }

    /// “Quy định 24-QĐ/TW (30/07/2021)”.
    package var name: BilingualText {
        let day = Day(text: signed)?.vietnamese ?? signed
        return BilingualText("\(kind.vietnamese) \(number) (\(day))", "\(kind.english) \(number) (\(day))")
    }
}

/// Where a value stands.
package struct RuleSource: Hashable, Sendable {
    /// In which regulation.
    package let regulation: Regulation
    /// In which part of it: “điểm 6.3.1”.
    package let article: BilingualText

    /// “Quy định 24-QĐ/TW (30/07/2021), điểm 6.3.1”.
    package var citation: BilingualText {
        let name = regulation.name
        return BilingualText("\(name.vietnamese), \(article.vietnamese)", "\(name.english), \(article.english)")
    }
}
