/// Ranks for a person's events of one day, so that they sort as the rows of the source stand.
///
/// Ranks are spaced, so that a row put between two others later finds a free one: a fact that is restated only to make
/// room would be known today, and the day would come out in another order as known before.
enum EventRanks {
    private static let spacing: Int32 = 1 << 10

    /// A rank for each row; `ranks` are those the rows have already, nil for new ones. A row keeps its rank as long as
    /// the rows before it have smaller ones and there is room for what is new between.
    static func assigned(keeping ranks: [Int32?]) -> [Int32] {
        var kept = increasing(ranks)
        var result: [Int32] = []
        while result.count < ranks.count {
            let start = result.count
            if let rank = kept[start] {
                result.append(rank)
                continue
            }
            let end = kept[start...].firstIndex { $0 != nil } ?? ranks.count
            let next = end < ranks.count ? kept[end] : nil
            if let new = between(result.last, next, count: Int32(end - start)) {
                result += new
            } else {
                kept[end] = nil
            }
        }
        return result
    }

    /// The rank of a new row behind the last of its day.
    static func next(after rank: Int32) -> Int32 { Int32(clamping: Int64(rank) + Int64(spacing)) }

    private static func increasing(_ ranks: [Int32?]) -> [Int32?] {
        var last: Int32?
        return ranks.map { rank in
            guard let rank, last.map({ rank > $0 }) ?? true else { return nil }
            last = rank
            return rank
        }
    }

    /// `count` ranks between two, either of which may be open; nil when there is no room.
    private static func between(_ low: Int32?, _ high: Int32?, count: Int32) -> [Int32]? {
        switch (low, high) {
        case (nil, nil): return (0..<count).map { $0 * spacing }
        case (let low?, nil): return (1...count).map { Int32(clamping: Int64(low) + Int64($0) * Int64(spacing)) }
        case (nil, let high?):
            return (1...count).reversed().map { Int32(clamping: Int64(high) - Int64($0) * Int64(spacing)) }
        case (let low?, let high?):
            let step = (Int64(high) - Int64(low)) / (Int64(count) + 1)
            return step > 0 ? (1...count).map { Int32(clamping: Int64(low) + Int64($0) * step) } : nil
        }
    }
}
