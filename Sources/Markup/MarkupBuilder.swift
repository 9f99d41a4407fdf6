/// Puts the lines of a block together: text is escaped, markup goes in as it is.
@resultBuilder
package enum MarkupBuilder {
    /// Text.
    package static func buildExpression(_ text: String) -> Markup { Markup(text) }
    /// Markup.
    package static func buildExpression(_ markup: Markup) -> Markup { markup }
    /// Markup that may be absent.
    package static func buildExpression(_ markup: Markup?) -> Markup { markup ?? .none }
    /// A row of parts.
    package static func buildExpression(_ parts: [Markup]) -> Markup { Markup(joining: parts) }
    /// All lines of the block.
    package static func buildBlock(_ parts: Markup...) -> Markup { Markup(joining: parts) }
    /// What an `if` without `else` gives.
    package static func buildOptional(_ part: Markup?) -> Markup { part ?? .none }
    /// What the first branch gives.
    package static func buildEither(first part: Markup) -> Markup { part }
    /// What the other branch gives.
    package static func buildEither(second part: Markup) -> Markup { part }
    /// What a loop gives.
    package static func buildArray(_ parts: [Markup]) -> Markup { Markup(joining: parts) }
}
