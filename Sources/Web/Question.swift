internal import Foundation
package import Ledger
internal import Operations
package import Organisation

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

    /// A part of an address that cannot be read: which, and what it said.
    package struct Fault: Error, Hashable, Sendable {
        /// Name of the part.
        package let name: String
        /// As it was written, cut short.
        package let text: String
    }

    /// The names of the parts, in the order in which they are written.
    private static let names = ["at", "since", "known", "structure", "head", "lang"]

    /// Reads the first part of an address; a path without one asks nothing in particular.
    ///
    /// - Throws: `Fault`.
    package init(path: inout Substring) throws {
        let first = path.drop { $0 == "/" }.prefix { $0 != "/" }
        guard first.hasPrefix("~") || first.hasPrefix("%7E") else {
            self.init()
            return
        }
        path = path[first.endIndex...]
        let text = (first.removingPercentEncoding ?? "").dropFirst()
        try self.init(Query(pairs: text.split(separator: ",").map { $0.split(separator: "=", maxSplits: 1) }))
    }

    /// True when the part of an address behind the question mark asks too, as a form does.
    package static func isAsked(in query: Query) -> Bool {
        names.contains { query[$0] != nil }
    }

    /// The first part of an address that asks this, with its slash; empty where nothing in particular is asked.
    package var path: String {
        let parts = query
        return parts.isEmpty ? "" : "/~" + parts.map { "\($0.name)=\($0.value)" }.joined(separator: ",")
    }

    /// Reads the question from named parts.
    ///
    /// - Throws: `Fault`.
    package init(_ query: Query) throws {
        at = try Question.day("at", query)
        since = try Question.day("since", query)
        known = try Question.day("known", query)
        structure = try Question.day("structure", query)
        if let text = query["head"] {
            guard let head = HeadReference(text: text) else { throw Fault(name: "head", text: String(text.prefix(80))) }
            self.head = head
        }
        if let text = query["lang"] { language = Language(rawValue: text) ?? .vietnamese }
    }

    /// The parts of an address that say this.
    package var query: [(name: String, value: String)] {
        var parts: [(String, String)] = []
        if let at { parts.append(("at", at.description)) }
        if let since { parts.append(("since", since.description)) }
        if let known { parts.append(("known", known.description)) }
        if let structure { parts.append(("structure", structure.description)) }
        if let head { parts.append(("head", "\(head.position):\(head.digits)")) }
        if language != .vietnamese { parts.append(("lang", language.rawValue)) }
        return parts
    }

    private static func day(_ name: String, _ query: Query) throws -> Day? {
        guard let text = query[name] else { return nil }
        guard let day = Day(text: text) else { throw Fault(name: name, text: String(text.prefix(80))) }
        return day
    }
}

/// The part of an address behind the question mark, or the fields of a form: the first value of each name, blanks left out.
package struct Query: Sendable {
    /// The most bytes that are read.
    package static let bytesMax = 8192

    private var values: [String: String] = [:]

    /// Reads `a=1&b=2`; what is no valid text is left out.
    package init(_ text: String) {
        for pair in text.prefix(Query.bytesMax).split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, let name = Query.decoded(parts[0]), let value = Query.decoded(parts[1]) else {
                continue
            }
            let trimmed = value.trimmingCharacters(in: .whitespacesAndNewlines)
            if !trimmed.isEmpty, values[name] == nil { values[name] = trimmed }
        }
    }

    /// Takes names and values that stand apart already.
    init(pairs: [[Substring]]) {
        for pair in pairs where pair.count == 2 && values[String(pair[0])] == nil {
            values[String(pair[0])] = String(pair[1])
        }
    }

    /// The value of a name; nil when it is absent or blank.
    package subscript(name: String) -> String? { values[name] }

    private static func decoded(_ text: Substring) -> String? {
        text.replacing("+", with: " ").removingPercentEncoding
    }
}
