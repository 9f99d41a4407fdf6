internal import Dossier
internal import Ledger
internal import Organisation

/// Everything wrong with a dossier, by itself and together with what the ledger holds.
struct ImportCheck {
    private let dossier: Dossier
    private var problems: DossierProblems

    /// - Parameters:
    ///   - source: the name of the source, where somebody gave one.
    ///   - structure: the units the ledger has.
    static func problems(
        in reader: DossierReader, source: String?, ledger: any LedgerCodes, structure: OrganisationStructure
    ) -> DossierProblems {
        var check = ImportCheck(
            dossier: reader.dossier,
            problems: DossierCheck.problems(in: reader, ledger: ledger))
        check.addCycles(in: check.stated(over: structure), of: Set(reader.dossier.units.map(\.content.code)))
        // Where the columns could not be read, the root is not what is missing.
        if source == nil, reader.dossier.firstRoot == nil, check.problems.isEmpty {
            check.problems.add(DossierProblem(file: DossierFile.units.fileName, reason: .emptyDossier))
        }
        return check.problems
    }

    /// The circles of parents that these units are part of in the ledger as it has become.
    static func cycles(in dossier: Dossier, of codes: Set<String>, structure: OrganisationStructure) -> DossierProblems
    {
        var check = ImportCheck(dossier: dossier, problems: DossierProblems())
        check.addCycles(in: structure, of: codes)
        return check.problems
    }

    /// The ledger's units, those of the dossier as the dossier states them.
    private func stated(over structure: OrganisationStructure) -> OrganisationStructure {
        var structure = structure
        let rows = Dictionary(grouping: dossier.units, by: \.content.code)
        for (code, _) in rows { _ = structure.codebook.unit(code) }
        for row in dossier.units { _ = row.content.parent.map { structure.codebook.unit($0) } }
        structure.makeRoom()
        for (code, rows) in rows {
            let unit = structure.codebook.unit(code)
            structure[unit].periods = rows.sorted { $0.days.from < $1.days.from }.map { row in
                Period(
                    from: row.days.from, until: row.days.to,
                    content: UnitTimeline.State(
                        name: row.content.name, kind: row.content.kind,
                        parent: row.content.parent.map { structure.codebook.unit($0) }),
                    order: FactOrder(
                        effective: row.days.from, rank: 0, recorded: Instant(milliseconds: 0),
                        origin: Identifier(high: 0, low: 0), sequence: Int64(row.row)),
                    fact: Identifier(high: 0, low: UInt64(row.row)))
            }
        }
        return structure
    }

    private mutating func addCycles(in structure: OrganisationStructure, of codes: Set<String>) {
        let hierarchy = Hierarchy(units: structure.units)
        for code in codes.sorted() where !code.isEmpty {
            guard let unit = structure.codebook.knownUnit(code), let cycle = hierarchy.cycle(through: unit)
            else { continue }
            let rows = dossier.units.filter { $0.content.code == code }.sorted { $0.days.from < $1.days.from }
            let row = rows.last { $0.days.from <= cycle.day } ?? rows.first
            problems.add(
                DossierProblem(
                    file: DossierFile.units.fileName, row: row?.row, column: Column.parent.name,
                    value: row?.content.parent,
                    reason: .parentCycle(
                        units: cycle.units.map { structure.codebook.code(of: $0) }, day: cycle.day.description)))
        }
    }
}
