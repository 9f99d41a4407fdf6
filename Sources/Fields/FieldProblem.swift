package import Ledger
package import Words

/// What is wrong with one text. It holds the text, which may name somebody: shown to who typed it, and in no log.
package struct FieldProblem: Error, Hashable, Sendable {
    /// What is wrong, and what was expected.
    package enum Code: Hashable, Sendable {
        case empty
        case tooLong(charactersMax: Int)
        /// A text with a line break or a control character in it.
        case notOfOneLine
        /// A code with a line break or a control character in it.
        case codeNotOfOneLine
        /// UTF-8 that was read as something else before it was written here.
        case wronglyDecoded
        case notADay
        /// Typed without day, month or year.
        case incompleteDay
        /// Typed with a year of two digits, or of three.
        case yearOfFewDigits
        /// A day that is typed well, and that no calendar has.
        case notInTheCalendar
        /// A day after today, where it must have come; today.
        case dayNotCome(today: Day)
        case notABirthDay
        case notAWholeNumber
        /// A whole number, and none that may stand here.
        case numberOutside(ClosedRange<Int>)
        case notACoordinate
        /// None of a closed list.
        case notInTheList(ChoiceWords)
        /// Nothing in the ledger is called so: said by who asked it.
        case notInTheLedger
        /// What is written about has no value of this name; these it has.
        case noSuchValue(names: [String])
        /// Names somebody who never was a member and has given no consent.
        case consentMissing
        case notYesOrNo
        /// No identifier of a fact.
        case notAFact
        /// No number of a person.
        case notAPerson
        /// It reads well, and what the ledger holds, or another field, says otherwise: a whole sentence without its full stop.
        case contradicted(BilingualText)
    }

    /// What is wrong.
    package let code: Code
    /// As it was written, cut short.
    package let text: String

    private static let charactersMax = 40

    /// `code` is wrong with this text.
    package init(_ code: Code, text: String) {
        self.code = code
        switch code {
        case .tooLong: self.text = String(text.prefix(FieldProblem.charactersMax)) + "…"
        case .wronglyDecoded: self.text = String(text.prefix(FieldProblem.charactersMax))
        default: self.text = text
        }
    }
}
