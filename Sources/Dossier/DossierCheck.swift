internal import Ledger

/// What the ledger already knows, for codes that a dossier names and does not define.
package protocol LedgerCodes {
    /// True when a fact states a unit with this code.
    func definesUnit(_ code: String) -> Bool
    /// True when a fact states a place with this code.
    func definesPlace(_ code: String) -> Bool
    /// True when the source has imported a person with this code.
    func definesPerson(_ code: String) -> Bool
}

/// Checks the rows of a dossier against each other and against the ledger: codes, doubled people, overlaps. Parent
/// cycles are found where the dossier meets the ledger.
package struct DossierCheck {
    let dossier: Dossier
    let ledger: any LedgerCodes
    private var problems: DossierProblems
    let failedFiles: Set<DossierFile>
    let units: Set<String>
    let places: Set<String>

    /// Everything wrong with what was read, added to what the reader found.
    package static func problems(
        in reader: DossierReader, ledger: any LedgerCodes
    ) -> DossierProblems {
        var check = DossierCheck(reader, ledger: ledger)
        check.run()
        return check.problems
    }

    private init(_ reader: DossierReader, ledger: any LedgerCodes) {
        dossier = reader.dossier
        self.ledger = ledger
        problems = reader.problems
        failedFiles = reader.failedFiles
        units = Set(dossier.units.map(\.content.code))
        places = Set(dossier.places.map(\.content.code))
    }

    private mutating func run() {
        checkOverlaps(.units, dossier.units) { $0.code }
        checkOverlaps(.places, dossier.places) { $0.code }
        checkOverlaps(.coverage, dossier.coverage) { $0 }
        checkOverlaps(.assignments, dossier.assignments) { $0 }
        for row in dossier.units {
            if let parent = row.content.parent { checkUnit(parent, .parent, row.row, .units) }
        }
        for row in dossier.places { checkUnit(row.content.unit, .unit, row.row, .places) }
        for row in dossier.coverage {
            checkUnit(row.content.cell, .cell, row.row, .coverage)
            checkPlace(row.content.place, row.row, .coverage)
        }
        for row in dossier.meetings { checkUnit(row.meeting.cell, .cell, row.row, .meetings) }
        for row in dossier.targets { checkUnit(row.target.unit, .unit, row.row, .targets) }
        for row in dossier.visits { checkPlace(row.place, row.row, .visits) }
        checkPeople()
        checkSuccessions()
    }

    private mutating func checkPeople() {
        var firstRows: [CodeIndex: Int] = [:]
        for row in dossier.people {
            if let first = firstRows[row.person] {
                fail(
                    .people, row.row, .code, dossier.personCodes[row.person], .doubledCode(firstRow: first))
            } else {
                firstRows[row.person] = row.row
            }
        }
        let definesPerson = dossier.personCodes.codes.indices.map { index in
            firstRows[CodeIndex(index)] != nil || ledger.definesPerson(dossier.personCodes.codes[index])
        }
        let definesCell = dossier.unitCodes.codes.map { units.contains($0) || ledger.definesUnit($0) }
        let definesPlace = dossier.placeCodes.codes.map { places.contains($0) || ledger.definesPlace($0) }
        for row in dossier.events {
            let number = Int(row.row)
            if !definesPerson[Int(row.person)] {
                fail(.events, number, .person, dossier.personCodes[row.person], .undefinedPerson)
            }
            if row.cell >= 0, !definesCell[Int(row.cell)] {
                fail(.events, number, .cell, dossier.unitCodes[row.cell], .undefinedUnit)
            }
            if row.place >= 0, !definesPlace[Int(row.place)] {
                fail(.events, number, .place, dossier.placeCodes[row.place], .undefinedPlace)
            }
        }
        for row in dossier.visits {
            if let person = row.person, !definesPerson[Int(person)] {
                fail(.visits, row.row, .person, dossier.personCodes[person], .undefinedPerson)
            }
        }
        for row in dossier.assignments {
            if !definesPerson[Int(row.content.person)] {
                fail(.assignments, row.row, .person, dossier.personCodes[row.content.person], .undefinedPerson)
            }
            checkUnit(row.content.unit, .unit, row.row, .assignments)
            if let place = row.content.place { checkPlace(place, row.row, .assignments) }
        }
    }

    private mutating func checkOverlaps<Content, Key: Hashable>(
        _ file: DossierFile, _ rows: [PeriodRow<Content>], by key: (Content) -> Key
    ) {
        var previous: [Key: PeriodRow<Content>] = [:]
        // A row whose days could not be read is noted already.
        let readable = rows.filter { $0.days.from != RowReader.unreadableDay }
        for row in readable.sorted(by: { ($0.days.from, $0.row) < ($1.days.from, $1.row) }) {
            let thing = key(row.content)
            if let other = previous[thing], other.days.to.map({ $0 > row.days.from }) ?? true {
                fail(file, row.row, .from, row.days.from.description, .overlap(withRow: other.row))
            }
            previous[thing] = row
        }
    }

    private mutating func checkUnit(_ code: String, _ column: Column, _ row: Int, _ file: DossierFile) {
        // An empty code is noted already.
        guard !code.isEmpty, !units.contains(code), !ledger.definesUnit(code) else { return }
        fail(file, row, column, code, .undefinedUnit)
    }

    private mutating func checkPlace(_ code: String, _ row: Int, _ file: DossierFile) {
        guard !code.isEmpty, !places.contains(code), !ledger.definesPlace(code) else { return }
        fail(file, row, .place, code, .undefinedPlace)
    }

    mutating func fail(
        _ file: DossierFile, _ row: Int, _ column: Column, _ value: String, _ reason: DossierProblem.Reason
    ) {
        guard !value.isEmpty else { return }
        let source: DossierFile? =
            switch reason {
            case .undefinedUnit: .units
            case .undefinedPlace: .places
            case .undefinedPerson: .people
            default: nil
            }
        if let source, failedFiles.contains(source) { return }
        problems.add(
            DossierProblem(
                file: file.fileName, row: row, column: column, header: dossier.headers[file]?[column], value: value,
                reason: reason))
    }
}
