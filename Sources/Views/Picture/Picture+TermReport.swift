package import Figures
package import Ledger
package import Organisation
package import Reports
package import Words

extension Picture {
    /// The term report of a unit over (since, day of the question].
    ///
    /// - Parameter written: how names are written where there is not room for all of each.
    package func termReport(
        of unit: UnitID, since: Day, say: Speech, version: String, written: (String) -> String = { $0 }
    ) throws -> TermReport {
        let figures = FigureReading(
            say: say, now: answer(unit: unit, at: day, since: since), start: answer(unit: unit, at: since))
        var material = TermReport.Material(
            code: code(of: unit), name: written(name(of: unit)), kind: kind(of: unit) ?? .committee,
            parent: tree.parent(of: unit, on: day).map { written(name(of: $0)) }, since: since, at: day,
            known: asOf.known,
            structure: asOf.structure, head: head, figures: figures, version: version)
        material.cleared = villages(.villagesCleared, unit, since, written)
        material.relapsed = villages(.villagesRelapsed, unit, since, written)
        material.uncovered = villages(.villagesWithoutMembers, unit, nil, written)
        let uncovered = Set(material.uncovered)
        material.unattended = villages(.villagesWithoutPresentMembers, unit, nil, written)
            .filter { !uncovered.contains($0) }
        material.single = villages(.villagesWithOnePresentMember, unit, nil, written)
        let children = children(of: unit, on: day)
        (material.directMembers, material.membersUnderEnded) = membersApart(
            of: unit, tree.children(of: unit, on: day), written)
        material.children =
            sortedByName(children).withVillagesFirst(tree, on: day)
            .map { child in
                TermReport.Child(
                    name: written(name(of: child)), now: answer(unit: child, at: day, since: since),
                    start: answer(unit: child, at: since))
            }
        material.courses = [.members, .admitted, .villagesWithoutMembers].map {
            TermReport.Course(figure: $0, steps: tree.steps(of: $0, unit: unit, since: since, at: day))
        }
        material.notInForce = notInForce(unit, say).map { words in
            "\(material.name) \(words)"
                + say(
                    "; số liệu dưới đây chỉ là của thời gian còn hoạt động.", "; the figures are of the time it worked."
                )
        }
        material.irregularities = try allIrregularities(under: unit).count { $0.irregularity.day <= day }
        return TermReport(material)
    }

    /// Members whom none of the units below counts: those of the unit itself, and those under a unit that is not shown
    /// below because it is not in force.
    private func membersApart(
        of unit: UnitID, _ children: [UnitID], _ written: (String) -> String
    ) -> (direct: Int, underEnded: [(name: String, count: Int)]) {
        struct Apart: Hashable { let unit: UnitID }
        let (direct, ended) = rememberedOfAll(Apart(unit: unit)) {
            let shown = Set(children)
            var direct = 0
            var ended: [UnitID: Int] = [:]
            for counted in tree.cells(countedBy: .figure(.members), unit: unit, at: day) {
                let count = counted.count ?? 0
                let below = tree.path(from: counted.cell, on: day).prefix { $0 != unit }
                if let top = below.last {
                    if !shown.contains(top) { ended[top, default: 0] += count }
                } else {
                    direct += count
                }
            }
            return (direct, ended)
        }
        let seen = ended.filter { sight.sees($0.key) }.sorted { $0.key < $1.key }
        return (direct, seen.map { (written(name(of: $0.key)), $0.value) })
    }

    /// The villages that a figure counts, by the names of the units that answer for them and their own.
    private func villages(
        _ figure: Figure, _ unit: UnitID, _ since: Day?, _ written: (String) -> String
    ) -> [TermReport.Village] {
        struct Villages: Hashable {
            let figure: Figure
            let unit: UnitID
            let since: Day?
        }
        let villages = remembered(Villages(figure: figure, unit: unit, since: since)) {
            places(countedBy: figure, unit: unit, at: day, since: since).map { item in
                let named = item.day ?? day
                let answering = tree.answeringUnit(of: item.subject, on: named).map { name(of: $0, on: named) }
                return TermReport.Village(
                    name: name(of: item.subject, on: named), unit: answering ?? "", day: item.day)
            }.map { ($0, VietnameseOrder($0.unit), VietnameseOrder($0.name)) }
                .sorted { ($0.1, $0.2, $0.0.day ?? day) < ($1.1, $1.2, $1.0.day ?? day) }.map(\.0)
        }
        return villages.map {
            TermReport.Village(name: written($0.name), unit: written($0.unit), day: $0.day)
        }
    }
}

extension [UnitID] {
    /// The units that answer for villages first: they are what pages and reports are about. Otherwise in their order.
    package func withVillagesFirst(_ tree: FigureTree, on day: Day) -> [UnitID] {
        let hasVillages = map { tree.value(of: .villages, unit: $0, at: day) > 0 }
        return zip(self, hasVillages).filter(\.1).map(\.0) + zip(self, hasVillages).filter { !$0.1 }.map(\.0)
    }
}
