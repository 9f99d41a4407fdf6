package import Ledger
internal import Rulebook

extension NaiveCount {
    /// What figures warn of on the roads of candidates and probationary members.
    package func roadWarnings(of top: String, at day: Day) -> [String: Int] {
        let here = personNumbers.filter { number in
            person(number, on: day).cell.map { isUnder($0, top, on: day) } == true
        }
        func standing(_ number: Int) -> String { person(number, on: day).standing }
        func last(_ kind: PersonEventKind, _ number: Int) -> Day? {
            road(number, by: day).last { $0.kind == kind }?.day
        }
        return [
            "candidates_certificate_expiring": here.count { number in
                guard standing(number) == "candidate", let trained = last(.trained, number) else { return false }
                return day.adding(months: -60) < trained && trained <= day.adding(months: -54)
            },
            "probation_ended_unrecognised": here.count { number in
                guard standing(number) == "probationary", let admitted = last(.admitted, number) else { return false }
                return admitted <= day.adding(months: -12)
            },
            "candidates_step_overdue": here.count { number in
                standing(number) == "candidate" && deadline(of: number, by: day).map { $0 < day } == true
            },
        ]
    }

    /// By when the open step of a candidate has to be done.
    private func deadline(of number: Int, by day: Day) -> Day? {
        var open: (kind: PersonEventKind, day: Day)?
        for event in road(number, by: day) {
            switch event.kind {
            case .cellResolved, .admissionDecided: open = (event.kind, event.day)
            case .decisionReceived:
                if let from = open, from.kind != .cellResolved { open = (.decisionReceived, event.day) }
            case .cellRefused, .baseRefused, .nominated, .withdrawn, .notAdmitted: open = nil
            default: break
            }
        }
        guard let open else { return nil }
        let road = road(number, by: day)
        let issued = road.last { $0.kind == .admissionDecided }?.day ?? open.day
        let countsFromReceipt = issued < (Day(text: "2026-07-26") ?? issued)
        switch open.kind {
        case .cellResolved: return after(60, open.day)
        case .admissionDecided: return countsFromReceipt ? nil : after(30, open.day)
        default: return after(30, countsFromReceipt ? open.day : issued)
        }
    }

    /// Counted one by one.
    private func after(_ workingDays: Int, _ day: Day) -> Day {
        var (left, next) = (workingDays, day)
        while left > 0 {
            next = next.adding(days: 1)
            if HolidayCalendar.standard.isWorkingDay(next) { left -= 1 }
        }
        return next
    }
}
