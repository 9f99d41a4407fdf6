internal import Figures
internal import Words

/// The one sentence that says how things stand in a unit, as a newspaper would put it. `docs/reference/phrases.md` tells
/// when each phrase is used.
package struct Headline: Sendable {
    private let figures: FigureReading
    private var say: Speech { figures.say }

    /// The headline of these figures.
    package init(_ figures: FigureReading) {
        self.figures = figures
    }

    /// True where villages were without a member at the start and none is now.
    package var isCleared: Bool {
        figures.value(.villages) > 0 && figures.value(.villagesWithoutMembers) == 0
            && figures.startValue(.villagesWithoutMembers) > 0
    }

    /// The sentence.
    package var sentence: Sentence {
        guard figures.value(.villages) > 0 else { return withoutVillages }
        var rest: [Sentence] = [figures.value(.villagesWithoutMembers) == 0 ? cleared : uncovered]
        rest += [independence].compactMap { $0 }
        return rest.reduce(Sentence(parts: []), +)
    }

    private var withoutVillages: Sentence {
        let members = figures.counted(.members, one: "member", many: "members")
        let isVietnamese = say.language == .vietnamese
        guard figures.value(.cells) > 1 else {
            return isVietnamese
                ? "Có \(members) đảng viên." : "There \(figures.word(.members, "is", "are")) \(members)."
        }
        let cells = figures.number(.cells)
        return isVietnamese
            ? "Có \(members) đảng viên ở \(cells) chi bộ."
            : "There \(figures.word(.members, "is", "are")) \(members) in \(cells) cells."
    }

    private var cleared: Sentence {
        let start = figures.startValue(.villagesWithoutMembers)
        let (done, of) = (figures.number(.villagesCleared), say.number(start))
        switch (say.language, start > 0) {
        case (.vietnamese, true):
            return "\(emphasis: "Không còn bản chưa có đảng viên"): \(done)/\(of) bản đã xóa trắng."
        case (.vietnamese, false): return "\(emphasis: "Không có bản chưa có đảng viên")."
        case (.english, true):
            return
                "\(emphasis: "No village is without a member"): \(done) of \(of) \(figures.word(.villagesCleared, "was", "were")) cleared."
        case (.english, false): return "\(emphasis: "No village is without a member")."
        }
    }

    private var uncovered: Sentence {
        let part = figures.part(.villagesWithoutMembers, of: .villages)
        let start = figures.startValue(.villagesWithoutMembers)
        let change = figures.start == nil ? "" : startNote(start)
        let village = figures.word(.villages, "village", "villages")
        let lacking = "\(village) \(figures.word(.villagesWithoutMembers, "is", "are")) without a member"
        return say.language == .vietnamese
            ? "\(emphasis: "Còn") \(part) \(emphasis: "bản chưa có đảng viên")\(change)."
            : "\(part) \(emphasis: lacking)\(change)."
    }

    private func startNote(_ start: Int) -> String {
        say(" (đầu kỳ \(say.number(start)))", " (\(say.number(start)) at the start)")
    }

    /// What is still to be done besides; nil when nothing is.
    private var independence: Sentence? {
        let isVietnamese = say.language == .vietnamese
        var clauses: [Sentence] = []
        if figures.value(.villagesWithoutIndependentCell) > 0 {
            let part = figures.part(.villagesWithoutIndependentCell, of: .villages)
            let village = figures.word(.villages, "village", "villages")
            let lacking = figures.word(
                .villagesWithoutIndependentCell, "has no cell of its own", "have no cell of their own")
            clauses.append(
                isVietnamese ? "\(part) bản chưa có chi bộ độc lập" : "\(part) \(village) \(lacking)")
        }
        if figures.value(.healthStationsWithoutCell) > 0 {
            let part = figures.part(.healthStationsWithoutCell, of: .healthStations)
            let station = figures.word(.healthStations, "health station", "health stations")
            let have = figures.word(.healthStationsWithoutCell, "has", "have")
            clauses.append(
                isVietnamese ? "\(part) trạm y tế chưa có chi bộ" : "\(part) \(station) \(have) no cell")
        }
        if let danger {
            clauses.append(danger)
        }
        guard let first = clauses.first else { return nil }
        let joined = clauses.dropFirst().reduce(first) { "\($0), \($1)" }
        return isVietnamese ? "Còn \(joined)." : "\(joined)."
    }

    /// Villages that have members, but at most one present.
    private var danger: Sentence? {
        let unattended = figures.value(.villagesWithoutPresentMembers) - figures.value(.villagesWithoutMembers)
        var clauses: [Sentence] = []
        if unattended > 0 { clauses.append(allAway(unattended)) }
        if figures.value(.villagesWithOnePresentMember) > 0 {
            let number = figures.counted(.villagesWithOnePresentMember, one: "village has", many: "villages have")
            clauses.append(
                say.language == .vietnamese
                    ? "\(number) bản chỉ còn một đảng viên có mặt" : "\(number) only one member present")
        }
        guard let first = clauses.first else { return nil }
        return clauses.dropFirst().reduce(first) { "\($0), \($1)" }
    }

    /// The number leads to the list only where that list holds no village without any member besides.
    private func allAway(_ count: Int) -> Sentence {
        let isWhole = count == figures.value(.villagesWithoutPresentMembers)
        let number =
            isWhole
            ? figures.number(.villagesWithoutPresentMembers)
            : Sentence(parts: [.number(say.number(count), nil)])
        return say.language == .vietnamese
            ? "\(number) bản có đảng viên nhưng đều đi làm ăn xa"
            : "\(number) \(figures.word(count, "village has", "villages have")) members, all of them away"
    }
}
