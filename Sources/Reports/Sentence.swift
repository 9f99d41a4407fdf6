package import Figures

/// A sentence with its numbers kept apart, so that each can lead to the list behind it.
package struct Sentence: Hashable, Sendable, ExpressibleByStringInterpolation {
    /// A stretch of the sentence.
    package enum Part: Hashable, Sendable {
        /// Words.
        case words(String)
        /// Words that matter most.
        case emphasis(String)
        /// A number as it is printed, and what it counts; nil where no one list stands behind it.
        case number(String, Counted?)
    }

    /// From the first word to the last.
    package private(set) var parts: [Part]

    /// A sentence of these parts.
    package init(parts: [Part]) {
        self.parts = parts
    }

    package init(stringLiteral value: String) {
        parts = [.words(value)]
    }

    package init(stringInterpolation: Interpolation) {
        parts = stringInterpolation.parts
    }

    /// Puts another sentence behind, with a space between.
    package static func + (left: Sentence, right: Sentence) -> Sentence {
        if left.parts.isEmpty { return right }
        return right.parts.isEmpty ? left : Sentence(parts: left.parts + [.words(" ")] + right.parts)
    }

    /// The plain text.
    package var text: String {
        parts.map { part in
            switch part {
            case .words(let words), .emphasis(let words), .number(let words, _): words
            }
        }.joined()
    }

    /// Collects the parts of a sentence as it is written.
    package struct Interpolation: StringInterpolationProtocol {
        fileprivate var parts: [Part] = []

        package init(literalCapacity: Int, interpolationCount: Int) {}

        package mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { parts.append(.words(literal)) }
        }

        /// Words.
        package mutating func appendInterpolation(_ words: String) { parts.append(.words(words)) }

        /// Another sentence in the middle of this one.
        package mutating func appendInterpolation(_ sentence: Sentence) { parts += sentence.parts }

        /// Words that matter most.
        package mutating func appendInterpolation(emphasis words: String) { parts.append(.emphasis(words)) }

        /// A number, and what it counts.
        package mutating func appendInterpolation(_ number: String, counting counted: Counted?) {
            parts.append(.number(number, counted))
        }
    }
}
