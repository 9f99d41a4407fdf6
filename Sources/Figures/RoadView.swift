internal import Ledger
internal import Organisation
internal import Rulebook

/// What figures may ask of somebody's road: how they stand for some days, and on which days before something happened last.
struct RoadView {
    /// The days on which things happened last; the least number where they never did.
    struct Marks: Hashable {
        /// The certificate of the awareness class.
        var trained = Int32.min
        /// The ceremony.
        var admitted = Int32.min
        /// The cell proposed to admit.
        var resolved = Int32.min
        /// The decision to admit was issued.
        var decided = Int32.min
        /// The cell had it.
        var received = Int32.min

        /// Those after what happened on a day, in order.
        mutating func note(_ events: some Sequence<PersonEventKind>, on day: Int32) {
            for event in events {
                switch event {
                case .trained: trained = day
                case .admitted: admitted = day
                case .cellResolved: (resolved, decided, received) = (day, .min, .min)
                case .cellRefused, .baseRefused, .nominated, .withdrawn, .notAdmitted:
                    (resolved, decided, received) = (.min, .min, .min)
                case .admissionDecided: (decided, received) = (day, .min)
                case .decisionReceived: received = day
                default: break
                }
            }
        }
    }

    let standing: Standing
    let marks: Marks
    /// From this day on it is not asked: something happens to them again.
    let until: Int32

    /// No month is shorter than so many days: what is due only after so many of them need not be worked out for who goes on before.
    private static let daysOfAMonth = 28

    /// Days on which a candidate's certificate is about to run out.
    func certificateExpiring(_ thresholds: Thresholds) -> DaySpans {
        guard standing == .candidate, marks.trained != .min,
            isAsked(thresholds.certificateMonthsFree, after: marks.trained)
        else { return .none }
        let trained = Day(number: marks.trained)
        return thresholds.certificateMonths.days { held in
            thresholds.certificateNotice.days { notice in
                DaySpans(
                    DaySpans.Span(
                        from: trained.firstWhoseDay(monthsBefore: max(held - notice, 0)).number,
                        until: trained.firstWhoseDay(monthsBefore: held).number))
            }
        }
    }

    /// Days on which a probationary member's probation is over.
    func probationOver(_ thresholds: Thresholds) -> DaySpans {
        guard standing == .probationary, marks.admitted != .min,
            isAsked(thresholds.probationMonthsFree, after: marks.admitted)
        else { return .none }
        let admitted = Day(number: marks.admitted)
        return thresholds.probationMonths.days { months in
            DaySpans(DaySpans.Span(from: admitted.firstWhoseDay(monthsBefore: months).number, until: .max))
        }
    }

    /// Days on which a step of a candidate's road is overdue: the decision, then the ceremony.
    func stepOverdue(_ thresholds: Thresholds) -> DaySpans {
        guard standing == .candidate, let deadline = deadline(thresholds) else { return .none }
        return DaySpans(DaySpans.Span(from: deadline.number + 1, until: .max))
    }

    /// False where they go on before so many months after a day are over.
    private func isAsked(_ months: Int, after day: Int32) -> Bool {
        Int(day) + months * RoadView.daysOfAMonth < Int(until)
    }

    /// By when the step that is open has to be done, by the rules of the day from which that counts.
    private func deadline(_ thresholds: Thresholds) -> Day? {
        if marks.decided != .min { return ceremony(thresholds) }
        guard marks.resolved != .min else { return nil }
        let resolved = Day(number: marks.resolved)
        return thresholds.decisionDays.value(on: resolved).map { thresholds.workingDays.adding($0, to: resolved) }
    }

    private func ceremony(_ thresholds: Thresholds) -> Day? {
        let issued = Day(number: marks.decided)
        let isFromReceipt = thresholds.countsFromReceipt.contains(issued)
        guard !isFromReceipt || marks.received != .min else { return nil }
        let start = isFromReceipt ? Day(number: marks.received) : issued
        return thresholds.ceremonyDays.value(on: start).map { thresholds.workingDays.adding($0, to: start) }
    }
}
