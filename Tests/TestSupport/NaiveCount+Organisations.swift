package import Ledger

extension NaiveCount {
    /// Start, causes and end of a unit's `cells` or `grassroots` organisations, unit by unit and day by day.
    package func organisations(_ counted: String, of top: String, since: Day, at last: Day) -> [String: Int] {
        var result = [
            "start": unitCodes.count { isCounted($0, counted, under: top, on: since) },
            "end": unitCodes.count { isCounted($0, counted, under: top, on: last) },
        ]
        for name in ["founded", "changed_in", "moved_in", "dissolved", "changed_out", "moved_out"] { result[name] = 0 }
        var day = since.adding(days: 1)
        while day <= last {
            for code in unitCodes {
                if let cause = cause(of: code, counted, top, on: day) { result[cause, default: 0] += 1 }
            }
            day = day.adding(days: 1)
        }
        return result
    }

    private func cause(of code: String, _ counted: String, _ top: String, on day: Day) -> String? {
        let yesterday = day.adding(days: -1)
        let was = isCounted(code, counted, under: top, on: yesterday)
        let isNow = isCounted(code, counted, under: top, on: day)
        guard was != isNow else { return nil }
        let (other, inName, suddenly) = isNow ? (yesterday, "in", "founded") : (day, "out", "dissolved")
        guard let kind = unit(code, on: other)?.kind else { return suddenly }
        return (kinds(counted).contains(kind) ? "moved_" : "changed_") + inName
    }

    private func isCounted(_ code: String, _ counted: String, under top: String, on day: Day) -> Bool {
        guard let kind = unit(code, on: day)?.kind else { return false }
        return kinds(counted).contains(kind) && isUnder(code, top, on: day)
    }

    private func kinds(_ counted: String) -> [UnitKind] {
        counted == "cells" ? [.cell, .grassrootsCell] : [.grassrootsCommittee, .grassrootsCell]
    }
}
