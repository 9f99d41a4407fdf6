/// Takes the values of one row, first to last, from where they stand: millions of rows need no array each. Valid only inside
/// the call it is handed to.
package protocol SQLBinder: AnyObject {
    /// The next value is NULL.
    func addNull()
    /// The next value is this integer.
    func add(_ integer: Int64)
    /// The next value is this number.
    func add(_ real: Double)
    /// The next value is this text.
    func add(_ text: String)
    /// The next value is these bytes.
    func add(blob: Span<UInt8>)
}

extension SQLBinder {
    /// The next value is this one.
    package func add(_ value: SQLValue) {
        switch value {
        case .null: addNull()
        case .integer(let integer): add(integer)
        case .real(let real): add(real)
        case .text(let text): add(text)
        case .blob(let bytes): add(blob: bytes.span)
        }
    }

    /// The next value is this integer, or NULL.
    package func add(_ integer: Int64?) {
        if let integer { add(integer) } else { addNull() }
    }

    /// The next value is this text, or NULL.
    package func add(_ text: String?) {
        if let text { add(text) } else { addNull() }
    }

    /// The next value is 1 for true and 0 for false.
    package func add(_ isTrue: Bool) {
        add(isTrue ? 1 as Int64 : 0)
    }
}
