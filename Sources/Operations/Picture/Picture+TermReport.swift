package import Figures
package import Ledger
package import Organisation
package import Reports

extension Picture {
    /// The term report of a unit over (since, day of the question].
    package func termReport(of unit: UnitID, since: Day, say: Speech, version: String) throws -> TermReport {
        let figures = FigureReading(
            say: say, now: tree.answer(unit: unit, at: day, since: since), start: tree.answer(unit: unit, at: since))
        var material = TermReport.Material(
            code: code(of: unit), name: name(of: unit), kind: kind(of: unit) ?? .committee,
            parent: tree.parent(of: unit, on: day).map { name(of: $0) }, since: since, at: day, known: asOf.known,
            structure: asOf.structure, head: head, figures: figures, version: version)
        material.cleared = villages("villages_cleared", unit, since, isDated: false)
        material.relapsed = villages("villages_relapsed", unit, since, isDated: true)
        material.uncovered = villages("villages_without_members", unit, nil, isDated: false)
        let uncovered = Set(material.uncovered)
        material.unattended = villages("villages_without_present_members", unit, nil, isDated: false)
            .filter { !uncovered.contains($0) }
        material.single = villages("villages_with_one_present_member", unit, nil, isDated: false)
        material.children = tree.children(of: unit, on: day)
            .map { ($0, VietnameseOrder(name(of: $0))) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
            .map(\.0).withVillagesFirst(tree, on: day)
            .map { child in
                TermReport.Child(
                    name: name(of: child), now: tree.answer(unit: child, at: day, since: since),
                    start: tree.answer(unit: child, at: since))
            }
        material.courses = ["members", "admitted", "villages_without_members"].compactMap { Figure.named($0) }.map {
            TermReport.Course(figure: $0, steps: tree.steps(of: $0, unit: unit, since: since, at: day))
        }
        material.irregularities = try irregularities(under: unit).count { $0.irregularity.day <= day }
        return TermReport(material)
    }

    private func villages(_ name: String, _ unit: UnitID, _ since: Day?, isDated: Bool) -> [TermReport.Village] {
        guard let figure = Figure.named(name) else { return [] }
        return tree.places(countedBy: figure, unit: unit, at: day, since: since).map { item in
            let answering = tree.answeringUnit(of: item.subject, on: item.day ?? day).map { self.name(of: $0) }
            return TermReport.Village(
                name: self.name(of: item.subject), unit: answering ?? "", day: isDated ? item.day : nil)
        }
    }
}

extension [UnitID] {
    /// The units that answer for villages first: they are what pages and reports are about. Otherwise in their order.
    package func withVillagesFirst(_ tree: FigureTree, on day: Day) -> [UnitID] {
        guard let villages = Figure.named("villages") else { return self }
        let hasVillages = map { (tree.value(of: villages, unit: $0, at: day) ?? 0) > 0 }
        return zip(self, hasVillages).filter(\.1).map(\.0) + zip(self, hasVillages).filter { !$0.1 }.map(\.0)
    }
}
