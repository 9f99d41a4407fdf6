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
        check.addParentFaults(in: check.stated(over: structure), of: Set(reader.dossier.units.map(\.content.code)))
        // Where the columns could not be read, the root is not what is missing.
        if source == nil, reader.dossier.firstRoot == nil, check.problems.isEmpty {
            check.problems.add(DossierProblem(file: DossierFile.units.fileName, reason: .emptyDossier))
        }
        return check.problems
    }

    /// The circles of parents, and the lines of too many levels, that these units are part of in the ledger as it has
    /// become.
    static func cycles(in dossier: Dossier, of codes: Set<String>, structure: OrganisationStructure) -> DossierProblems
    {
        var check = ImportCheck(dossier: dossier, problems: DossierProblems())
        check.addParentFaults(in: structure, of: codes)
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

    /// Circles and lines of too many levels that one of these units is part of; said of its row.
    private mutating func addParentFaults(in structure: OrganisationStructure, of codes: Set<String>) {
        let units = Set(codes.compactMap { structure.codebook.knownUnit($0) })
        let faults = ParentFaults(units: structure.units)
        guard !faults.circles.isEmpty || !faults.chains.isEmpty else { return }
        let rows = Dictionary(grouping: dossier.units, by: \.content.code)
        let header = dossier.headers[.units]?[.parent]
        let blame = { (own: [UnitID], day: Day, reason: DossierProblem.Reason) -> DossierProblem in
            let begun = own.flatMap { rows[structure.codebook.code(of: $0)] ?? [] }.filter { $0.days.from <= day }
            // The row that began last has made it so.
            let row = begun.max { ($0.days.from, $0.row) < ($1.days.from, $1.row) }
            return DossierProblem(
                file: DossierFile.units.fileName, row: row?.row, column: .parent,
                header: header, value: row?.content.parent, reason: reason)
        }
        for circle in faults.circles {
            let own = circle.units.filter(units.contains)
            guard !own.isEmpty else { continue }
            let named = circle.units.prefix(ImportCheck.namedUnitsMax).map { structure.codebook.code(of: $0) }
            problems.add(
                blame(own, circle.day, .parentCycle(units: named, count: circle.units.count, day: circle.day)))
        }
        for chain in faults.chains {
            let own = chain.units.filter(units.contains)
            guard !own.isEmpty else { continue }
            let first = own.contains(chain.unit) ? [chain.unit] : own
            problems.add(
                blame(first, chain.day, .parentsTooDeep(levelsMax: Hierarchy.levelsMax, day: chain.day)))
        }
    }

    /// The most units of a circle that are named.
    private static let namedUnitsMax = 5
}
