internal import Fields
internal import Foundation
internal import Ledger

/// The part of an address behind the question mark, the fields of a form, or the parts of a question: each name once. A
/// field that was left blank is not there; what cannot be read is refused, so that nothing else is answered instead.
package struct Query: Sendable {
    /// The most bytes that are read.
    package static let bytesMax = 8192

    private var values: [String: String] = [:]
    /// Every name, those of blanks too.
    private(set) var names: Set<String> = []

    /// A query of nothing.
    init() {}

    /// Reads `a=1&b=2`.
    ///
    /// - Throws: `Question.Fault`; `Trouble.tooLong`.
    package init(_ text: String) throws {
        guard text.utf8.count <= Query.bytesMax else { throw Trouble.tooLong }
        guard !text.isEmpty else { return }
        for pair in text.split(separator: "&", omittingEmptySubsequences: false) {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Query.decoded(parts[0]), let value = Query.decoded(parts.count == 2 ? parts[1] : "") else {
                throw Question.Fault(.unreadable, name: parts[0], text: pair)
            }
            guard !name.isEmpty, parts.count == 2 else { throw Question.Fault(.empty, name: name, text: pair) }
            try add(name, value.trimmingCharacters(in: .whitespacesAndNewlines))
        }
    }

    /// Reads the parts of a question, `at=2020-10-12,lang=en`, none of them blank.
    ///
    /// - Throws: `Question.Fault`.
    init(parts text: Substring) throws {
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2, !pair[0].isEmpty, !pair[1].isEmpty else {
                throw Question.Fault(.empty, name: pair[0], text: part)
            }
            guard Question.hasPart(String(pair[0])) else {
                throw Question.Fault(.unknown, name: pair[0], text: pair[0])
            }
            try add(String(pair[0]), String(pair[1]))
        }
    }

    private mutating func add(_ name: String, _ value: String) throws {
        guard names.insert(name).inserted else { throw Question.Fault(.doubled, name: name, text: name) }
        if !value.isEmpty { values[name] = value }
    }

    /// The value of a name; nil when it is absent or blank.
    package subscript(name: String) -> String? { values[name] }

    /// Refuses every name that is none of these, nor a part of a question where one may be asked.
    ///
    /// - Throws: `Question.Fault`.
    func check(_ allowed: [String], asksToo: Bool = false) throws {
        for name in names.sorted() where !(asksToo && Question.hasPart(name)) && !allowed.contains(name) {
            throw Question.Fault(.unknown, name: name, text: name)
        }
    }

    /// Refuses a name that the page knows, but not for what it shows now.
    ///
    /// - Throws: `Question.Fault`.
    func refuse(_ name: String) throws {
        if names.contains(name) { throw Question.Fault(.unknown, name: name, text: name) }
    }

    /// What `read` makes of a name's value; nil when it is absent or blank.
    ///
    /// - Throws: `Question.Fault` when `read` makes nothing of it.
    func value<Value>(_ name: String, _ read: (String) -> Value?) throws -> Value? {
        guard let text = self[name] else { return nil }
        guard let value = read(text) else { throw Question.Fault(.unreadable, name: name, text: text) }
        return value
    }

    /// A day; nil when it is absent or blank.
    ///
    /// - Throws: `Question.Fault`.
    func day(_ name: String) throws -> Day? { try value(name) { FieldReader.day.value(of: $0, .written) } }

    /// A head of the ledger; nil when it is absent or blank.
    ///
    /// - Throws: `Question.Fault`.
    func head(_ name: String) throws -> HeadReference? { try value(name) { HeadReference(text: $0) } }

    private static func decoded(_ text: Substring) -> String? {
        text.replacing("+", with: " ").removingPercentEncoding
    }
}
