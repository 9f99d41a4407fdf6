internal import Figures
internal import Ledger
internal import Operations
internal import Organisation
internal import Reports
internal import Views
internal import Words

/// Everything a page's model is made from: the picture that answers the question, the days it stands for, and how to link
/// on. It lives as long as the reading; what a page says is taken out of it as plain values. One is made for a page, and its
/// parts share it.
final class Context {
    let route: Route
    let question: Question
    let query: Query
    /// Who looks, and whose forms the page holds.
    let visitor: Visitor
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
    let room: Room
    let say: Speech
    /// Key of the command that led here; nil where none did.
    var written: String?
    /// What may be done by hand about what the page is of; nothing on a page of an earlier state, or where nothing can be written.
    var acts: [any Act.Type] = []
    /// True where something can be written.
    var hasForms = false
    /// What leads from this page's address up to where all pages begin.
    private let up: String
    /// What the addresses of the start of the period begin with.
    private let startPath: String
    private var paths: [Question: String] = [:]

    init(
        _ asked: Asked, _ picture: Picture, termStart: Day?, recordedLater: Day?, version: String, room: Room
    ) {
        (route, question, query, today, at) = (asked.route, asked.question, asked.query, asked.today, asked.at)
        visitor = asked.visitor
        (self.picture, self.termStart, self.recordedLater) = (picture, termStart, recordedLater)
        (self.version, self.room) = (version, room)
        let at = asked.at
        since = question.since ?? termStart.flatMap { $0 < at ? $0 : nil }
        say = Speech(question.language)
        up = String(repeating: "../", count: max(0, route.depth - 1))
        var earlier = question
        (earlier.at, earlier.since) = (since, nil)
        startPath = earlier.path + "/"
    }

    // MARK: Addresses

    /// The address of another page for the same question, with what that page alone needs. Relative, so that the question
    /// is kept without being written hundreds of times.
    func link(_ target: Route, _ extras: [(String, String?)] = []) -> String { way(to: target, extras).text }

    /// The same as a link has it.
    func way(to target: Route, _ extras: [(String, String?)] = []) -> Address {
        var start = up
        // An empty address would be this page.
        if case .home = target, up.isEmpty { start = "./" }
        return Address(start, target, extras.isEmpty ? "" : Context.query(extras))
    }

    /// The address of a page for another question.
    func address(_ route: Route, _ question: Question, _ extras: [(String, String?)] = []) -> String {
        way(to: route, asking: question, extras).text
    }

    /// The same as a link has it.
    func way(to target: Route, asking question: Question, _ extras: [(String, String?)] = []) -> Address {
        Address(path(of: question), target, extras.isEmpty ? "" : Context.query(extras))
    }

    /// The address of this page with other extras.
    func here(_ extras: [(String, String?)]) -> String {
        let query = Context.query(extras)
        return query.isEmpty ? link(route) : query
    }

    static func query(_ extras: [(String, String?)]) -> String {
        var query = ""
        for case (let name, let value?) in extras {
            query += query.isEmpty ? "?" : "&"
            query += name
            query += "="
            query += value.escapedForAddress(isValue: true)
        }
        return query
    }

    /// What addresses of a question begin with. Whole columns of a table ask the same.
    private func path(of question: Question) -> String {
        if let path = paths[question] { return path }
        let path = question.path + "/"
        paths[question] = path
        return path
    }

    // MARK: Names

    /// What a unit is called on a day, that of the question where none is given, as far as the page has room for it.
    func name(of unit: UnitID, on day: Day? = nil) -> String {
        room.name(picture.name(of: unit, on: day ?? picture.day))
    }

    /// What a place is called on a day, that of the question where none is given, as far as the page has room for it.
    func name(of place: PlaceID, on day: Day? = nil) -> String {
        room.name(picture.name(of: place, on: day ?? picture.day))
    }

    /// What a person is called; a candidate who did not agree to be named is not.
    func name(of person: PersonRecord) -> String {
        name(ofPerson: person.name)
    }

    /// The same of a name alone.
    func name(ofPerson name: String?) -> String {
        name.map(room.name) ?? say("(không ghi tên)", "(not named)")
    }

    // MARK: Links

    /// A link to a page for the same question.
    func anchor(_ route: Route, _ text: String) -> Link { Link(text, to: way(to: route)) }

    /// A link to the form of an act in which a value of a closed list is chosen.
    func anchor(_ act: any Act.Type, _ subject: ActSubject, choosing value: String, in field: String) -> Link {
        Link(
            say(act.label),
            to: way(to: .act(act.name, subject), [(Route.chosen, "\(field):\(value)")]))
    }

    /// A link to a unit's overview, by the name of the day beside which it stands; the name alone where it is out of sight.
    func anchor(unit: UnitID, on day: Day? = nil) -> Link {
        let text = name(of: unit, on: day)
        return picture.sees(unit) ? anchor(.overview(picture.code(of: unit)), text) : Link(text, to: nil)
    }

    /// A link to a place, by the name of the day beside which it stands; the name alone where it is out of sight.
    func anchor(place: PlaceID, on day: Day? = nil) -> Link {
        let text = name(of: place, on: day)
        return picture.sees(place) ? anchor(.place(picture.code(of: place)), text) : Link(text, to: nil)
    }

    /// A link to a person.
    func anchor(person: PersonID, named name: String?) -> Link {
        anchor(.person(person), self.name(ofPerson: name))
    }

    /// What a row mentions besides what it is about: a link where there is room for one.
    func mention(_ route: Route, _ text: String) -> Link {
        mention(way(to: route), text)
    }

    /// The same by an address, of another question perhaps.
    func mention(_ address: Address, _ text: String) -> Link {
        Link(text, to: room.mentionBytesMax == .max || address.bytes <= room.mentionBytesMax ? address : nil)
    }

    /// A unit that a row mentions besides what it is about.
    func mention(unit: UnitID, on day: Day? = nil) -> Link {
        let text = name(of: unit, on: day)
        return picture.sees(unit) ? mention(.overview(picture.code(of: unit)), text) : Link(text, to: nil)
    }

    /// A place that a row mentions besides what it is about.
    func mention(place: PlaceID, on day: Day? = nil) -> Link {
        let text = name(of: place, on: day)
        return picture.sees(place) ? mention(.place(picture.code(of: place)), text) : Link(text, to: nil)
    }

    /// A number that leads to the list of what it counts.
    func number(_ value: Int, _ counted: Counted, unit: UnitID, _ text: String? = nil) -> Link {
        mention(.list(picture.code(of: unit), counted.name), text ?? say.number(value))
    }

    /// A number of the start of the period, leading to its list on that day.
    func startNumber(_ value: Int, _ figure: Figure, unit: UnitID) -> Link {
        mention(Address(startPath, .list(picture.code(of: unit), figure.name)), say.number(value))
    }

    /// A number of another period, leading to its list there.
    func number(_ value: Int, _ figure: Figure, unit: UnitID, since: Day?, at: Day?) -> Link {
        var other = question
        (other.since, other.at) = (since, at)
        return mention(way(to: .list(picture.code(of: unit), figure.name), asking: other), say.number(value))
    }

    /// A sentence whose numbers lead to their lists.
    func stretches(_ sentence: Sentence, unit: UnitID) -> [Stretch] {
        sentence.parts.map { part in
            switch part {
            case .words(let words): .words(words)
            case .emphasis(let words): .emphasis(words)
            case .number(let text, let counted?):
                .link(mention(.list(picture.code(of: unit), counted.name), text))
            case .number(let text, nil): .words(text)
            }
        }
    }

    // MARK: Figures

    /// The unit that the site opens with: the topmost that the visitor sees, else any unit in force on the day; nil where there
    /// is none.
    var frontUnit: UnitID? {
        picture.tops(on: at).first
            ?? picture.units.first { picture.state(of: $0, on: at) != nil }
    }

    /// The figures of a unit as sentences need them.
    func reading(_ unit: UnitID) -> FigureReading {
        FigureReading(
            say: say, now: picture.answer(unit: unit, at: at, since: since),
            start: since.map { picture.answer(unit: unit, at: $0) })
    }
}
