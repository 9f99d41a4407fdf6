/// Units and those above them, without circles and of a bounded height, so that every step up is a short one.
struct ParentForest {
    /// Stands for no parent.
    static let none: Int32 = -1

    private var parents: [Int32]
    private var heights: [Int32]
    /// For each unit with others below it: how many of these have which height.
    private var heightsBelow: [[Int32]]

    init(count: Int) {
        parents = [Int32](repeating: ParentForest.none, count: count)
        heights = [Int32](repeating: 1, count: count)
        heightsBelow = [[Int32]](repeating: [], count: count)
    }

    func parent(of unit: Int32) -> Int32 { parents[Int(unit)] }

    /// The levels from the unit downwards, its own counted.
    func height(of unit: Int32) -> Int { Int(heights[Int(unit)]) }

    func root(of unit: Int32) -> Int32 {
        var unit = unit
        while parents[Int(unit)] >= 0 { unit = parents[Int(unit)] }
        return unit
    }

    /// The unit and those above it, the root last.
    func path(from unit: Int32) -> [Int32] {
        var path = [unit]
        while let last = path.last, parents[Int(last)] >= 0 { path.append(parents[Int(last)]) }
        return path
    }

    /// The units of a longest line below a unit, from the nearest on; asked only where something is wrong.
    func longestLine(below unit: Int32) -> [Int32] {
        var line: [Int32] = []
        var above = unit
        while heights[Int(above)] > 1 {
            let wanted = heights[Int(above)] - 1
            guard let next = parents.indices.first(where: { parents[$0] == above && heights[$0] == wanted }) else {
                break
            }
            above = Int32(next)
            line.append(above)
        }
        return line
    }

    /// Puts a root under a unit of another tree.
    mutating func link(_ unit: Int32, under parent: Int32) {
        parents[Int(unit)] = parent
        change(below: parent, from: 0, to: heights[Int(unit)])
    }

    /// Makes a unit a root, with all that is below it.
    mutating func unlink(_ unit: Int32) {
        let parent = parents[Int(unit)]
        guard parent >= 0 else { return }
        parents[Int(unit)] = ParentForest.none
        change(below: parent, from: heights[Int(unit)], to: 0)
    }

    /// One of those below a unit has another height than before; 0 is none.
    private mutating func change(below unit: Int32, from old: Int32, to new: Int32) {
        var (index, old, new) = (Int(unit), Int(old), Int(new))
        while old != new {
            if heightsBelow[index].count <= max(old, new) {
                let missing = max(old, new) + 1 - heightsBelow[index].count
                heightsBelow[index].append(contentsOf: [Int32](repeating: 0, count: missing))
            }
            if old > 0 { heightsBelow[index][old] -= 1 }
            if new > 0 { heightsBelow[index][new] += 1 }
            let before = Int(heights[index])
            let after = (heightsBelow[index].lastIndex { $0 > 0 } ?? 0) + 1
            heights[index] = Int32(after)
            guard before != after, parents[index] >= 0 else { return }
            (index, old, new) = (Int(parents[index]), before, after)
        }
    }
}
