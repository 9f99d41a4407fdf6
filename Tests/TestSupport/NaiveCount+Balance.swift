package import Ledger

extension NaiveCount {
    /// Start, causes and end of a unit's members, person by person and day by day.
    package func balance(of top: String, since: Day, at last: Day) -> [String: Int] {
        var result: [String: Int] = [
            "start": figures(of: top, at: since, since: nil)["members"] ?? 0,
            "end": figures(of: top, at: last, since: nil)["members"] ?? 0,
        ]
        let names = [
            "admitted", "transferred_in", "enrolled", "other_in", "moved_in", "restructured_in", "transferred_out",
            "left", "removed", "expelled", "died", "other_out", "moved_out", "restructured_out",
        ]
        for name in names { result[name] = 0 }
        var day = since.adding(days: 1)
        while day <= last {
            for number in personNumbers {
                if let cause = cause(of: number, top, on: day) { result[cause, default: 0] += 1 }
            }
            day = day.adding(days: 1)
        }
        return result
    }

    private func cause(of number: Int, _ top: String, on day: Day) -> String? {
        let yesterday = day.adding(days: -1)
        let (before, after) = (person(number, on: yesterday), person(number, on: day))
        let was = before.isMember && before.cell.map { isUnder($0, top, on: yesterday) } == true
        let isNow = after.isMember && after.cell.map { isUnder($0, top, on: day) } == true
        guard was != isNow else { return nil }
        let oldCellIsUnder = before.cell.map { isUnder($0, top, on: day) } == true
        if isNow {
            if before.isMember { return oldCellIsUnder ? "restructured_in" : "moved_in" }
            let names = after.events.map { $0.rawValue.replacing("_probationary", with: "") }
            return names.last { ["admitted", "transferred_in", "enrolled"].contains($0) } ?? "other_in"
        }
        if after.isMember { return oldCellIsUnder ? "moved_out" : "restructured_out" }
        return after.events.map(\.rawValue).last {
            ["transferred_out", "left", "removed", "expelled", "died"].contains($0)
        } ?? "other_out"
    }
}
