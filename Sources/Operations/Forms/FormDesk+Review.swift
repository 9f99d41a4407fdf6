internal import Fields
internal import Figures
package import Ledger
internal import Organisation
internal import Store
internal import Views
package import Words

/// What a form would come to, and writing it.
extension FormDesk {
    /// What came of looking at a form.
    package enum Checked: Sendable {
        /// Fields are to be mended.
        case wrong(PerformAct.Problems, Meanwhile?)
        /// It reads well, and cannot be done: said as a whole.
        case refused(Explanation, Meanwhile?)
        /// It can be written.
        case ready(Review)
        /// It was written before, just so.
        case written
        /// Something else was written under its key.
        case otherContent
    }

    /// What is shown before it is written.
    package struct Review: Sendable {
        /// What it would write, with its effect.
        package var receipt: Receipt
        /// Ties what is written to what is shown here.
        package var digest: String
        /// The position of the log it is of.
        package var position: Int64
        /// What others wrote since the form was opened; nil where nobody did.
        package var meanwhile: Meanwhile?
    }

    /// What others have written about what a form is about, since it was opened.
    package struct Meanwhile: Sendable {
        /// One thing that is known of it.
        package struct Row: Hashable, Sendable {
            /// What people call it.
            package var label: BilingualText
            /// The field that tells it; nil for none.
            package var field: String?
            /// When the form was opened.
            package var before: [Phrase]
            /// Now.
            package var now: [Phrase]
            /// True where the two differ.
            package var differs: Bool
        }

        /// Who wrote how much.
        package var conflicts: [Conflict]
        /// What was known when the form was opened and what is known now.
        package var rows: [Row]
        /// True where what the form was filled from is no longer so: it is to be looked at again.
        package var isAgainst: Bool { rows.contains(where: \.differs) }
    }

    /// What came of writing.
    package enum Written: Sendable {
        /// It stands in the ledger, now or since before.
        case written(Receipt)
        /// It is no longer what was shown, or cannot be written: the form is to be looked at again.
        case changed
        /// Something else was written under its key.
        case otherContent
    }

    /// Says what is wrong with a form, or what it would come to. Nothing is written; a draft that was written already goes.
    package func check(_ draft: Draft, _ writer: FormWriter) throws -> Checked {
        guard let act = act(named: draft.act) else { return .refused(FormDesk.unknownAct, nil) }
        var meanwhile: Meanwhile?
        let own = try problems(of: draft, act, writer)
        do {
            let receipt: Receipt
            do { receipt = try perform(act, draft, writer, seen: draft.seen) } catch DoorRefusal.conflict(let found) {
                meanwhile = try self.meanwhile(draft, act, found, writer)
                receipt = try perform(act, draft, writer, seen: nil)
            }
            if receipt.isRepeat {
                try drop(draft.key, writer)
                return .written
            }
            guard own.isEmpty else {
                return .wrong(PerformAct.Problems(fields: own, unknown: [], act: act), meanwhile)
            }
            let digest = try digest(of: draft, receipt, seen: receipt.before.position)
            return .ready(
                Review(receipt: receipt, digest: digest, position: receipt.before.position, meanwhile: meanwhile))
        } catch DoorRefusal.keyTaken {
            return .otherContent
        } catch var problems as PerformAct.Problems {
            problems.fields = problems.fields.giving(way: own)
            return .wrong(problems, try meanwhile ?? self.meanwhile(draft, act, writer))
        } catch let refusal as any Explained where refusal.culprit == .input {
            return .refused(refusal.explanation, try meanwhile ?? self.meanwhile(draft, act, writer))
        }
    }

    /// Writes a form.
    ///
    /// - Parameters:
    ///   - digest: that of the review that was shown; nil for what is written without one.
    ///   - seen: the position of the log it was shown at.
    package func write(_ draft: Draft, _ writer: FormWriter, digest: String?, seen: Int64) throws -> Written {
        guard let act = act(named: draft.act), digest != nil || !act.isReviewed else { return .changed }
        guard try problems(of: draft, act, writer).isEmpty, try !isAgainst(draft, act, writer) else { return .changed }
        do {
            // What nobody looked at is not computed.
            let agrees = digest.map { shown -> @Sendable (Receipt) -> Bool in
                // A seal that cannot be computed agrees with none.
                { receipt in (try? self.digest(of: draft, receipt, seen: seen)) == shown }
            }
            let receipt = try perform(act, draft, writer, seen: seen, isDryRun: false, agrees: agrees)
            try note(receipt, writer)
            try drop(draft.key, writer)
            return .written(receipt)
        } catch DoorRefusal.keyTaken {
            return .otherContent
        } catch let refusal as any Explained where refusal.culprit == .input {
            return .changed
        }
    }

    private static let unknownAct = Explanation(
        BilingualText("Không có việc này", "There is no such act"),
        remedy: BilingualText("Mở lại từ trang của người hoặc tổ chức.", "Open it from the page of a person or unit."))

    private func perform(
        _ act: any Act.Type, _ draft: Draft, _ writer: FormWriter, seen: Int64?, isDryRun: Bool = true,
        agrees: (@Sendable (Receipt) -> Bool)? = nil
    ) throws -> Receipt {
        var request = PerformAct.Request(
            texts: draft.texts(of: act), key: draft.key, actor: writer.actor, rights: writer.rights, seen: seen,
            isDryRun: isDryRun)
        request.agrees = agrees
        return try PerformAct(database).run(act, request)
    }

    /// What the form itself still asks for: searches of which nothing was chosen, names that may not be kept.
    private func problems(of draft: Draft, _ act: any Act.Type, _ writer: FormWriter) throws -> FieldProblems {
        var problems = FieldProblems()
        for field in draft.withheld {
            guard field != ManyNames.table else {
                problems.note(
                    "Chưa đọc được bảng nên không giữ lại: bảng có họ tên mà chưa biết ai đã đồng ý. Sửa theo các lỗi này rồi dán lại",
                    "The table could not be read and is not kept: it names people of whom it is not known who agreed. Mend it and paste it again",
                    in: field)
                continue
            }
            problems.note(FieldProblem(.consentMissing, text: ""), in: field, row: ManyNames.parts(of: field)?.row)
        }
        guard let subject = ActSubject(draft.subject, of: act.beginning) else { return problems }
        let groups = try database.read { reader in
            try act.form(KnownSubject(subject, reader, day: writer.actor.today, texts: draft.texts))
        }
        for field in draft.fields(of: groups) where field.widget.isPicker {
            let search = draft.texts[FormSearch.name(of: field.name)] ?? ""
            guard !search.isEmpty, draft.texts[field.name] ?? "" == "" else { continue }
            problems.note(
                "Chọn \(field.label.vietnamese.lowercasedFirst) trong kết quả tìm “\(search)”",
                "Choose the \(field.label.english.lowercasedFirst) among what “\(search)” found", in: field.name)
        }
        return problems
    }

    private func isAgainst(_ draft: Draft, _ act: any Act.Type, _ writer: FormWriter) throws -> Bool {
        try rows(draft, act, writer).contains(where: \.differs)
    }

    private func meanwhile(
        _ draft: Draft, _ act: any Act.Type, _ conflicts: [Conflict], _ writer: FormWriter
    ) throws -> Meanwhile {
        Meanwhile(conflicts: conflicts, rows: try rows(draft, act, writer))
    }

    /// The same of what the form begins from, where it did not come as far as the door.
    private func meanwhile(_ draft: Draft, _ act: any Act.Type, _ writer: FormWriter) throws -> Meanwhile? {
        guard let subject = ActSubject(draft.subject, of: act.beginning) else { return nil }
        let conflict = try database.read { reader -> Conflict? in
            guard let stored = try KnownSubject(subject, reader, day: writer.actor.today).stored() else { return nil }
            return try Conflict(about: stored, reader.facts(of: stored), after: draft.seen, upTo: .max, reader)
        }
        return try conflict.map { try meanwhile(draft, act, [$0], writer) }
    }

    private func rows(_ draft: Draft, _ act: any Act.Type, _ writer: FormWriter) throws -> [Meanwhile.Row] {
        guard let subject = ActSubject(draft.subject, of: act.beginning) else { return [] }
        return try database.read { reader in
            let day = writer.actor.today
            let before = try act.known(KnownSubject(subject, reader, upTo: draft.seen, day: day))
            let now = try act.known(KnownSubject(subject, reader, day: day))
            return zip(before, now).map { before, now in
                Meanwhile.Row(
                    label: now.label, field: now.field, before: before.shown, now: now.shown,
                    differs: before.text != now.text)
            }
        }
    }

    private func digest(of draft: Draft, _ receipt: Receipt, seen: Int64) throws -> String {
        var words = [draft.key, draft.act, draft.subject, String(seen)]
        words += draft.texts.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
        for effect in [receipt.effect, receipt.earlierEffect].compactMap(\.self) {
            words.append(effect.day.description)
            words += effect.changes.flatMap { change in
                [change.unit, change.figure.name, change.before.map { String($0) } ?? "", String(change.difference)]
            }
        }
        words += receipt.objections.map(\.rawValue)
        words += receipt.departures.flatMap { [$0.rule, $0.reason ?? "", $0.paper ?? ""] }
        words += receipt.aftermath?.words ?? []
        return try desk.seal(of: words)
    }
}

/// What a form searches a picker by: a text beside the field, which the act never sees.
package enum FormSearch {
    /// The name of the text that a field is searched by.
    package static func name(of field: String) -> String { prefix + field }

    /// The name of the field that a text of this name searches; empty for any other text.
    package static func field(of name: String) -> String {
        name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : ""
    }

    private static let prefix = "find."
}

extension Draft {
    /// The fields of a form, those of its rows too, each under its own name.
    package func fields(of groups: [FormGroup]) -> [FormField] {
        groups.flatMap(\.items).flatMap { item -> [FormField] in
            switch item {
            case .field(let field): [field]
            case .rows(let rows, let columns):
                self.rows(of: rows.name).flatMap { number in
                    columns.map { column in
                        var field = column
                        field.name = "\(rows.name).\(number).\(column.name)"
                        return field
                    }
                }
            case .roster(let roster, let people):
                people.map { person in
                    var field = roster
                    (field.name, field.person) = ("\(roster.name).\(person.number)", person.number)
                    field.note = person.note
                    return field
                }
            }
        }
    }

    /// The numbers of the rows that there are of a field, at least one.
    package func rows(of field: String) -> [Int] {
        let numbers = RowsField.numbers(of: field, in: texts)
        return numbers.isEmpty ? [1] : numbers
    }

    /// What the act reads: its own texts, without rows in which nothing stands.
    func texts(of act: any Act.Type) -> [String: String] {
        var kept = texts.filter { name, _ in act.asked.contains { $0.reads(name) } }
        if let act = act as? any ActOfRows.Type { leaveOut(&kept, act.rows) }
        for case let field as RowsField in act.fields {
            let rows = names(ofRowsOf: field.name, kept)
            for own in rows.values where rows.count > 1 || !field.isRequired {
                if own.allSatisfy({ kept[$0]?.allSatisfy(\.isWhitespace) ?? true }) { own.forEach { kept[$0] = nil } }
            }
        }
        if let field = act.beginning.field { kept[field] = subject }
        return kept
    }

    /// The rows that were left out by hand go; how many there were is said.
    private func leaveOut(_ kept: inout [String: String], _ rows: RowsField) {
        let (left, table) = (rowsLeftOut, kept[ManyNames.table] ?? "")
        for name in kept.keys {
            guard let (row, column) = ManyNames.parts(of: name) else { continue }
            if !table.allSatisfy(\.isWhitespace) || left.contains(row)
                || !rows.columns.contains(where: { $0.reads(column) })
            {
                kept[name] = nil
            }
        }
        kept[ManyNames.leftOut] = String(left.count)
    }

    /// The numbers of the rows that are left out by hand.
    package var rowsLeftOut: Set<Int> {
        Set(
            texts.compactMap { name, text in
                guard !text.isEmpty, let (row, column) = ManyNames.parts(of: name), column == ManyNames.skip else {
                    return nil
                }
                return row
            })
    }

    private func names(ofRowsOf field: String, _ kept: [String: String]) -> [Substring: [String]] {
        let prefix = field + "."
        return Dictionary(grouping: kept.keys.filter { $0.hasPrefix(prefix) }) { name in
            name.dropFirst(prefix.count).prefix { $0 != "." }
        }
    }

    /// What the button that sent it does to it: rows come and go, a choice is undone.
    package mutating func apply() {
        switch button {
        case .change(let field):
            texts[field] = ""
            texts[FormSearch.name(of: field)] = ""
        case .find(let field): if chosen != field { texts[field] = "" }
        case .addRow(let field):
            let rows = rows(of: field)
            guard rows.count < RowsField.rowsMax, let last = rows.last else { return }
            let columns = Set(
                texts.keys.filter { $0.hasPrefix("\(field).\(last).") }.map { $0.split(separator: ".").last })
            for case let column? in columns { texts["\(field).\(last + 1).\(column)"] = "" }
        case .removeRow(let field, let row):
            guard rows(of: field).count > 1 else { return }
            for name in texts.keys where name.hasPrefix("\(field).\(row).") { texts[name] = nil }
        case .check, .write, .look, .keep, .again, .drop, .fill: break
        }
    }

    /// Forgets the marks of people whom the form does not list any more, since its day is another.
    package mutating func forgetWhoIsNotListed(_ act: any Act.Type, _ groups: [FormGroup]) {
        let listed = Set(fields(of: groups).filter { $0.person != nil }.map(\.name))
        for field in act.fields where field is any AnyRosterField {
            for name in texts.keys where field.reads(name) && !listed.contains(name) { texts[name] = nil }
        }
    }

    /// Marks everybody of a list whom nobody has marked, where that is what the button says.
    package mutating func fill(_ groups: [FormGroup]) {
        guard case .fill(let name, let value) = button else { return }
        for case .roster(let field, let people) in groups.flatMap(\.items) where field.name == name {
            guard case .choice(let options) = field.widget, options.contains(where: { $0.value == value }) else {
                return
            }
            for person in people where texts["\(name).\(person.number)", default: ""].isEmpty {
                texts["\(name).\(person.number)"] = value
            }
        }
    }
}
