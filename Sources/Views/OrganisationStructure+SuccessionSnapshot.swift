internal import Ledger
internal import Organisation
internal import Snapshots

/// What became what, step by step.
extension OrganisationStructure {
    private struct StepRow: BitwiseCopyable {
        var old, new, day: Int32
        var isPlace: Int32
        var fact: (UInt64, UInt64)
    }

    func write(_ successions: Successions, to writer: inout SnapshotWriter) throws {
        try writer.write(
            successions.all.flatMap { timeline in
                let (old, new, isPlace): (Int32, Int32, Int32) =
                    switch timeline.pair {
                    case .units(let old, let new): (old.index, new.index, 0)
                    case .places(let old, let new): (old.index, new.index, 1)
                    }
                return timeline.steps.map {
                    StepRow(
                        old: old, new: new, day: $0.day.number, isPlace: isPlace, fact: ($0.fact.high, $0.fact.low))
                }
            })
    }

    /// - Throws: `SnapshotDamaged`.
    mutating func readSuccessions(from reader: inout SnapshotReader) throws {
        let rows = try reader.readArray(of: StepRow.self)
        var steps: [SuccessionTimeline.Pair: [SuccessionTimeline.Step]] = [:]
        for row in rows {
            let indices = row.isPlace == 0 ? units.indices : places.indices
            guard indices.contains(Int(row.old)), indices.contains(Int(row.new)) else { throw SnapshotDamaged() }
            let pair: SuccessionTimeline.Pair =
                row.isPlace == 0
                ? .units(old: UnitID(index: row.old), new: UnitID(index: row.new))
                : .places(old: PlaceID(index: row.old), new: PlaceID(index: row.new))
            let step = SuccessionTimeline.Step(
                day: Day(number: row.day), fact: Identifier(high: row.fact.0, low: row.fact.1))
            steps[pair, default: []].append(step)
        }
        for (pair, steps) in steps { successions.set(SuccessionTimeline(pair: pair, steps: steps)) }
    }
}
