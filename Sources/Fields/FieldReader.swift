/// Makes a value of a text, or says what is wrong with the text. The same one reads a cell of a file, an argument of the
/// command line and a field of a form; it knows the limits of what it reads.
package struct FieldReader<Value: Sendable>: Sendable {
    /// Reads a text that is mended, not empty and not too long.
    package typealias Body = @Sendable (String, FieldContext) -> Result<Value, FieldProblem>

    @usableFromInline let charactersMax: Int
    @usableFromInline let whenEmpty: Result<Value, FieldProblem>
    @usableFromInline let body: Body

    /// A reader of what must be there, and is no longer than this.
    package init(charactersMax: Int = TextLimit.text, _ body: @escaping Body) {
        self.init(charactersMax: charactersMax, whenEmpty: .failure(FieldProblem(.empty, text: "")), body)
    }

    private init(charactersMax: Int, whenEmpty: Result<Value, FieldProblem>, _ body: @escaping Body) {
        self.charactersMax = min(charactersMax, TextLimit.text)
        self.whenEmpty = whenEmpty
        self.body = body
    }

    /// The value of a text as it came.
    package func read(_ text: String, _ context: FieldContext) -> Result<Value, FieldProblem> {
        if Mending.isClean(text) { return readMended(text, context) }
        if WrongDecoding.isFound(in: text) { return .failure(FieldProblem(.wronglyDecoded, text: text)) }
        return readMended(Mending.mended(text), context)
    }

    /// The value of a text that was mended before, as a row of a file is all at once. Inlined, since a file has millions.
    @inlinable package func readMended(_ text: String, _ context: FieldContext) -> Result<Value, FieldProblem> {
        if text.isEmpty { return whenEmpty }
        // Few have more bytes than that; only they are counted.
        if text.utf8.count > charactersMax, text.unicodeScalars.count > charactersMax {
            return .failure(FieldProblem(.tooLong(charactersMax: charactersMax), text: text))
        }
        return body(text, context)
    }

    /// The value of a text as it came, where there is nothing to say about what cannot be read; nil for that.
    package func value(of text: String, _ context: FieldContext) -> Value? {
        guard case .success(let value) = read(text, context) else { return nil }
        return value
    }

    /// Reads the same, and an empty text as nil.
    package var optional: FieldReader<Value?> {
        let body = body
        return FieldReader<Value?>(charactersMax: charactersMax, whenEmpty: .success(nil)) {
            body($0, $1).map(Optional.some)
        }
    }

    /// Reads the same, and makes something else of the value.
    package func map<Other>(_ transform: @escaping @Sendable (Value) -> Other) -> FieldReader<Other> {
        let body = body
        return FieldReader<Other>(charactersMax: charactersMax, whenEmpty: whenEmpty.map(transform)) {
            body($0, $1).map(transform)
        }
    }

    /// Reads the same, and refuses values that something is wrong with.
    ///
    /// - Parameter fault: what is wrong with a value; nil for nothing.
    package func refusing(
        _ fault: @escaping @Sendable (Value, FieldContext) -> FieldProblem.Code?
    ) -> FieldReader<Value> {
        let body = body
        return FieldReader(charactersMax: charactersMax, whenEmpty: whenEmpty) { text, context in
            body(text, context).flatMap { value in
                fault(value, context).map { .failure(FieldProblem($0, text: text)) } ?? .success(value)
            }
        }
    }
}
