internal import Dossier
internal import Ledger

/// Turns the rows of a dossier into statements about subjects, dated and ranked as the dossier says.
struct ImportPlanner {
    let dossier: Dossier
    let tokens: RowTokens
    let today: Day
    /// Whether a unit has this code, in the dossier or in the ledger.
    let isUnit: (String) -> Bool

    /// The statements of units.csv, by unit code, in the order of first mention.
    func units() -> [(code: String, rows: [PlannedRow])] {
        var rows = OrderedRows()
        let starts = startDays(dossier.units) { $0.code }
        for row in dossier.units {
            let unit = row.content
            rows.add(
                unit.code,
                period(
                    .units, row, words: [unit.code], starts: starts[unit.code] ?? [],
                    content: [unit.name, unit.kind.rawValue, unit.parent], stated: .unitStated(unit),
                    ended: .unitEnded(UnitEnding(code: unit.code))))
        }
        return rows.groups
    }

    /// The statements of meetings.csv: each row is a meeting of its own.
    func meetings() -> [(subject: SubjectID, rows: [PlannedRow])] {
        var counts: [String: Int] = [:]
        return dossier.meetings.map { row in
            let meeting = row.meeting
            let day = row.date.description
            let ordinal = ordinal(of: meeting.cell + "|" + day, in: &counts)
            let planned = single(
                .meetings, words: [meeting.cell, day, String(ordinal)],
                content: [String(meeting.members), String(meeting.present), String(meeting.excused)],
                effective: row.date, .meetingHeld(meeting))
            return (.meeting(cell: meeting.cell, day: row.date, ordinal: ordinal), [planned])
        }
    }

    /// The statements of those rows of visits.csv that name nobody: each row is a visit of its own.
    func visits() -> [(subject: SubjectID, rows: [PlannedRow])] {
        visits(dossier.visits.filter { $0.person == nil })
    }

    /// The statements of some rows of visits.csv, all of which name the same person, or nobody.
    ///
    /// - Parameter person: who the person is in the ledger, and by what their rows are recognised.
    func visits(
        _ rows: [VisitRow], of person: (identity: Identifier, token: Identifier)? = nil
    ) -> [(subject: SubjectID, rows: [PlannedRow])] {
        var counts: [String: Int] = [:]
        return rows.map { row in
            let day = row.date.description
            let ordinal = ordinal(of: row.place + "|" + day, in: &counts)
            let planned = single(
                .visits, person: person?.token, words: [row.place, day, String(ordinal)],
                content: [row.found?.rawValue, row.recorded?.description], effective: row.date, known: row.recorded,
                .visitMade(row.visit(of: person?.identity)))
            let subject = SubjectID.visit(
                place: row.place, person: person?.identity, day: row.date, ordinal: ordinal)
            return (subject, [planned])
        }
    }

    /// The statements of targets.csv, by unit, year and figure, in the order of first mention.
    func targets() -> [(subject: SubjectID, rows: [PlannedRow])] {
        var rows = OrderedRows()
        var subjects: [String: SubjectID] = [:]
        var counts: [String: Int] = [:]
        for row in dossier.targets {
            let target = row.target
            let key = "\(target.unit)|\(target.year)|\(target.indicator)"
            let ordinal = ordinal(of: key, in: &counts)
            guard let day = Day(year: target.year, month: 1, day: 1) else { continue }
            subjects[key] = .target(unit: target.unit, year: target.year, indicator: target.indicator)
            rows.add(
                key,
                single(
                    .targets, words: [target.unit, String(target.year), target.indicator, String(ordinal)],
                    content: [String(target.value)], effective: day, rank: Int32(ordinal), .targetSet(target)))
        }
        return rows.groups.compactMap { group in subjects[group.code].map { ($0, group.rows) } }
    }

    /// The statements of places.csv, by place code.
    func places() -> [(code: String, rows: [PlannedRow])] {
        var rows = OrderedRows()
        let starts = startDays(dossier.places) { $0.code }
        for row in dossier.places {
            let place = row.content
            rows.add(
                place.code,
                period(
                    .places, row, words: [place.code], starts: starts[place.code] ?? [],
                    content: [place.name, place.kind.rawValue, place.unit, place.latitude, place.longitude],
                    stated: .placeStated(place), ended: .placeEnded(PlaceEnding(code: place.code))))
        }
        return rows.groups
    }

    /// The statements of coverage.csv, by cell and place.
    func coverages() -> [(subject: SubjectID, rows: [PlannedRow])] {
        var rows = OrderedRows()
        var subjects: [String: SubjectID] = [:]
        let starts = startDays(dossier.coverage) { $0 }
        for row in dossier.coverage {
            let coverage = row.content
            let key = coverage.cell + "\u{1F}" + coverage.place
            subjects[key] = .coverage(cell: coverage.cell, place: coverage.place)
            rows.add(
                key,
                period(
                    .coverage, row, words: [coverage.cell, coverage.place], starts: starts[coverage] ?? [],
                    content: [], stated: .coverageStated(coverage), ended: .coverageEnded(CoverageEnding(coverage))))
        }
        return rows.groups.compactMap { group in subjects[group.code].map { ($0, group.rows) } }
    }

    /// The statements of successions.csv, by what became what.
    func successions() -> [(subject: SubjectID, rows: [PlannedRow])] {
        var rows = OrderedRows()
        var subjects: [String: SubjectID] = [:]
        for row in dossier.successions {
            let sort: SuccessionStatement.Sort = isUnit(row.old) && isUnit(row.new) ? .unit : .place
            let key = [sort.rawValue, row.old, row.new].joined(separator: "\u{1F}")
            subjects[key] = .succession(sort, old: row.old, new: row.new)
            rows.add(
                key,
                single(
                    .successions, words: [row.old, row.new, row.day.description],
                    content: [sort.rawValue, row.recorded?.description], effective: row.day, known: row.recorded,
                    .successionStated(SuccessionStatement(sort, old: row.old, new: row.new))))
        }
        return rows.groups.compactMap { group in subjects[group.code].map { ($0, group.rows) } }
    }

    func startDays<Content, Key: Hashable>(
        _ rows: [PeriodRow<Content>], by key: (Content) -> Key
    ) -> [Key: Set<Day>] {
        rows.reduce(into: [:]) { $0[key($1.content), default: []].insert($1.days.from) }
    }

    /// A row of a period file: its start, and its end unless another row of the same thing starts that day.
    func period<Content>(
        _ file: DossierFile, _ row: PeriodRow<Content>, person: Identifier? = nil, words: [String],
        starts: Set<Day>, content: [String?], stated: Statement, ended: Statement
    ) -> PlannedRow {
        let days = row.days
        let identity = words + [days.from.description]
        let token = person.map { tokens.row(file, of: $0, identity) } ?? tokens.row(file, identity)
        var parts = [
            PlannedRow.Part(
                number: 0, effective: days.from, known: min(days.recorded ?? days.from, today), statement: stated,
                contentToken: tokens.content(under: token, content + [days.recorded?.description]))
        ]
        if let to = days.to, !starts.contains(to) {
            parts.append(
                PlannedRow.Part(
                    number: 1, effective: to, known: min(days.endedRecorded ?? to, today), statement: ended,
                    contentToken: tokens.content(
                        under: token, [to.description, days.endedRecorded?.description])))
        }
        return PlannedRow(file: file, token: token, parts: parts)
    }

    private func single(
        _ file: DossierFile, person: Identifier? = nil, words: [String], content: [String?], effective: Day,
        known: Day? = nil, rank: Int32 = 0, _ statement: Statement
    ) -> PlannedRow {
        let token = person.map { tokens.row(file, of: $0, words) } ?? tokens.row(file, words)
        let part = PlannedRow.Part(
            number: 0, effective: effective, known: min(known ?? effective, today), rank: rank, statement: statement,
            contentToken: tokens.content(under: token, content))
        return PlannedRow(file: file, token: token, parts: [part])
    }

    private func ordinal(of key: String, in counts: inout [String: Int]) -> Int {
        defer { counts[key, default: 0] += 1 }
        return counts[key] ?? 0
    }
}

/// Rows by the code of their subject, in the order of first mention.
private struct OrderedRows {
    private(set) var groups: [(code: String, rows: [PlannedRow])] = []
    private var indices: [String: Int] = [:]

    mutating func add(_ code: String, _ row: PlannedRow) {
        if let index = indices[code] {
            groups[index].rows.append(row)
        } else {
            indices[code] = groups.count
            groups.append((code, [row]))
        }
    }
}
