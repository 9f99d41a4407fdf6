internal import Fields
internal import Ledger
internal import Store
internal import Views

/// Looks up whatever the texts of an act name, also where others cannot be read: a mistyped code is told together with a
/// mistyped day, and does not wait until that is mended. Where all can be read, the act itself says more.
struct NamedThings {
    let writing: Writing
    let act: any Act.Type
    /// What was typed, by the names of fields; of a table, of its rows.
    let texts: [String: String]

    /// These problems and, of fields with none, what they name that the ledger has not. What lies beyond reach is told as if it
    /// were not there.
    func complete(_ found: FieldProblems) throws -> FieldProblems {
        var (problems, wrong) = (found, Set(found.entries.map(\.field)))
        func note(_ problem: FieldProblem?, in field: String, row: Int? = nil) {
            guard let problem, !wrong.contains(field) else { return }
            problems.note(problem, in: field, row: row)
        }
        for (field, row) in fields where !wrong.contains(field.name) {
            guard let text = texts[field.name], !text.allSatisfy(\.isWhitespace) else { continue }
            note(try problem(of: text, field.widget), in: field.name, row: row)
        }
        if let name = act.beginning.field { note(try beginningProblem(texts[name] ?? ""), in: name) }
        wrong.formUnion(problems.entries.map(\.field))
        for entry in try ownProblems.entries { note(entry.problem, in: entry.field, row: entry.row) }
        return problems
    }

    private var context: FieldContext { .typed(today: writing.today) }

    /// The fields of the act, those of its rows too, each under its own name; what the act begins from names what it begins from.
    private var fields: [(field: FormField, row: Int?)] {
        act.asked.flatMap(\.items).flatMap { item -> [(FormField, Int?)] in
            switch item {
            case .field(let field): [(named(field, by: act), nil)]
            case .rows(let rows, let columns): self.fields(of: columns, in: rows.name)
            case .roster: []
            }
        }
    }

    private func fields(of columns: [FormField], in rows: String) -> [(FormField, Int?)] {
        let row: any Act.Type = (act as? any ActOfRows.Type)?.row ?? act
        return RowsField.numbers(of: rows, in: texts).prefix(RowsField.rowsMax).flatMap { number in
            columns.map { column in
                var field = named(column, by: row)
                field.name = "\(rows).\(number).\(column.name)"
                return (field, number)
            }
        }
    }

    private func named(_ field: FormField, by act: any Act.Type) -> FormField {
        guard field.name == act.beginning.field else { return field }
        var field = field
        // Only of another cell that somebody is put into is it said whom to ask.
        if case .unit = act.beginning { field.widget = .unit([]) } else { field.widget = act.beginning.widget }
        return field
    }

    private func problem(of text: String, _ widget: Widget) throws -> FieldProblem? {
        switch widget {
        case .person, .member:
            guard let number = FieldReader<Int64>.personNumber.value(of: text, context) else { return nil }
            var problems = FieldProblems()
            _ = try writing.person(number, noting: &problems, in: "")
            return problems.entries.first?.problem
        case .unit, .receiver:
            guard let code = FieldReader<String>.code.value(of: text, context) else { return nil }
            if try writing.reader.isStated(unit: code), try isKnown(unit: code, widget) { return nil }
            return widget == .cell ? writing.unknown(cell: code) : FieldProblem(.notInTheLedger, text: code)
        case .place:
            guard let code = FieldReader<String>.code.value(of: text, context) else { return nil }
            let isThere = try writing.reader.subject(.place(code)) != nil && writing.mayName(.place(code))
            return isThere ? nil : FieldProblem(.notInTheLedger, text: code)
        default: return nil
        }
    }

    /// True for a unit whose being there is no secret: who takes over may be anywhere, and accounts are kept of what one sees.
    private func isKnown(unit code: String, _ widget: Widget) throws -> Bool {
        try widget == .receiver || writing.mayName(.unit(code)) || writing.sees(code)
    }

    /// A fact or a command that is not there, to who may know of any: of another, part of what is there may be beyond.
    private func beginningProblem(_ text: String) throws -> FieldProblem? {
        guard !writing.isOfReach else { return nil }
        let isThere: Bool
        switch act.beginning {
        case .fact:
            guard let id = Identifier(text: text) else { return nil }
            isThere = try writing.reader.fact(id) != nil
        case .command where !text.isEmpty: isThere = try writing.reader.name(ofCommand: text) != nil
        default: return nil
        }
        return isThere ? nil : FieldProblem(.notInTheLedger, text: text)
    }

    /// What only the act can tell of its texts, where what it begins from can be looked up and written about.
    private var ownProblems: FieldProblems {
        get throws {
            guard let name = act.beginning.field, let subject = subject(texts[name] ?? "") else {
                return FieldProblems()
            }
            let known = KnownSubject(subject, writing.reader, day: writing.today, texts: texts)
            guard let stored = try known.stored(), try writing.mayWrite(about: stored) else { return FieldProblems() }
            return try act.problems(in: texts, known, writing)
        }
    }

    private func subject(_ text: String) -> ActSubject? {
        switch act.beginning {
        case .nothing, .command: nil
        case .person: FieldReader<Int64>.personNumber.value(of: text, context).map { .person($0) }
        case .unit: FieldReader<String>.code.value(of: text, context).map { .unit($0) }
        case .place: FieldReader<String>.code.value(of: text, context).map { .place($0) }
        case .fact: Identifier(text: text).map { .fact($0) }
        }
    }
}
