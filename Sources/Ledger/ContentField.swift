/// One value that a kind of fact states: its key in the payload, and what can stand there.
package struct ContentField: Hashable, Sendable {
    /// What can stand in a field, whoever types it.
    package enum Shape: Hashable, Sendable {
        /// Code of a unit.
        case unit
        /// Code of a place.
        case place
        /// A day.
        case day
        /// A birthday as exactly as it is known: a day, a month or a year.
        case birth
        /// One of a closed list, by their names in the ledger.
        case choice([String])
        /// A whole number from one to another.
        case number(ClosedRange<Int>)
        /// Degrees, up to so many on either side of zero.
        case degrees(Int)
        /// Text of one line of at most so many characters.
        case text(charactersMax: Int)
    }

    /// The key in the payload.
    package let key: String
    /// What can stand there.
    package let shape: Shape
    /// True where the fact says nothing without it.
    package let isRequired: Bool
    /// True for what stands in the sealed part.
    package let isSealed: Bool

    /// The value of this key; in the open part, and needed, unless said otherwise.
    package init(_ key: String, _ shape: Shape, isRequired: Bool = true, isSealed: Bool = false) {
        (self.key, self.shape, self.isRequired, self.isSealed) = (key, shape, isRequired, isSealed)
    }
}

extension ContentField.Shape {
    /// One of the cases of a list.
    static func choice<Value: RawRepresentable<String> & CaseIterable>(of _: Value.Type) -> ContentField.Shape {
        .choice(Value.allCases.map(\.rawValue))
    }
}
