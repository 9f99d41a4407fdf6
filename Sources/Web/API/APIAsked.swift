internal import Ledger
internal import Operations
internal import Views

/// What a program asks to read: of which unit, as of when. Each part of the question is a parameter.
struct APIAsked: Sendable {
    let route: APIRoute
    let unit: String
    let question: Question
    let query: Query
    let today: Day

    /// Reads the parameters of a request.
    ///
    /// - Throws: `Question.Fault`, `Trouble.periodBackwards`.
    init(_ route: APIRoute, _ query: Query, today: Day) throws {
        try query.check(route.declaration.parameters, asksToo: true)
        guard let unit = query["unit"] else { throw Question.Fault(.empty, name: "unit", text: "unit") }
        (self.route, self.unit, self.query, self.today) = (route, unit, query, today)
        question = try Question(query)
        if let since = question.since, since >= question.at ?? today {
            throw Trouble.periodBackwards(since: since, at: question.at ?? today)
        }
    }

    /// The day asked for, or today.
    var at: Day { question.at ?? today }

    var asOf: AsOf {
        AsOf(day: at, known: question.known, structure: question.structure, head: question.head)
    }
}

/// What a program asks to be done.
struct APIRequest: Sendable {
    let asked: Programs.Asked

    /// Reads `{"key": …, "fields": {…}, "seen": …, "dry_run": …}`.
    ///
    /// - Throws: `APIFault.form`.
    init(_ body: JSONValue) throws {
        guard case .object(let members) = body else { throw APIFault.form("body") }
        for name in members.keys.sorted() where !APIRequest.names.contains(name) { throw APIFault.form(name) }
        guard case .string(let key)? = members["key"] else { throw APIFault.form("key") }
        guard case .object(let fields)? = members["fields"] else { throw APIFault.form("fields") }
        var texts: [String: String] = [:]
        for (name, value) in fields { try APIRequest.add(value, name, to: &texts) }
        asked = Programs.Asked(
            texts: texts, key: key, seen: try APIRequest.position(members["seen"]),
            isDryRun: try APIRequest.isTrue(members["dry_run"]))
    }

    private static let names: Set<String> = ["key", "fields", "seen", "dry_run"]

    private static func position(_ value: JSONValue?) throws -> Int64? {
        switch value {
        case nil, .null: return nil
        case .integer(let number) where number >= 0: return Int64(number)
        default: throw APIFault.form("seen")
        }
    }

    private static func isTrue(_ value: JSONValue?) throws -> Bool {
        switch value {
        case nil: return false
        case .bool(let bool): return bool
        default: throw APIFault.form("dry_run")
        }
    }

    /// Texts are called as forms call them: a row's by its number, `units.1.code`, a named value by its name, `set.cell`. Null is an empty
    /// one: where something known is told anew, it goes.
    private static func add(_ value: JSONValue, _ name: String, to texts: inout [String: String]) throws {
        let text: String
        switch value {
        case .string(let own): text = own
        case .integer(let number): text = String(number)
        case .null: text = ""
        case .object(let members):
            for (own, value) in members { try add(value, "\(name).\(own)", to: &texts) }
            return
        case .array(let items):
            for (index, item) in items.enumerated() { try add(item, "\(name).\(index + 1)", to: &texts) }
            return
        case .bool, .fraction: throw APIFault.form(name)
        }
        guard texts.updateValue(text, forKey: name) == nil else { throw APIFault.form(name) }
    }
}
