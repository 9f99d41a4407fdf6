import Figures
import Ledger
import Organisation

/// What a change of long ago costs in the tree; its commit to the ledger apart.
struct LateChanges {
    private(set) var tree: FigureTree
    private(set) var structure: OrganisationStructure

    private static let long = Day(year: 2017, month: 3, day: 1) ?? .earliest

    /// - Parameter tree: nobody else may hold it, or its first change copies it.
    init(tree: consuming FigureTree, structure: OrganisationStructure) {
        self.tree = tree
        self.structure = structure
    }

    /// Somebody turns out to have been admitted nine years ago; the median of many.
    mutating func person(in cells: [UnitID]) -> Double {
        var times: [Double] = []
        for cell in cells {
            let state = PersonState(standing: .probationary, cell: cell, place: nil, isAway: false, isExempted: false)
            let day = PersonDay(day: LateChanges.long, events: [.admitted], state: state)
            let timeline = PersonTimeline(isFemale: true, isMinority: true, days: [day])
            let (there, _) = Stopwatch.time {
                tree.replace(nil, with: timeline)
                tree.settle()
            }
            times.append(there)
            tree.replace(timeline, with: nil)
            tree.settle()
        }
        return times.sorted()[times.count / 2]
    }

    /// A unit turns out to have stood under another one for nine years.
    mutating func parent(of unit: UnitID, becomes other: UnitID) -> Double {
        for index in structure[unit].periods.indices {
            if structure[unit].periods[index].content.parent != nil {
                structure[unit].periods[index].content.parent = other
                break
            }
        }
        let changed = structure
        return Stopwatch.time {
            tree.apply(changed, units: [unit], places: [], coverages: [])
            tree.settle()
        }.seconds
    }
}
