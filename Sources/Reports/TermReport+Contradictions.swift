internal import Figures
internal import Organisation
internal import Words

extension TermReport {
    /// Numbers that a reader would expect to agree and that do not: said, not smoothed over, each with why that may be.
    var contradictions: [Sentence] {
        [evenBalance, admissions, clearance, standings, childMembers, disorder].compactMap { $0 }
    }

    private var evenBalance: Sentence? {
        guard figures.now.balance?.isEven == false || figures.now.organisations?.areEven == false else { return nil }
        return isVietnamese
            ? "Biểu tăng, giảm không cân: đây là lỗi chương trình, cần báo người quản trị."
            : "The balance is not even: a fault of the program, to be reported."
    }

    /// Admission decisions against people who became members by one.
    private var admissions: Sentence? {
        guard let count = figures.now.balance?[.admitted], count != figures.value(.admitted) else { return nil }
        let (events, people) = (number(.admitted), say.number(count))
        return isVietnamese
            ? "Có \(events) lượt kết nạp nhưng biểu tăng, giảm chỉ ghi tăng \(people) do kết nạp: có"
                + "người được ghi kết nạp khi đang là đảng viên, hoặc thôi là đảng viên ngay trong ngày."
            : "There \(figures.word(.admitted, "is", "are")) \(events)"
                + "\(figures.word(.admitted, "admission", "admissions")), but the balance counts"
                + "\(people): somebody was admitted while a member, or ceased to be one the same day."
    }

    /// Villages at the start, less the cleared, against those left.
    private var clearance: Sentence? {
        let (start, cleared) = (figures.startValue(.villagesWithoutMembers), figures.value(.villagesCleared))
        let left = figures.value(.villagesWithoutMembers)
        guard start - cleared != left else { return nil }
        let (startText, expected) = (say.number(start), say.number(start - cleared))
        return isVietnamese
            ? "Đầu kỳ có \(startText) bản chưa có đảng viên, đã xóa trắng \(number(.villagesCleared))"
                + "bản, lẽ ra còn \(expected), nhưng cuối kỳ là \(number(.villagesWithoutMembers)): có bản"
                + "tái trắng, bản mới lập, bản không còn hoặc bản chuyển sang tổ chức khác."
            : "Of \(startText) \(figures.word(start, "village", "villages")) without a member"
                + "\(number(.villagesCleared)) \(figures.word(.villagesCleared, "was", "were")) cleared,"
                + "which would leave \(expected); there \(figures.word(left, "is", "are"))"
                + "\(number(.villagesWithoutMembers)): villages fell back, are new, ended, or came under"
                + "another unit."
    }

    private var standings: Sentence? {
        guard figures.value(.membersOfficial) + figures.value(.membersProbationary) != figures.value(.members)
        else { return nil }
        return isVietnamese
            ? "Đảng viên chính thức cộng dự bị không bằng tổng số." : "Official and probationary members do not add up."
    }

    /// Members of the units below against the unit's own number.
    private var childMembers: Sentence? {
        guard !material.children.isEmpty else { return nil }
        let sum = material.children.reduce(0) { $0 + $1.now[.members] }
        guard sum != figures.value(.members) else { return nil }
        let rest = membersApart.isEmpty ? "" : ": " + membersApart.joined(separator: "; ")
        return isVietnamese
            ? "Các tổ chức trực thuộc cộng lại có \(say.number(sum)) đảng viên, toàn tổ chức có \(number(.members))\(rest)."
            : "The units below add up to \(say.number(sum)) \(figures.word(sum, "member", "members")), the unit has \(number(.members))\(rest)."
    }

    /// Where the members are whom no unit below counts, as far as that was found.
    private var membersApart: [String] {
        var parts: [String] = []
        let direct = say.number(material.directMembers)
        if material.directMembers > 0 {
            parts.append(
                say(
                    "\(direct) sinh hoạt trực tiếp ở cấp này",
                    "\(direct) \(figures.word(material.directMembers, "belongs", "belong")) to it directly"))
        }
        let ended = material.membersUnderEnded
        if !ended.isEmpty {
            let sum = ended.reduce(0) { $0 + $1.count }
            let count = say.number(sum)
            let named = ended.prefix(TermReport.endedMax).map(\.name).joined(separator: ", ")
            let names = ended.count > TermReport.endedMax ? named + ", …" : named
            parts.append(
                say(
                    "\(count) còn ghi ở tổ chức không hoạt động vào ngày này (\(names))",
                    "\(count) \(figures.word(sum, "is", "are")) still recorded under units not in force on that day (\(names))"
                ))
        }
        return parts
    }

    private var disorder: Sentence? {
        guard material.irregularities > 0 else { return nil }
        let count = say.number(material.irregularities)
        return isVietnamese
            ? "Sổ sách của tổ chức này có \(count) điểm bất thường chưa xử lý; số liệu tính đúng theo những gì đã ghi."
            : "The papers of this unit have \(count)"
                + "\(figures.word(material.irregularities, "irregularity", "irregularities")); the figures"
                + "count what was stated."
    }
}
