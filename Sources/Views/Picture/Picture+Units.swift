package import Ledger
package import Organisation
internal import SQL
internal import Store
package import Words

extension Picture {
    /// A meeting of a cell.
    package struct Meeting: Hashable, Sendable {
        /// When.
        package var day: Day
        /// The head-counts.
        package var counts: MeetingStatement
    }

    /// The meetings of a cell by the day of the question, the last first.
    package func meetings(of unit: UnitID) throws -> [Meeting] {
        let all = try rememberedOfEveryDay(MeetingsOf(unit: unit)) {
            try liveFacts(of: .meeting, naming: unit).compactMap { fact -> Meeting? in
                guard case .meetingHeld(var counts) = fact.statement else { return nil }
                // Who came is sealed, and not kept.
                counts.minutes = nil
                return Meeting(day: fact.order.effective, counts: counts)
            }
        }
        return all.filter { $0.day <= day }.reversed()
    }

    private struct MeetingsOf: Hashable {
        let unit: UnitID
    }

    /// What a unit is to reach, year by year.
    package func targets(of unit: UnitID) throws -> [TargetStatement] {
        try liveFacts(of: .target, naming: unit).compactMap { fact in
            if case .targetSet(let target) = fact.statement { target } else { nil }
        }.sorted { ($0.year, $0.indicator) < ($1.year, $1.indicator) }
    }

    /// The outlines that somebody gave for units.
    package struct Outlines: Sendable {
        /// Closed lines of longitude and latitude, all of them on the globe.
        package var rings: [UnitID: [[[Double]]]] = [:]
        /// True when they cannot be read: then there are none.
        package var areDamaged = false
    }

    /// The outlines, or that they are damaged: they are drawings, and no reason to show no page.
    package func outlines() throws -> Outlines {
        do {
            return try reader.boundaries().reduce(into: Outlines()) { result, boundary in
                guard let unit = structure.codebook.knownUnit(boundary.unit), sight.sees(unit) else { return }
                result.rings[unit] = boundary.rings.filter { ring in
                    ring.count >= 4 && ring.allSatisfy { $0.count == 2 && abs($0[0]) <= 180 && abs($0[1]) <= 90 }
                }
            }
        } catch let error as SQLError where error.code == .corrupt {
            return Outlines(areDamaged: true)
        }
    }

    /// Says that a unit has ended, or has not begun, on the day of the question; nil while it works. Its figures still
    /// have an answer, and the reader has to know.
    package func notInForce(_ unit: UnitID, _ say: Speech) -> String? {
        let periods = periods(of: unit)
        guard !periods.isInForce(on: day) else { return nil }
        if let until = periods.lastStarted(by: day)?.until {
            return say("đã kết thúc hoạt động từ ngày \(say.date(until))", "ended on \(say.date(until))")
        }
        guard let first = periods.first else { return say("chưa có trong sổ", "not yet recorded") }
        return say("hoạt động từ ngày \(say.date(first.from))", "works from \(say.date(first.from))")
    }

    /// The facts that count about everything of a kind that names a unit, in the order in which they apply.
    private func liveFacts(of kind: SubjectKind, naming unit: UnitID) throws -> [LiveFact] {
        try reader.subjects(of: kind, naming: unit).flatMap { _, facts in known.live(facts) }
            .sorted { $0.order < $1.order }
    }
}
