internal import Figures
internal import Ledger
internal import Organisation
internal import Store

/// What units are to reach in a year, as the tree takes it.
extension Known {
    /// Tells a tree, in which nothing was told of them, the targets of all units.
    func countTargets(_ structure: OrganisationStructure, in tree: inout FigureTree) throws {
        var facts: [UnitID: [LiveFact]] = [:]
        try reader.forEachSubject(of: .target) { _, all in
            for fact in live(all) {
                guard case .targetSet(let target) = fact.statement,
                    let unit = structure.codebook.knownUnit(target.unit)
                else { continue }
                facts[unit, default: []].append(fact)
            }
        }
        for (unit, facts) in facts { tree.setTargets(Known.targets(facts), of: unit) }
    }

    /// The same of a few units, whatever was told of them.
    func countTargets(of units: some Sequence<UnitID>, _ structure: OrganisationStructure, in tree: inout FigureTree)
        throws
    {
        for unit in units {
            let code = structure.codebook.code(of: unit)
            let facts = try reader.subjects(of: .target, namingUnit: code).flatMap { live($1) }
            tree.setTargets(Known.targets(facts), of: unit)
        }
    }

    /// Of one figure and year the last that applies.
    private static func targets(_ facts: [LiveFact]) -> [Target] {
        var targets: [String: Target] = [:]
        for fact in facts.sorted(by: { $0.order < $1.order }) {
            guard case .targetSet(let said) = fact.statement else { continue }
            let figure = Figure.named(said.indicator)
            targets["\(said.year) \(said.indicator)"] = figure.flatMap {
                Target($0, year: said.year, value: said.value)
            }
        }
        return targets.sorted { $0.key < $1.key }.map(\.value)
    }
}
