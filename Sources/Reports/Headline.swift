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

    /// The sentence.
    package var sentence: Sentence {
        guard figures.value("villages") > 0 else { return withoutVillages }
        var rest: [Sentence] = [figures.value("villages_without_members") == 0 ? cleared : uncovered]
        rest += [independence].compactMap { $0 }
        return rest.reduce(Sentence(parts: []), +)
    }

    private var withoutVillages: Sentence {
        let members = figures.number("members")
        if figures.value("cells") > 0 {
            return say.language == .vietnamese
                ? "Không có bản nào thuộc tổ chức này; có \(members) đảng viên ở \(figures.number("cells")) chi bộ."
                : "No village belongs to this unit; it has \(members) members in \(figures.number("cells")) cells."
        }
        return say.language == .vietnamese
            ? "Không có bản nào thuộc tổ chức này; có \(members) đảng viên."
            : "No village belongs to this unit; it has \(members) members."
    }

    private var cleared: Sentence {
        let isVietnamese = say.language == .vietnamese
        var sentence: Sentence =
            isVietnamese
            ? "\(emphasis: "Không còn bản chưa có đảng viên")" : "\(emphasis: "No village is without a member")"
        let start = figures.startValue("villages_without_members")
        if start > 0 {
            let done = figures.number("villages_cleared")
            let of = say.number(start)
            sentence =
                isVietnamese ? "\(sentence): \(done)/\(of) bản đã xóa." : "\(sentence): \(done) of \(of) were cleared."
        } else {
            sentence = "\(sentence)."
        }
        return sentence
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
            clauses.append(isVietnamese ? "\(part) trạm y tế chưa có chi bộ" : "\(part) health stations no cell")
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
        let none = figures.value("villages_without_present_members") - figures.value("villages_without_members")
        let one = figures.value("villages_with_one_present_member")
        switch (none > 0, one > 0) {
        case (false, false): return nil
        case (true, false):
            let number = figures.number("villages_without_present_members")
            return say.language == .vietnamese
                ? "\(number) bản không có đảng viên có mặt" : "\(number) villages have no member present"
        case (false, true):
            let number = figures.number("villages_with_one_present_member")
            return say.language == .vietnamese
                ? "\(number) bản chỉ còn một đảng viên có mặt" : "\(number) villages have only one member present"
        case (true, true):
            let (first, second) = (
                figures.number("villages_without_present_members"), figures.number("villages_with_one_present_member")
            )
            return say.language == .vietnamese
                ? "\(first) bản không có và \(second) bản chỉ còn một đảng viên có mặt"
                : "\(first) villages have no member present and \(second) only one"
        }
    }
}
