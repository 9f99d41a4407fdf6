internal import Organisation

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
        figures.value("villages") > 0 && figures.value("villages_without_members") == 0
            && figures.startValue("villages_without_members") > 0
    }

    /// The sentence.
    package var sentence: Sentence {
        guard figures.value("villages") > 0 else { return withoutVillages }
        var rest: [Sentence] = [figures.value("villages_without_members") == 0 ? cleared : uncovered]
        rest += [independence].compactMap { $0 }
        return rest.reduce(Sentence(parts: []), +)
    }

    private var withoutVillages: Sentence {
        let members = figures.counted("members", one: "member", many: "members")
        let isVietnamese = say.language == .vietnamese
        guard figures.value("cells") > 1 else {
            return isVietnamese ? "Có \(members) đảng viên." : "There \(figures.verb("members")) \(members)."
        }
        let cells = figures.number("cells")
        return isVietnamese
            ? "Có \(members) đảng viên ở \(cells) chi bộ."
            : "There \(figures.verb("members")) \(members) in \(cells) cells."
    }

    private var cleared: Sentence {
        let start = figures.startValue("villages_without_members")
        let (done, of) = (figures.number("villages_cleared"), say.number(start))
        switch (say.language, start > 0) {
        case (.vietnamese, true):
            return "\(emphasis: "Không còn bản chưa có đảng viên"): \(done)/\(of) bản đã xóa trắng."
        case (.vietnamese, false): return "\(emphasis: "Không có bản chưa có đảng viên")."
        case (.english, true): return "\(emphasis: "No village is without a member"): \(done) of \(of) were cleared."
        case (.english, false): return "\(emphasis: "No village is without a member")."
        }
    }

    private var uncovered: Sentence {
        let part = figures.part("villages_without_members", of: "villages")
        let start = figures.startValue("villages_without_members")
        let change = figures.start == nil ? "" : startNote(start)
        return say.language == .vietnamese
            ? "\(emphasis: "Còn") \(part) \(emphasis: "bản chưa có đảng viên")\(change)."
            : "\(part) \(emphasis: "villages are without a member")\(change)."
    }

    private func startNote(_ start: Int) -> String {
        say(" (đầu kỳ \(say.number(start)))", " (\(say.number(start)) at the start)")
    }

    /// What is still to be done besides; nil when nothing is.
    private var independence: Sentence? {
        let isVietnamese = say.language == .vietnamese
        var clauses: [Sentence] = []
        if figures.value("villages_without_independent_cell") > 0 {
            let part = figures.part("villages_without_independent_cell", of: "villages")
            clauses.append(
                isVietnamese ? "\(part) bản chưa có chi bộ độc lập" : "\(part) villages have no cell of their own")
        }
        if figures.value("health_stations_without_cell") > 0 {
            let part = figures.part("health_stations_without_cell", of: "health_stations")
            clauses.append(isVietnamese ? "\(part) trạm y tế chưa có chi bộ" : "\(part) health stations have no cell")
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
        let unattended = figures.value("villages_without_present_members") - figures.value("villages_without_members")
        var clauses: [Sentence] = []
        if unattended > 0 { clauses.append(allAway(unattended)) }
        if figures.value("villages_with_one_present_member") > 0 {
            let number = figures.counted("villages_with_one_present_member", one: "village has", many: "villages have")
            clauses.append(
                say.language == .vietnamese
                    ? "\(number) bản chỉ còn một đảng viên có mặt" : "\(number) only one member present")
        }
        guard let first = clauses.first else { return nil }
        return clauses.dropFirst().reduce(first) { "\($0), \($1)" }
    }

    /// The number leads to the list only where that list holds no village without any member besides.
    private func allAway(_ count: Int) -> Sentence {
        let isWhole = count == figures.value("villages_without_present_members")
        let number =
            isWhole
            ? figures.number("villages_without_present_members")
            : Sentence(parts: [.number(say.number(count), nil)])
        return say.language == .vietnamese
            ? "\(number) bản có đảng viên nhưng đều đi làm ăn xa"
            : "\(number) \(count == 1 ? "village has" : "villages have") members, all of them away"
    }
}
