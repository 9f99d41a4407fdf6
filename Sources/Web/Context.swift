internal import Figures
internal import Foundation
internal import Ledger
internal import Markup
internal import Organisation
internal import Reports
internal import Views
internal import Words

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
    /// The day of the last recording where it lies after today: the machine's clock is behind. Nil where it does not.
    let recordedLater: Day?
    /// The program's, for the foot of the page.
    let version: String
    /// How much of names and drawings the page shows.
    var room = Room.full

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

    /// What a unit is called on a day, that of the question where none is given, as far as the page has room for it.
    func name(of unit: UnitID, on day: Day? = nil) -> String {
        room.name(picture.name(of: unit, on: day ?? picture.day))
    }

    /// What a place is called on a day, that of the question where none is given, as far as the page has room for it.
    func name(of place: PlaceID, on day: Day? = nil) -> String {
        room.name(picture.name(of: place, on: day ?? picture.day))
    }

    /// A link to a unit's overview, by the name of the day beside which it stands.
    func anchor(unit: UnitID, on day: Day? = nil) -> Markup {
        anchor(.overview(picture.code(of: unit)), name(of: unit, on: day))
    }

    /// A link to a place, by the name of the day beside which it stands.
    func anchor(place: PlaceID, on day: Day? = nil) -> Markup {
        anchor(.place(picture.code(of: place)), name(of: place, on: day))
    }

    /// What a row mentions besides what it is about: a link where there is room for one.
    func mention(_ route: Route, _ text: String) -> Markup {
        mention(address: link(route), text)
    }

    /// The same by an address, of another question perhaps.
    func mention(address: String, _ text: String, _ attributes: Attribute...) -> Markup {
        guard address.utf8.count <= room.mentionBytesMax else { return Markup(text) }
        return tag("a", [.href(address)] + attributes, Markup(text))
    }

    /// A unit that a row mentions besides what it is about.
    func mention(unit: UnitID, on day: Day? = nil) -> Markup {
        mention(.overview(picture.code(of: unit)), name(of: unit, on: day))
    }

    /// A place that a row mentions besides what it is about.
    func mention(place: PlaceID, on day: Day? = nil) -> Markup {
        mention(.place(picture.code(of: place)), name(of: place, on: day))
    }

    /// The unit that the site opens with: a root, else any unit in force on the day; nil where there is none.
    var frontUnit: UnitID? {
        picture.tree.roots(on: at).first
            ?? picture.structure.units.first { $0.periods.inForce(on: at) != nil }?.unit
    }

    /// A number that leads to the list of what it counts.
    func number(_ value: Int, _ counted: Counted, unit: UnitID, _ text: String? = nil) -> Markup {
        mention(.list(picture.code(of: unit), counted.name), text ?? say.number(value))
    }

    /// A number of the start of the period, leading to its list on that day.
    func startNumber(_ value: Int, _ figure: Figure, unit: UnitID) -> Markup {
        var earlier = question
        earlier.at = since
        earlier.since = nil
        return mention(address: address(.list(picture.code(of: unit), figure.name), earlier), say.number(value))
    }

    /// A sentence whose numbers lead to their lists.
    func sentence(_ sentence: Sentence, unit: UnitID) -> Markup {
        Markup(
            joining: sentence.parts.map { part in
                switch part {
                case .words(let words): Markup(words)
                case .emphasis(let words): tag("em") { words }
                case .number(let text, let counted?):
                    mention(.list(picture.code(of: unit), counted.name), text)
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
        name(ofPerson: person.name)
    }

    /// The same of a name alone.
    func name(ofPerson name: String?) -> String {
        name.map(room.name) ?? say("(không ghi tên)", "(not named)")
    }
}

extension CharacterSet {
    /// What may stand as it is in a value of an address.
    fileprivate static let queryValues = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:")
}
