/// The sides under a sweeping line, from the lowest to the highest. A search tree that random priorities keep in balance
/// (a treap), in arrays by the sides' numbers; each side also knows its neighbours.
struct SweepOrder {
    private static let nobody: Int32 = -1

    private var root = SweepOrder.nobody
    private var lower: [Int32]
    private var higher: [Int32]
    private var parent: [Int32]
    private var neighbourBelow: [Int32]
    private var neighbourAbove: [Int32]

    /// Room for sides numbered from 0 to below `count`; none is under the line.
    init(count: Int) {
        let nobody = [Int32](repeating: SweepOrder.nobody, count: count)
        (lower, higher, parent, neighbourBelow, neighbourAbove) = (nobody, nobody, nobody, nobody, nobody)
    }

    /// The next side below one that is under the line.
    func below(_ side: Int) -> Int? { neighbourBelow[side] < 0 ? nil : Int(neighbourBelow[side]) }

    /// The next side above one that is under the line.
    func above(_ side: Int) -> Int? { neighbourAbove[side] < 0 ? nil : Int(neighbourAbove[side]) }

    /// A side comes under the line; `isAbove` tells whether it lies above one that is there.
    mutating func insert(_ side: Int, isAbove: (Int) -> Bool) {
        guard root >= 0 else {
            root = Int32(side)
            return
        }
        var node = Int(root)
        while true {
            let goesUp = isAbove(node)
            let child = goesUp ? higher[node] : lower[node]
            guard child < 0 else {
                node = Int(child)
                continue
            }
            attach(side, to: node, above: goesUp)
            break
        }
        while parent[side] >= 0, SweepOrder.priority(Int(parent[side])) < SweepOrder.priority(side) { lift(side) }
    }

    /// A side leaves the line.
    mutating func remove(_ side: Int) {
        while lower[side] >= 0, higher[side] >= 0 {
            let (low, high) = (Int(lower[side]), Int(higher[side]))
            lift(SweepOrder.priority(low) < SweepOrder.priority(high) ? high : low)
        }
        let child = max(lower[side], higher[side])
        replace(side, by: child)
        if child >= 0 { parent[Int(child)] = parent[side] }
        let (below, above) = (neighbourBelow[side], neighbourAbove[side])
        if below >= 0 { neighbourAbove[Int(below)] = above }
        if above >= 0 { neighbourBelow[Int(above)] = below }
    }

    private mutating func attach(_ side: Int, to node: Int, above: Bool) {
        parent[side] = Int32(node)
        if above {
            higher[node] = Int32(side)
            (neighbourBelow[side], neighbourAbove[side]) = (Int32(node), neighbourAbove[node])
        } else {
            lower[node] = Int32(side)
            (neighbourBelow[side], neighbourAbove[side]) = (neighbourBelow[node], Int32(node))
        }
        if neighbourBelow[side] >= 0 { neighbourAbove[Int(neighbourBelow[side])] = Int32(side) }
        if neighbourAbove[side] >= 0 { neighbourBelow[Int(neighbourAbove[side])] = Int32(side) }
    }

    /// A node takes the place of its parent, which goes under it; the order stays.
    private mutating func lift(_ node: Int) {
        let upper = Int(parent[node])
        replace(upper, by: Int32(node))
        parent[node] = parent[upper]
        let moved: Int32
        if lower[upper] == Int32(node) {
            moved = higher[node]
            lower[upper] = moved
            higher[node] = Int32(upper)
        } else {
            moved = lower[node]
            higher[upper] = moved
            lower[node] = Int32(upper)
        }
        if moved >= 0 { parent[Int(moved)] = Int32(upper) }
        parent[upper] = Int32(node)
    }

    /// Where a node hung, another hangs, or nobody.
    private mutating func replace(_ node: Int, by other: Int32) {
        let above = parent[node]
        if above < 0 {
            root = other
        } else if lower[Int(above)] == Int32(node) {
            lower[Int(above)] = other
        } else {
            higher[Int(above)] = other
        }
    }

    /// As good as random, and the same every time (the last steps of SplitMix64).
    private static func priority(_ side: Int) -> UInt64 {
        var bits = (UInt64(side) &+ 1) &* 0x9E37_79B9_7F4A_7C15
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }
}
