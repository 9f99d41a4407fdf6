internal import Figures
internal import Ledger
internal import Organisation
internal import Words

extension TermReport {
    var isVietnamese: Bool { say.language == .vietnamese }

    var membersPart: [ReportDocument.Block] {
        [.paragraph(road + share), .paragraph(total)] + charts(of: [.members, .admitted])
    }

    var villagesPart: [ReportDocument.Block] {
        var blocks: [ReportDocument.Block] = [.paragraph(clearing)]
        blocks += named(material.cleared, say("Các bản đã xóa trắng đảng viên trong kỳ", "Villages cleared"))
        blocks += named(material.uncovered, say("Các bản chưa có đảng viên", "Villages without a member"))
        blocks.append(.paragraph(relapses))
        blocks += named(material.relapsed, say("Các lượt bản tái trắng trong kỳ", "Villages that fell back"))
        blocks.append(.paragraph(danger))
        blocks += named(
            material.unattended,
            say("Các bản có đảng viên nhưng đều đi làm ăn xa", "Villages whose members are all away"))
        blocks += named(
            material.single, say("Các bản chỉ còn một đảng viên có mặt", "Villages with one present member"))
        return blocks + charts(of: [.villagesWithoutMembers])
    }

    var organisationsPart: [ReportDocument.Block] {
        [.paragraph(organisations), .paragraph(coverage)]
    }

    /// Lines that say nothing are not drawn.
    private func charts(of figures: [Figure]) -> [ReportDocument.Block] {
        material.courses.filter { course in
            figures.contains(course.figure) && course.steps.contains { $0.value != course.steps.first?.value }
        }.map { .chart(title: say($0.figure.label), steps: $0.steps, at: material.at) }
    }

    /// Class, admission, confirmation.
    private var road: Sentence {
        let (since, at) = (say.date(material.since), say.date(material.at))
        let (trained, admitted, confirmed) = (number(.trained), number(.admitted), number(.confirmed))
        return isVietnamese
            ? "Từ sau ngày \(since) đến hết ngày \(at) (trong kỳ), có \(trained) lượt người học lớp"
                + "bồi dưỡng nhận thức về Đảng, kết nạp \(admitted) đảng viên, công nhận chính thức"
                + "\(confirmed) đảng viên."
            : "After \(since) and until the end of \(at), \(trained) went to the awareness class,"
                + "\(admitted) \(figures.word(.admitted, "was", "were")) admitted and \(confirmed)"
                + "confirmed."
    }

    /// Women and minorities among the admitted; nothing where nobody was admitted.
    private var share: Sentence {
        guard figures.value(.admitted) > 0, figures.now.tells(.admittedFemale), figures.now.tells(.admittedMinority)
        else { return Sentence(parts: []) }
        let women = part(ofAdmitted: .admittedFemale, say("nữ", "women"))
        let minorities = part(ofAdmitted: .admittedMinority, say("người dân tộc thiểu số", "from ethnic minorities"))
        return isVietnamese
            ? "Trong số đảng viên mới kết nạp có \(women), \(minorities)." : "Of the admitted: \(women), \(minorities)."
    }

    /// `252 nữ (trên 29%)`; `0 nữ` for nobody.
    private func part(ofAdmitted figure: Figure, _ words: String) -> Sentence {
        let count: Sentence = "\(number(figure)) \(words)"
        guard figures.value(figure) > 0, let share = RoundedShare(figures.value(figure), of: figures.value(.admitted))
        else { return count }
        return "\(count) (\(share.text(say)))"
    }

    private var total: Sentence {
        let (at, members) = (say.date(material.at), figures.counted(.members, one: "member", many: "members"))
        guard figures.value(.members) > 0 else {
            return isVietnamese
                ? "Tính đến hết ngày \(at) không có đảng viên nào, \(change(.members))."
                : "At the end of \(at) there are no members, \(change(.members))."
        }
        let (probationary, away) = (number(.membersProbationary), number(.membersAway))
        return isVietnamese
            ? "Tính đến hết ngày \(at) có \(members) đảng viên, \(change(.members)); trong đó có"
                + "\(probationary) đảng viên dự bị, \(away) đảng viên đi làm ăn xa."
            : "At the end of \(at) there \(figures.word(.members, "is", "are")) \(members),"
                + "\(change(.members)); of these \(probationary) probationary and \(away) away."
    }

    /// `tăng 760 so với đầu kỳ (1.713)`, `giảm 3 so với đầu kỳ (20)`, `không đổi so với đầu kỳ`.
    func change(_ figure: Figure) -> String {
        let (start, difference) = (say.number(figures.startValue(figure)), figures.change(figure))
        let amount = say.number(abs(difference))
        switch difference.signum() {
        case 1: return say("tăng \(amount) so với đầu kỳ (\(start))", "\(amount) more than at the start (\(start))")
        case -1: return say("giảm \(amount) so với đầu kỳ (\(start))", "\(amount) fewer than at the start (\(start))")
        default: return say("không đổi so với đầu kỳ", "as many as at the start")
        }
    }

    /// Each case of how villages without members went has its own words: none ever, all cleared, some left, more than before.
    private var clearing: Sentence {
        let start = figures.startValue(.villagesWithoutMembers)
        let (left, cleared) = (figures.value(.villagesWithoutMembers), number(.villagesCleared))
        let startText = say.number(start)
        let (were, clearedWere) = (
            figures.word(start, "was", "were"), figures.word(.villagesCleared, "was", "were")
        )
        switch (start, left) {
        case (0, 0):
            return isVietnamese
                ? "Đầu kỳ và cuối kỳ đều không có bản nào chưa có đảng viên."
                : "At the start and at the end no village was without a member."
        case (_, 0):
            let startCount = figures.startValue(.villages)
            let startVillages = figures.word(startCount, "village", "villages")
            return isVietnamese
                ? "Đầu kỳ có \(startText)/\(say.number(startCount)) bản chưa có đảng viên; đã xóa trắng"
                    + "\(cleared)/\(startText) bản, cuối kỳ không còn bản nào."
                : "At the start \(startText) of \(say.number(startCount)) \(startVillages) \(were) without"
                    + "a member; \(cleared) of \(startText) \(clearedWere) cleared, and at the end none is"
                    + "left."
        default:
            let part = figures.part(.villagesWithoutMembers, of: .villages)
            return isVietnamese
                ? "Đầu kỳ có \(startText) bản chưa có đảng viên; đã xóa trắng \(cleared) bản; cuối kỳ còn \(part) bản."
                : "At the start \(startText) \(figures.word(start, "village", "villages")) \(were) without"
                    + "a member; \(cleared) \(clearedWere) cleared; at the end \(part)"
                    + "\(figures.word(left, "is", "are")) left."
        }
    }

    private var relapses: Sentence {
        let times = figures.value(.villagesRelapsed)
        guard times > 0 else {
            return isVietnamese ? "Trong kỳ không có bản tái trắng." : "No village fell back in the period."
        }
        return isVietnamese
            ? "Trong kỳ có \(number(.villagesRelapsed)) lượt bản tái trắng."
            : "Villages fell back \(figures.counted(.villagesRelapsed, one: "time", many: "times")) in the period."
    }

    private var danger: Sentence {
        let none = figures.value(.villagesWithoutPresentMembers)
        let one = figures.value(.villagesWithOnePresentMember)
        guard none + one > 0 else {
            return isVietnamese
                ? "Cuối kỳ, bản nào cũng có từ hai đảng viên có mặt trở lên."
                : "At the end every village has two or more members present."
        }
        let (noneText, oneText) = (
            number(.villagesWithoutPresentMembers), number(.villagesWithOnePresentMember)
        )
        let clauses: [Sentence] = [
            isVietnamese ? "\(noneText) bản không có đảng viên có mặt" : "\(noneText) without a present member",
            isVietnamese ? "\(oneText) bản chỉ còn một đảng viên có mặt" : "\(oneText) with only one",
        ]
        let shown = zip(clauses, [none, one]).filter { $0.1 > 0 }.map(\.0)
        let joined = shown.dropFirst().reduce(shown[0]) { "\($0), \($1)" }
        return isVietnamese ? "Cuối kỳ có \(joined)." : "Villages at the end: \(joined)."
    }

    private func named(_ villages: [Village], _ label: String) -> [ReportDocument.Block] {
        guard !villages.isEmpty else { return [] }
        var groups: [(unit: String, names: [String])] = []
        for village in villages.prefix(TermReport.namedMax) {
            let name = village.name + (village.day.map { " (\(say.date($0)))" } ?? "")
            if let index = groups.firstIndex(where: { $0.unit == village.unit }) {
                groups[index].names.append(name)
            } else {
                groups.append((village.unit, [name]))
            }
        }
        let names = groups.map { "\($0.unit): \($0.names.joined(separator: ", "))" }.joined(separator: "; ")
        let rest = villages.count - TermReport.namedMax
        let more = rest > 0 ? say("; và \(say.number(rest)) bản nữa", "; and \(say.number(rest)) more") : ""
        return [.list(["\(label): \(names)\(more)."])]
    }

    func number(_ figure: Figure) -> Sentence { figures.number(figure) }
}
