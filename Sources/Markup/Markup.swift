/// Finished HTML or SVG. Text is escaped when it is put in; only what is of this type goes in as it is.
///
/// Built from nested calls of `tag`, each of which takes a block of text and further markup:
///
///     tag("p", .class("note")) {
///         "Bản chưa có đảng viên: "
///         tag("b") { count }
///     }
///
/// One type for everything, so that blocks stay quick to compile and a misspelt name does not.
package struct Markup: Hashable, Sendable {
    /// The characters to send.
    package private(set) var text: String

    /// Nothing.
    package static let none = Markup(trusted: "")

    /// Text, with everything that could be taken for markup escaped.
    package init(_ text: String) {
        self.text = text.escaped
    }

    /// Characters that are markup already. Only for what this target itself wrote.
    init(trusted text: String) {
        self.text = text
    }

    /// The markup parts one after another.
    package init(joining parts: [Markup]) {
        text = parts.reduce(into: "") { $0 += $1.text }
    }

    /// True when nothing would be sent.
    package var isEmpty: Bool { text.isEmpty }

    /// Puts more behind.
    package static func + (left: Markup, right: Markup) -> Markup {
        Markup(trusted: left.text + right.text)
    }

    /// A whole page: the document type, then the root element.
    package static func document(_ root: Markup) -> Markup {
        Markup(trusted: "<!DOCTYPE html>\n" + root.text + "\n")
    }
}

extension String {
    /// With `&`, `<`, `>`, `"` and `'` written so that they are text wherever they stand, and without the control
    /// characters that no HTML or XML may hold.
    var escaped: String {
        guard utf8.contains(where: \.needsCare) else { return self }
        var result = ""
        result.reserveCapacity(utf8.count + 16)
        for scalar in unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}", "\u{7F}": result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

extension UInt8 {
    fileprivate var needsCare: Bool {
        switch self {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"), 0x7F: true
        case 0..<0x20: self != 0x0A && self != 0x09 && self != 0x0D
        default: false
        }
    }
}

extension Markup {
    /// A style sheet inside a page that has to stand alone.
    package static func style(_ css: StaticString) -> Markup {
        Markup(trusted: "<style>\n\(css)</style>")
    }
}
