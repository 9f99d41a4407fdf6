package import Documents
internal import Fields
package import Ledger

/// Reads the rows of dossier files as they come, and collects what is wrong with them.
///
/// Feed it the rows of one file after another with `read`; take `dossier` and `problems` at the end.
package struct DossierReader {
    /// What has been read.
    package private(set) var dossier = Dossier()
    /// What is wrong with it so far.
    package private(set) var problems = DossierProblems()
    /// Files that could not be read: what they would have defined is not missed elsewhere.
    package private(set) var failedFiles: Set<DossierFile> = []
    private let isFigure: (String) -> Bool
    private let today: Day
    private var search = HeaderSearch()
    /// Nil until the header is found, and in a file without a usable one.
    private var header: FileHeader?

    /// A reader that takes as targets only names for which `isFigure` holds.
    ///
    /// - Parameter today: the day of the import; nothing is known later.
    package init(today: Day, isFigure: @escaping (String) -> Bool) {
        self.today = today
        self.isFigure = isFigure
    }

    /// Begins a file: its header comes first.
    package mutating func begin() {
        search = HeaderSearch()
        header = nil
    }

    /// Notes that a file cannot be read to its end.
    package mutating func fail(_ file: DossierFile, _ problem: DossierProblem) {
        problems.add(problem)
        failedFiles.insert(file)
    }

    /// Tells something that refuses nothing.
    package mutating func note(_ note: DossierNote) {
        dossier.notes.append(note)
    }

    /// Ends a file; one without a header row lacks all its columns.
    package mutating func end(_ file: DossierFile) {
        take(search.ended(file), of: file)
    }

    /// Takes the next row of a file.
    package mutating func read(_ row: CSVRow, of file: DossierFile) {
        guard let header else {
            take(search.look(at: row, of: file), of: file)
            return
        }
        var fields = row.fields
        var garbled: Set<Int> = []
        if !fields.allSatisfy(Mending.isClean) {
            garbled = Set(fields.indices.filter { WrongDecoding.isFound(in: fields[$0]) })
            fields = fields.map(Mending.mended)
        }
        guard fields.contains(where: { !$0.isEmpty }) else { return }
        while fields.count > header.fieldCount, fields.last?.isEmpty == true { fields.removeLast() }
        if TotalRow.isFound(in: fields, header, of: file) {
            let written = fields.first { !$0.isEmpty }
            problems.add(DossierProblem(file: file.fileName, row: row.number, value: written, reason: .totalRow))
            return
        }
        if fields.count != header.fieldCount {
            let reason: DossierProblem.Reason =
                fields.count < header.fieldCount
                ? .shortRow(expected: header.fieldCount, found: fields.count)
                : .longRow(expected: header.fieldCount, found: fields.count)
            problems.add(DossierProblem(file: file.fileName, row: row.number, reason: reason))
            return
        }
        var reader = RowReader(
            file: file, row: row.number, fields: fields, header: header, garbled: garbled, today: today)
        add(file, &reader)
        for problem in reader.problems { problems.add(problem) }
    }

    private mutating func take(_ result: HeaderSearch.Result?, of file: DossierFile) {
        guard let result else { return }
        for problem in result.problems { problems.add(problem) }
        guard let header = result.header else {
            failedFiles.insert(file)
            return
        }
        self.header = header
        dossier.headers[file] = header.namesByColumn
        dossier.notes += header.unknown.map { .ignoredColumn(file: file.fileName, column: $0) }
    }

    private mutating func add(_ file: DossierFile, _ reader: inout RowReader) {
        switch file {
        case .units: addUnit(&reader)
        case .places: addPlace(&reader)
        case .coverage:
            let coverage = CoverageStatement(cell: reader.code(.cell), place: reader.code(.place))
            dossier.coverage.append(PeriodRow(row: reader.row, days: reader.periodDays(), content: coverage))
        case .people: addPerson(&reader)
        case .events: addEvent(&reader)
        case .meetings: addMeeting(&reader)
        case .targets: addTarget(&reader)
        case .assignments: addAssignment(&reader)
        case .visits: addVisit(&reader)
        case .successions: addSuccession(&reader)
        }
    }

    private mutating func addUnit(_ reader: inout RowReader) {
        let unit = UnitStatement(
            code: reader.code(.code), name: reader.value(.name, ColumnReaders.name) ?? "",
            kind: reader.value(.kind, ColumnReaders.unitKind) ?? .cell, parent: reader.optionalCode(.parent))
        dossier.units.append(PeriodRow(row: reader.row, days: reader.periodDays(), content: unit))
    }

    private mutating func addPlace(_ reader: inout RowReader) {
        let place = PlaceStatement(
            code: reader.code(.code), name: reader.value(.name, ColumnReaders.name) ?? "",
            kind: reader.value(.kind, ColumnReaders.placeKind) ?? .village, unit: reader.code(.unit),
            latitude: reader.optionalValue(.latitude, ColumnReaders.latitude),
            longitude: reader.optionalValue(.longitude, ColumnReaders.longitude))
        dossier.places.append(PeriodRow(row: reader.row, days: reader.periodDays(), content: place))
    }

    private mutating func addPerson(_ reader: inout RowReader) {
        let education = reader.optionalText(.education)
        let person = PersonRow(
            row: reader.row, person: dossier.personCodes.index(of: reader.code(.code)),
            name: reader.optionalValue(.name, ColumnReaders.name), sex: reader.optionalValue(.sex, ColumnReaders.sex),
            born: reader.optionalValue(.born, ColumnReaders.birth),
            ethnicity: reader.optionalText(.ethnicity).flatMap(Ethnicity.mended),
            education: education.map { Vocabulary.educations[$0.lowercased()] ?? $0 },
            consent: reader.optionalDay(.consent))
        dossier.people.append(person)
    }

    private mutating func addEvent(_ reader: inout RowReader) {
        let kind = reader.value(.event, ColumnReaders.event)
        let cell = reader.optionalCode(.cell)
        if let kind, kind.requiresCell, cell == nil {
            reader.fail(.cell, "", .missingCell(event: reader.optionalText(.event) ?? kind.rawValue))
        }
        let (date, recorded) = (reader.day(.date), reader.recordedDay(.recorded))
        let event = EventRow(
            row: Int32(clamping: reader.row), person: dossier.personCodes.index(of: reader.code(.person)),
            date: date, recorded: recorded == date ? nil : recorded, event: kind ?? .moved,
            cell: cell.map { dossier.unitCodes.index(of: $0) } ?? -1,
            place: reader.optionalCode(.place).map { dossier.placeCodes.index(of: $0) } ?? -1,
            reference: reader.optionalText(.reference).map { dossier.references.index(of: $0) } ?? -1)
        dossier.events.append(event)
    }

    private mutating func addMeeting(_ reader: inout RowReader) {
        let meeting = MeetingStatement(
            cell: reader.code(.cell), members: reader.value(.members, ColumnReaders.headCount) ?? 0,
            present: reader.value(.present, ColumnReaders.headCount) ?? 0,
            excused: reader.value(.excused, ColumnReaders.headCount) ?? 0)
        dossier.meetings.append(MeetingRow(row: reader.row, date: reader.day(.date), meeting: meeting))
    }

    private mutating func addTarget(_ reader: inout RowReader) {
        let indicator = reader.text(.indicator).lowercased()
        if !indicator.isEmpty, !isFigure(indicator) { reader.fail(.indicator, indicator, .notAFigure) }
        let target = TargetStatement(
            unit: reader.code(.unit), year: reader.value(.year, ColumnReaders.year) ?? 0, indicator: indicator,
            value: reader.value(.value, ColumnReaders.target) ?? 0)
        dossier.targets.append(TargetRow(row: reader.row, target: target))
    }

    private mutating func addAssignment(_ reader: inout RowReader) {
        let person = dossier.personCodes.index(of: reader.code(.person))
        let assignment = AssignmentKey(
            person: person, role: reader.value(.role, ColumnReaders.role) ?? .villageLead,
            unit: reader.code(.unit), place: reader.optionalCode(.place))
        dossier.assignments.append(PeriodRow(row: reader.row, days: reader.periodDays(), content: assignment))
    }

    private mutating func addVisit(_ reader: inout RowReader) {
        let (date, recorded) = (reader.day(.date), reader.recordedDay(.recorded))
        dossier.visits.append(
            VisitRow(
                row: reader.row, place: reader.code(.place), date: date,
                person: reader.optionalCode(.person).map { dossier.personCodes.index(of: $0) },
                found: reader.optionalValue(.found, ColumnReaders.finding),
                recorded: recorded == date ? nil : recorded))
    }

    private mutating func addSuccession(_ reader: inout RowReader) {
        let (day, recorded) = (reader.day(.day), reader.recordedDay(.recorded))
        dossier.successions.append(
            SuccessionRow(
                row: reader.row, old: reader.code(.old), new: reader.code(.new), day: day,
                recorded: recorded == day ? nil : recorded))
    }
}

extension RowReader {
    fileprivate mutating func periodDays() -> PeriodDays {
        var days = PeriodDays(
            from: day(.from), to: optionalDay(.to), recorded: recordedDay(.recorded),
            endedRecorded: recordedDay(.endedRecorded))
        // Written out or left empty, it is the same.
        if days.recorded == days.from { days.recorded = nil }
        if days.endedRecorded == days.to { days.endedRecorded = nil }
        if let to = days.to, to <= days.from {
            fail(.to, to.description, .fromNotBeforeTo(from: days.from))
        }
        return days
    }
}
