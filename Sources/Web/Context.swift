internal import Figures
internal import Foundation
internal import Ledger
internal import Markup
internal import Operations
internal import Organisation
internal import Reports

/// Everything a page is made from: the picture that answers the question, the days it stands for, and how to link on.
struct Context {
    let route: Route
    let question: Question
    let query: Query
    let picture: Picture
    /// The day asked for, or today.
    let at: Day
    /// The first day asked for, or the start of the term; nil when neither lies before `at`.
    let since: Day?
    /// The start of the term, for the as-of bar.
    let termStart: Day?
    let today: Day
    /// Outlines of units, where somebody gave them.
    let version: String

    var say: Speech { Speech(question.language) }

    /// The address of another page for the same question, with what that page alone needs. Relative, so that the question
    /// is kept without being written hundreds of times.
    func link(_ target: Route, _ extras: [(String, String?)] = []) -> String {
        let up = String(repeating: "../", count: max(0, route.depth - 1))
        let path = up + target.path.dropFirst()
        return (path.isEmpty ? "./" : path) + Context.query(extras)
    }

    /// The address of a page for another question.
    func address(_ route: Route, _ question: Question, _ extras: [(String, String?)] = []) -> String {
        question.path + route.path + Context.query(extras)
    }

    /// The address of this page with other extras.
    func here(_ extras: [(String, String?)]) -> String {
        let query = Context.query(extras)
        return query.isEmpty ? link(route) : query
    }

    static func query(_ extras: [(String, String?)]) -> String {
        let parts = extras.compactMap { name, value in
            value.map { "\(name)=\($0.addingPercentEncoding(withAllowedCharacters: .queryValues) ?? "")" }
        }
        return parts.isEmpty ? "" : "?" + parts.joined(separator: "&")
    }

    /// A link with text.
    func anchor(_ route: Route, _ text: String, _ attributes: Attribute...) -> Markup {
        tag("a", [.href(link(route))] + attributes, Markup(text))
    }

    /// A link to a unit's overview.
    func anchor(unit: UnitID) -> Markup {
        anchor(.overview(picture.code(of: unit)), picture.name(of: unit))
    }

    /// A link to a place.
    func anchor(place: PlaceID) -> Markup {
        anchor(.place(picture.code(of: place)), picture.name(of: place))
    }

    /// A number that leads to the list of what it counts.
    func number(_ value: Int, _ counted: Counted, unit: UnitID, _ text: String? = nil) -> Markup {
        anchor(.list(picture.code(of: unit), counted.name), text ?? say.number(value))
    }

    /// A number of the start of the period, leading to its list on that day.
    func startNumber(_ value: Int, _ figure: Figure, unit: UnitID) -> Markup {
        var earlier = question
        earlier.at = since
        earlier.since = nil
        return tag("a", .href(address(.list(picture.code(of: unit), figure.name), earlier))) { say.number(value) }
    }

    /// A sentence whose numbers lead to their lists.
    func sentence(_ sentence: Sentence, unit: UnitID) -> Markup {
        Markup(
            joining: sentence.parts.map { part in
                switch part {
                case .words(let words): Markup(words)
                case .emphasis(let words): tag("em") { words }
                case .number(let text, let counted?):
                    anchor(.list(picture.code(of: unit), counted.name), text)
                case .number(let text, nil): Markup(text)
                }
            })
    }

    /// The figures of a unit as sentences need them.
    func reading(_ unit: UnitID) -> FigureReading {
        FigureReading(
            say: say, now: picture.tree.answer(unit: unit, at: at, since: since),
            start: since.map { picture.tree.answer(unit: unit, at: $0) })
    }

    /// What a person is called; a candidate who did not agree to be named is not.
    func name(of person: PersonRecord) -> String {
        person.name ?? say("(không ghi tên)", "(not named)")
    }
}

extension CharacterSet {
    /// What may stand as it is in a value of an address.
    fileprivate static let queryValues = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:")
}
