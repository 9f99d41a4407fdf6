internal import Dossier
internal import Ledger

/// Turns a dossier's rows about people into statements, one person at a time: there may be millions of rows.
struct PeoplePlanner {
    private let planner: ImportPlanner
    private let dossier: Dossier
    /// Indices of event rows, person by person, each person's in the order of days and of the file.
    private let eventOrder: [Int32]
    /// Where in `eventOrder` each person's rows begin; one more at the end.
    private let eventStarts: [Int32]
    /// For each person the index of the row that describes them; -1 where there is none.
    private let personRows: [Int32]
    private let assignments: [CodeIndex: [PeriodRow<AssignmentKey>]]
    private let visits: [CodeIndex: [VisitRow]]

    /// Rows left out because an earlier one of the same person says the same.
    private(set) var repeatedRows: [DossierNote] = []

    init(_ planner: ImportPlanner) {
        self.planner = planner
        dossier = planner.dossier
        var personRows = [Int32](repeating: -1, count: dossier.personCodes.codes.count)
        for (index, row) in dossier.people.enumerated() where personRows[Int(row.person)] < 0 {
            personRows[Int(row.person)] = Int32(index)
        }
        self.personRows = personRows
        assignments = Dictionary(grouping: dossier.assignments, by: \.content.person)
        visits = dossier.visits.reduce(into: [:]) { all, row in
            if let person = row.person { all[person, default: []].append(row) }
        }
        (eventOrder, eventStarts) = PeoplePlanner.sorted(dossier.events, people: dossier.personCodes.codes.count)
    }

    /// How many people the dossier mentions.
    var count: Int { dossier.personCodes.codes.count }

    /// The code of a person.
    func code(_ person: CodeIndex) -> String { dossier.personCodes[person] }

    /// A person's event rows, repeats left out, in the order of days and of the file.
    mutating func events(of person: CodeIndex) -> [EventRow] {
        var events: [EventRow] = []
        var firstRows: [EventRow: Int32] = [:]
        let indices = eventOrder[Int(eventStarts[Int(person)])..<Int(eventStarts[Int(person) + 1])]
        events.reserveCapacity(indices.count)
        for (index, order) in zip(indices.indices, indices) {
            let event = dossier.events[Int(order)]
            if events.last?.date != event.date {
                if !firstRows.isEmpty { firstRows.removeAll(keepingCapacity: true) }
                let next = index + 1 < indices.endIndex ? dossier.events[Int(indices[index + 1])].date : nil
                // Nearly every event is the only one of its day.
                if next != event.date {
                    events.append(event)
                    continue
                }
            }
            var content = event
            content.row = 0
            if let first = firstRows[content] {
                repeatedRows.append(
                    .repeatedRow(file: DossierFile.events.fileName, row: Int(event.row), firstRow: Int(first)))
            } else {
                firstRows[content] = event.row
                events.append(event)
            }
        }
        return events
    }

    /// What the dossier says about a person.
    ///
    /// - Parameters:
    ///   - wasMember: whether the person ever was a member, by this dossier or the ledger. Who never was and did not consent
    ///     comes in without what names them.
    ///   - mayHaveBeenUnnamed: something may have been recorded before, and without a name.
    func rows(
        of person: CodeIndex, token: Identifier, events: [EventRow], wasMember: Bool, mayHaveBeenUnnamed: Bool
    ) -> (rows: [PlannedRow], isUnnamed: Bool) {
        var rows: [PlannedRow] = []
        rows.reserveCapacity(1 + events.count)
        var isUnnamed = false
        let index = personRows[Int(person)]
        if index >= 0 {
            let row = dossier.people[Int(index)]
            isUnnamed = !wasMember && row.consent == nil
            var described = description(row, token: token, events: events, isUnnamed: isUnnamed)
            if !isUnnamed, mayHaveBeenUnnamed { nameFormerly(&described, row, events) }
            rows.append(described)
        }
        for event in events { rows.append(self.row(of: event, token: token)) }
        return (rows, isUnnamed)
    }

    /// True when the dossier says anything about assignments or visits of a person.
    func hasWork(_ person: CodeIndex) -> Bool { assignments[person] != nil || visits[person] != nil }

    /// What the dossier says about a person's assignments and visits, one after the other in the order of first mention.
    ///
    /// - Parameter identity: who the person is in the ledger.
    func work(
        of person: CodeIndex, token: Identifier, identity: Identifier
    ) -> [(subject: SubjectID, rows: [PlannedRow])] {
        assignments(of: person, token: token, identity: identity)
            + planner.visits(visits[person] ?? [], of: (identity, token))
    }

    private func assignments(
        of person: CodeIndex, token: Identifier, identity: Identifier
    ) -> [(subject: SubjectID, rows: [PlannedRow])] {
        guard let own = assignments[person] else { return [] }
        let starts = planner.startDays(own) { $0 }
        var groups: [(subject: SubjectID, rows: [PlannedRow])] = []
        for row in own {
            let assignment = row.content.assignment(of: identity)
            let subject = SubjectID.assignment(assignment)
            let planned = planner.period(
                .assignments, row, person: token,
                words: [assignment.role.rawValue, assignment.unit, assignment.place ?? ""],
                starts: starts[row.content] ?? [], content: [], stated: .assignmentStated(assignment),
                ended: .assignmentEnded(AssignmentEnding(assignment)))
            if let index = groups.firstIndex(where: { $0.subject == subject }) {
                groups[index].rows.append(planned)
            } else {
                groups.append((subject, [planned]))
            }
        }
        return groups
    }

    private func description(
        _ row: PersonRow, token: Identifier, events: [EventRow], isUnnamed: Bool
    ) -> PlannedRow {
        let details = PersonDetails(
            code: dossier.personCodes[row.person], name: row.name, born: row.born, ethnicity: row.ethnicity,
            education: row.education)
        let description = PersonDescription(
            sex: row.sex, consent: row.consent, details: isUnnamed ? nil : details)
        let rowToken = planner.tokens.row(.people, of: token, [])
        let content =
            isUnnamed
            ? PeoplePlanner.unnamedContent(row)
            : [row.sex?.rawValue, row.consent?.description, row.name, row.born, row.ethnicity, row.education, nil]
        let known = events.map { $0.recorded ?? $0.date }.min() ?? planner.today
        let part = PlannedRow.Part(
            number: 0, effective: events.first?.date ?? planner.today, known: min(known, planner.today),
            statement: .personDescribed(description), contentToken: planner.tokens.content(under: rowToken, content))
        return PlannedRow(file: .people, token: rowToken, parts: [part])
    }

    /// Says of the description of somebody who may be named how it was recognised while they might not be.
    private func nameFormerly(_ described: inout PlannedRow, _ row: PersonRow, _ events: [EventRow]) {
        let token = planner.tokens.content(under: described.token, PeoplePlanner.unnamedContent(row))
        let membership = events.first { $0.event.makesMember }.map { $0.recorded ?? $0.date }
        described.parts[0].naming = (token, min(membership ?? row.consent ?? planner.today, planner.today))
    }

    private static func unnamedContent(_ row: PersonRow) -> [String?] {
        [row.sex?.rawValue, nil, nil, nil, nil, nil, "unnamed"]
    }

    private func row(of event: EventRow, token: Identifier) -> PlannedRow {
        let rowToken = planner.tokens.row(.events, of: token, [event.event.rawValue, event.date.description])
        let cell = event.cell >= 0 ? dossier.unitCodes[event.cell] : nil
        let place = event.place >= 0 ? dossier.placeCodes[event.place] : nil
        let reference = event.reference >= 0 ? dossier.references[event.reference] : nil
        let part = PlannedRow.Part(
            number: 0, effective: event.date, known: min(event.recorded ?? event.date, planner.today),
            statement: .personEvent(PersonEvent(kind: event.event, cell: cell, place: place, reference: reference)),
            contentToken: planner.tokens.content(
                under: rowToken, [event.recorded?.description, cell, place, reference]))
        return PlannedRow(file: .events, token: rowToken, parts: [part])
    }

    /// A counting sort by person, then each person's rows by day; both keep the order of the file.
    private static func sorted(_ events: [EventRow], people: Int) -> (order: [Int32], starts: [Int32]) {
        var starts = [Int32](repeating: 0, count: people + 1)
        for event in events { starts[Int(event.person) + 1] += 1 }
        for index in 1..<max(1, starts.count) { starts[index] += starts[index - 1] }
        var next = starts
        var order = [Int32](repeating: 0, count: events.count)
        for (index, event) in events.enumerated() {
            order[Int(next[Int(event.person)])] = Int32(index)
            next[Int(event.person)] += 1
        }
        for person in 0..<people {
            order[Int(starts[person])..<Int(starts[person + 1])].sort { left, right in
                let (first, second) = (events[Int(left)], events[Int(right)])
                return (first.date, first.row) < (second.date, second.row)
            }
        }
        return (order, starts)
    }
}
