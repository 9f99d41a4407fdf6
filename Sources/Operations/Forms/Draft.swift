internal import Foundation
package import Ledger

/// A form that is not written yet, as it was sent last.
package struct Draft: Codable, Hashable, Sendable {
    /// The key of the draft, of its addresses, and of the command that it becomes.
    package var key: String
    /// Name of the act.
    package var act: String
    /// What it is about, as the field has it that the form began from.
    package var subject: String
    /// What was typed, by the names of fields.
    package var texts: [String: String]
    /// Position of the log when the form was opened, or looked at again.
    package var seen: Int64
    /// What the button said that sent it last.
    package var button: FormButton
    /// The field of which the search that was sent last found exactly one; nothing is left to choose there.
    package var chosen: String?
    /// Fields whose texts name somebody who may not be named; what was typed there is not kept.
    package var withheld: [String] = []
    /// When it was sent last, in milliseconds as instants have them.
    package var sent: Int64 = 0
    /// Of a shared draft, when it was sent by whoever sent it last before: what is no longer so was changed meanwhile.
    package var base: Int64?
    /// Of a shared draft, the key of the one that somebody else had changed while this was typed.
    package var apartFrom: String?

    /// A form that was just sent.
    package init(
        key: String, act: String, subject: String, texts: [String: String], seen: Int64, button: FormButton
    ) {
        (self.key, self.act, self.subject) = (key, act, subject)
        (self.texts, self.seen, self.button) = (texts, seen, button)
    }

    /// How long a draft lies before it goes.
    package static let keptMilliseconds: Int64 = 7 * 86_400_000

    /// When it was sent last.
    package var sentAt: Instant { Instant(milliseconds: sent) }
    /// When it goes.
    package var until: Instant { Instant(milliseconds: sent + Draft.keptMilliseconds) }

    /// A key is 128 bits, in hexadecimal digits.
    package static func isKey(_ text: String) -> Bool {
        text.utf8.count == 32 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }
}

/// Why a form was sent.
package enum FormButton: Codable, Hashable, Sendable {
    /// Say what is wrong, and go on to the review where nothing is.
    case check
    /// Write at once what needs no review.
    case write
    /// Search for what a picker means.
    case find(String)
    /// Choose something else in a picker.
    case change(String)
    /// Another row of these.
    case addRow(String)
    /// Without this row of these.
    case removeRow(String, Int)
    /// Mark everybody of this list so whom nobody has marked.
    case fill(String, String)
    /// Look again at what others have written, and go on from there.
    case look
    /// Keep it for later.
    case keep
    /// Show it again as it was sent: what came through a new sign-in.
    case again
    /// Throw it away.
    case drop

    /// Reads what a button sends; nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        switch (parts[0], parts.count) {
        case ("check", 1): self = .check
        case ("write", 1): self = .write
        case ("look", 1): self = .look
        case ("keep", 1): self = .keep
        case ("again", 1): self = .again
        case ("drop", 1): self = .drop
        case ("find", 2): self = .find(parts[1])
        case ("change", 2): self = .change(parts[1])
        case ("add-row", 2): self = .addRow(parts[1])
        case ("fill", 3): self = .fill(parts[1], parts[2])
        case ("remove-row", 3):
            guard let row = Int(parts[2]), row > 0 else { return nil }
            self = .removeRow(parts[1], row)
        default: return nil
        }
    }

    /// What the button sends.
    package var text: String {
        switch self {
        case .check: "check"
        case .write: "write"
        case .look: "look"
        case .keep: "keep"
        case .again: "again"
        case .drop: "drop"
        case .find(let field): "find:\(field)"
        case .change(let field): "change:\(field)"
        case .addRow(let field): "add-row:\(field)"
        case .fill(let field, let value): "fill:\(field):\(value)"
        case .removeRow(let field, let row): "remove-row:\(field):\(row)"
        }
    }
}
