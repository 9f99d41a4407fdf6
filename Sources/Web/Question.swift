internal import Foundation
package import Ledger
internal import Views
package import Words

/// What a page was asked for: the days, what was known, which structure, which head, in which language. It stands at the
/// beginning of every address, `/~at=2020-10-12,since=2015-08-20/…`, so that an address is an answer for good, and links
/// from page to page keep it by being relative.
package struct Question: Hashable, Sendable {
    /// The day; nil: today.
    package var at: Day?
    /// The first day of the period; nil: the start of the term.
    package var since: Day?
    /// What was learned later does not count.
    package var known: Day?
    /// Everything is counted on the structure of this day.
    package var structure: Day?
    /// What arrived later does not count.
    package var head: HeadReference?
    /// The language of the page.
    package var language = Language.vietnamese

    /// A question with nothing said: today, in Vietnamese.
    package init() {}

    /// A part of an address that cannot be read: which, what it said, and what is wrong with it. Nothing is left out or
    /// guessed instead, since the answer would be one to another question.
    package struct Fault: Error, Hashable, Sendable {
        /// What is wrong.
        package enum Kind: Hashable, Sendable {
            /// It is not of the form that the part has.
            case unreadable
            /// The page has no such part.
            case unknown
            /// It stands there twice.
            case doubled
            /// The name or the value is missing.
            case empty
        }

        /// Name of the part; empty where it has none.
        package let name: String
        /// As it was written, cut short.
        package let text: String
        /// What is wrong.
        package let kind: Kind

        /// A part that says `text`.
        init(_ kind: Kind, name: some StringProtocol, text: some StringProtocol) {
            self.kind = kind
            self.name = String(name.prefix(Fault.charactersMax))
            self.text = String(text.prefix(Fault.charactersMax))
        }

        private static let charactersMax = 80
    }

    /// The names of the parts, in the order in which they are written.
    private static let names = ["at", "since", "known", "structure", "head", "lang"]

    /// Reads the first part of an address; a path without one asks nothing in particular.
    ///
    /// - Throws: `Fault`.
    package init(path: inout Substring) throws {
        guard let first = Question.part(of: path) else {
            self.init()
            return
        }
        let rest = path[first.endIndex...]
        if let second = Question.part(of: rest) { throw Fault(.doubled, name: "~", text: second) }
        guard let text = first.unescaped else { throw Fault(.unreadable, name: "~", text: first) }
        path = rest
        try self.init(Query(parts: text.dropFirst()))
    }

    /// The part of a path that asks, where it begins with one: a tilde, escaped or not, opens it.
    private static func part(of path: Substring) -> Substring? {
        guard path.first == "/" else { return nil }
        let first = path.dropFirst().prefix { $0 != "/" }
        return first.hasPrefix("~") || first.lowercased().hasPrefix("%7e") ? first : nil
    }

    /// True when the part of an address behind the question mark asks too, as a form does.
    package static func isAsked(in query: Query) -> Bool {
        names.contains { query[$0] != nil }
    }

    /// True for the name of a part.
    static func hasPart(_ name: String) -> Bool { names.contains(name) }

    /// The first part of an address that asks this, with its slash; empty where nothing in particular is asked.
    package var path: String {
        var path = ""
        forEachPart { name, value in
            if path.isEmpty { path.reserveCapacity(64) }
            path += path.isEmpty ? "/~" : ","
            path += name
            path += "="
            path += value
        }
        return path
    }

    /// Reads the question from named parts; other names are somebody else's.
    ///
    /// - Throws: `Fault`.
    package init(_ query: Query) throws {
        at = try query.day("at")
        since = try query.day("since")
        known = try query.day("known")
        structure = try query.day("structure")
        head = try query.head("head")
        language = try query.value("lang") { Language(rawValue: $0) } ?? .vietnamese
    }

    /// The parts of an address that say this.
    package var query: [(name: String, value: String)] {
        var parts: [(String, String)] = []
        forEachPart { parts.append(($0, $1)) }
        return parts
    }

    private func forEachPart(_ body: (_ name: String, _ value: String) -> Void) {
        if let at { body("at", at.description) }
        if let since { body("since", since.description) }
        if let known { body("known", known.description) }
        if let structure { body("structure", structure.description) }
        if let head { body("head", "\(head.position):\(head.digits)") }
        if language != .vietnamese { body("lang", language.rawValue) }
    }
}
