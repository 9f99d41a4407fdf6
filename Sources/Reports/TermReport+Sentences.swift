internal import Figures
internal import Ledger
internal import Organisation

extension TermReport {
    var isVietnamese: Bool { say.language == .vietnamese }

    var membersPart: [ReportDocument.Block] {
        var blocks: [ReportDocument.Block] = [.paragraph(road + share), .paragraph(total)]
        blocks += material.courses.filter { ["members", "admitted"].contains($0.figure.name) }.map(chart)
        return blocks
    }

    var villagesPart: [ReportDocument.Block] {
        var blocks: [ReportDocument.Block] = [.paragraph(clearing)]
        blocks += named(material.uncovered, say("Bản chưa có đảng viên", "Villages without a member"))
        blocks += named(material.cleared, say("Bản đã được xóa trong kỳ", "Villages cleared"))
        blocks += named(material.relapsed, say("Lượt bản tái trắng trong kỳ", "Villages that fell back"))
        blocks += [.paragraph(danger)]
        blocks += named(material.unattended, say("Bản không có đảng viên có mặt", "Villages without a present member"))
        blocks += named(
            material.single, say("Bản chỉ còn một đảng viên có mặt", "Villages with one present member"))
        blocks += material.courses.filter { $0.figure.name == "villages_without_members" }.map(chart)
        return blocks
    }

    var organisationsPart: [ReportDocument.Block] {
        [.paragraph(organisations), .paragraph(coverage)]
    }

    /// Class, admission, confirmation.
    private var road: Sentence {
        let since = say.date(material.since)
        let (trained, admitted, confirmed) = (number("trained"), number("admitted"), number("confirmed"))
        return isVietnamese
            ? "Sau ngày \(since), có \(trained) lượt người học lớp bồi dưỡng nhận thức về Đảng, kết nạp \(admitted) đảng viên, công nhận chính thức \(confirmed) đảng viên."
            : "After \(since), \(trained) people went to the awareness class, \(admitted) were admitted and \(confirmed) confirmed."
    }

    /// Women and minorities among the admitted; nothing where nobody was admitted.
    private var share: Sentence {
        let admitted = figures.value("admitted")
        guard admitted > 0 else { return Sentence(parts: []) }
        let women = number("admitted_female") + parenthesis("admitted_female", of: admitted)
        let minorities = number("admitted_minority") + parenthesis("admitted_minority", of: admitted)
        return isVietnamese
            ? "Trong số kết nạp có \(women) nữ, \(minorities) người dân tộc thiểu số."
            : "Of the admitted, \(women) are women and \(minorities) from ethnic minorities."
    }

    private func parenthesis(_ name: String, of whole: Int) -> Sentence {
        RoundedShare(figures.value(name), of: whole).map { "(\($0.text(say)))" } ?? Sentence(parts: [])
    }

    private var total: Sentence {
        let members = number("members")
        let (probationary, away) = (number("members_probationary"), number("members_away"))
        return isVietnamese
            ? "Đến cuối ngày \(say.date(material.at)) có \(members) đảng viên, \(change("members")); trong đó \(probationary) dự bị, \(away) đi làm ăn xa."
            : "At the end of \(say.date(material.at)) there are \(members) members, \(change("members")); of these \(probationary) are probationary and \(away) away."
    }

    /// `tăng 760 (đầu kỳ 1.713)`, `giảm 3 (đầu kỳ 20)`, `không đổi`.
    func change(_ name: String) -> String {
        let (start, difference) = (say.number(figures.startValue(name)), figures.change(name))
        let amount = say.number(abs(difference))
        switch difference.signum() {
        case 1: return say("tăng \(amount) (đầu kỳ \(start))", "\(amount) more (\(start) at the start)")
        case -1: return say("giảm \(amount) (đầu kỳ \(start))", "\(amount) fewer (\(start) at the start)")
        default: return say("không đổi so với đầu kỳ", "as many as at the start")
        }
    }

    /// Each case of how villages without members went has its own words: none ever, all cleared, some left, more than before.
    private var clearing: Sentence {
        let start = figures.startValue("villages_without_members")
        let (left, cleared) = (figures.value("villages_without_members"), number("villages_cleared"))
        let startText = say.number(start)
        switch (start, left) {
        case (0, 0):
            return isVietnamese
                ? "Đầu kỳ và cuối kỳ đều không có bản nào chưa có đảng viên."
                : "At the start and at the end no village was without a member."
        case (_, 0):
            return isVietnamese
                ? "Đầu kỳ có \(startText)/\(say.number(figures.startValue("villages"))) bản chưa có đảng viên; đã xóa \(cleared)/\(startText) bản, cuối kỳ không còn bản nào."
                : "At the start \(startText) of \(say.number(figures.startValue("villages"))) villages were without a member; \(cleared) of \(startText) were cleared, and at the end none is left."
        default:
            let part = figures.part("villages_without_members", of: "villages")
            return isVietnamese
                ? "Đầu kỳ có \(startText) bản chưa có đảng viên; đã xóa \(cleared) bản; cuối kỳ còn \(part) bản."
                : "At the start \(startText) villages were without a member; \(cleared) were cleared; at the end \(part) are left."
        }
    }

    private var danger: Sentence {
        let relapses = figures.value("villages_relapsed")
        let fell: Sentence =
            relapses == 0
            ? (isVietnamese ? "Trong kỳ không có bản tái trắng." : "No village fell back in the period.")
            : (isVietnamese
                ? "Trong kỳ có \(number("villages_relapsed")) lượt bản tái trắng."
                : "Villages fell back \(number("villages_relapsed")) times in the period.")
        let (none, one) = (
            number("villages_without_present_members"), number("villages_with_one_present_member")
        )
        return fell
            + (isVietnamese
                ? "Cuối kỳ có \(none) bản không có đảng viên có mặt, \(one) bản chỉ còn một đảng viên có mặt."
                : "At the end \(none) villages have no member present and \(one) only one.")
    }

    private var organisations: Sentence {
        let (grassroots, cells) = (number("grassroots"), number("cells"))
        let (founded, dissolved) = (number("grassroots_founded"), number("grassroots_dissolved"))
        let (cellsFounded, cellsDissolved) = (number("cells_founded"), number("cells_dissolved"))
        return isVietnamese
            ? "Có \(grassroots) tổ chức cơ sở đảng, \(change("grassroots")), trong kỳ thành lập mới \(founded), kết thúc \(dissolved); \(cells) chi bộ, \(change("cells")), trong kỳ thành lập mới \(cellsFounded), kết thúc \(cellsDissolved)."
            : "There are \(grassroots) grassroots organisations, \(change("grassroots")), of which \(founded) were founded and \(dissolved) ended in the period; \(cells) cells, \(change("cells")), \(cellsFounded) founded and \(cellsDissolved) ended."
    }

    private var coverage: Sentence {
        let small = number("cells_below_three_official")
        var sentence: Sentence =
            isVietnamese
            ? "Có \(small) chi bộ dưới 3 đảng viên chính thức."
            : "\(small) cells have fewer than three official members."
        if figures.value("villages") > 0 {
            let part = figures.part("villages_without_independent_cell", of: "villages")
            let none = number("villages_without_cell")
            sentence =
                sentence
                + (isVietnamese
                    ? "Còn \(part) bản chưa có chi bộ độc lập, trong đó \(none) bản chưa có chi bộ nào phụ trách."
                    : "\(part) villages have no cell of their own, \(none) of them no cell at all.")
        }
        if figures.value("health_stations") > 0 {
            let part = figures.part("health_stations_without_cell", of: "health_stations")
            sentence =
                sentence
                + (isVietnamese
                    ? "Còn \(part) trạm y tế chưa có chi bộ." : "\(part) health stations have no cell.")
        }
        return sentence
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
        return [.list(["\(label). \(names)\(more)."])]
    }

    private func chart(_ course: Course) -> ReportDocument.Block {
        .chart(title: say(course.figure.label), steps: course.steps, at: material.at)
    }

    func number(_ name: String) -> Sentence { figures.number(name) }
}
