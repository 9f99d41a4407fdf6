package import Ledger
package import Words

/// A value of the rulebook, with where it stands and how sure that is.
package struct RuleValue: Hashable, Sendable {
    /// What it is.
    package enum Content: Hashable, Sendable {
        case number(Int)
        /// Several, in their order.
        case numbers([Int])
        case yesOrNo(Bool)
        case choice(RuleChoice)
    }

    /// Of what.
    package let key: RuleKey
    /// The value.
    package let content: Content
    /// On which side of it something has to be.
    package let bound: RuleBound
    /// The first day on which it holds.
    package let from: Day
    /// The last day on which it holds; nil where no end is known.
    package let to: Day?
    /// How sure it is.
    package let grade: RuleGrade
    /// Where it stands, in the order of the regulations.
    package let sources: [RuleSource]
    /// What is to be said besides; nil for nothing.
    package let note: BilingualText?

    /// True on the days on which it holds.
    package func holds(on day: Day) -> Bool { from <= day && to.map { day <= $0 } ?? true }

    /// Where it stood on a day: what was in force of its sources then; where none was, those that had been by then; all of them where none had.
    package func sources(on day: Day) -> [RuleSource] {
        let inForce = sources.filter { $0.regulation.isInForce(on: day) }
        if !inForce.isEmpty { return inForce }
        let past = sources.filter { $0.regulation.from <= day }
        return past.isEmpty ? sources : past
    }

    /// The regulation it stood in on a day, the latest of several: “Quy định 24-QĐ/TW (30/07/2021)”.
    package func regulation(on day: Day) -> Regulation { source(on: day).regulation }

    /// The article it stood in on a day.
    package func article(on day: Day) -> BilingualText { source(on: day).article }

    private func source(on day: Day) -> RuleSource {
        let found = sources(on: day)
        // A value without a source is not read.
        return found[found.count - 1]
    }

    /// True where a number is on the right side of the value. Of what is no number: always.
    package func allows(_ number: Int) -> Bool {
        guard case .number(let limit) = content else { return true }
        switch bound {
        case .exactly: return number == limit
        case .atLeast: return number >= limit
        case .atMost: return number <= limit
        case .below: return number < limit
        case .above: return number > limit
        }
    }

    /// True where so many of so many are on the right side of a share. Of any other value: always.
    package func allows(_ part: Int, of whole: Int) -> Bool {
        guard case .numbers(let share) = content, share.count == 2 else { return true }
        let (left, right) = (part * share[1], whole * share[0])
        return switch bound {
        case .exactly: left == right
        case .atLeast: left >= right
        case .atMost: left <= right
        case .below: left < right
        case .above: left > right
        }
    }

    /// True where the time from one day to another is on the right side of a value in months or days. Months are those of the
    /// calendar: a year from 15/03 ends on 15/03. Of any other value: always.
    package func allows(from first: Day, to last: Day) -> Bool {
        guard case .number(let limit) = content else { return true }
        let end: Day
        switch key.unit {
        case .months: end = first.adding(months: limit)
        case .years: end = first.adding(years: limit)
        case .days: end = first.adding(days: Int32(clamping: limit))
        default: return true
        }
        switch bound {
        case .exactly: return last == end
        case .atLeast: return last >= end
        case .atMost: return last <= end
        case .below: return last < end
        case .above: return last > end
        }
    }

    /// In words: “ít nhất 3 đảng viên chính thức”.
    package var words: BilingualText {
        switch content {
        case .number(let number):
            let words = key.unit.words(number)
            let bound = bound.words
            return BilingualText(bound.vietnamese + words.vietnamese, bound.english + words.english)
        case .numbers(let share) where key.unit == .share && share.count == 2:
            let bound = bound.words
            let text = "\(share[0])/\(share[1])"
            return BilingualText(bound.vietnamese + text, bound.english + text)
        case .numbers(let numbers):
            guard let last = numbers.last else { return BilingualText("", "") }
            let others = numbers.dropLast().map { "\($0), " }.joined()
            let words = key.unit.words(last)
            return BilingualText(others + words.vietnamese, others + words.english)
        case .yesOrNo(let isSo): return isSo ? BilingualText("có", "yes") : BilingualText("không", "no")
        case .choice(let choice): return choice.label
        }
    }
}

extension Rulebook {
    /// True where a vote is enough by a rule's share on a day; before its first day, by what it was then.
    package func isEnough(_ ballot: Ballot, by key: RuleKey, on day: Day) -> Bool {
        let value = value(of: key, on: day) ?? rule(key).versions.first
        return value?.allows(ballot.agreed, of: ballot.eligible) ?? false
    }
}

/// On which side of a value something has to be.
package enum RuleBound: String, CaseIterable, Sendable {
    case exactly
    case atLeast = "at_least"
    case atMost = "at_most"
    /// Less than the value.
    case below
    /// More than the value.
    case above

    fileprivate var words: BilingualText {
        switch self {
        case .exactly: BilingualText("", "")
        case .atLeast: BilingualText("ít nhất ", "at least ")
        case .atMost: BilingualText("nhiều nhất ", "at most ")
        case .below: BilingualText("dưới ", "less than ")
        case .above: BilingualText("trên ", "more than ")
        }
    }
}

/// Values that are no numbers.
package enum RuleChoice: String, CaseIterable, Sendable {
    /// The cell decides.
    case cell
    /// By the Secretariat's own rule.
    case secretariat
    /// The day of the decision to admit.
    case admissionDecision = "admission_decision"
    /// The diploma of the lower secondary school, or its equivalent.
    case lowerSecondaryDiploma = "lower_secondary_diploma"
    /// The programme of the lower secondary school.
    case lowerSecondaryProgramme = "lower_secondary_programme"
    /// The primary school.
    case primary
    /// Reads and writes the national script.
    case readsAndWrites = "reads_and_writes"
    /// The whole base committee.
    case baseCommittee = "base_committee"
    /// Its standing committee.
    case baseStandingCommittee = "base_standing_committee"
    /// The day on which the cell has the decision.
    case decisionReceived = "decision_received"
    /// The day on which the decision was issued.
    case decisionIssued = "decision_issued"
    /// The last day of the probation, however late the papers are.
    case endOfProbation = "end_of_probation"
    /// With the written consent of the standing committee directly under the Centre.
    case withConsentOfCentre = "with_consent_of_centre"
    /// Once a year.
    case yearly
    /// For a term, a year and a quarter, and when there is need.
    case termYearQuarter = "term_year_quarter"
    /// By type of paper and term of the committee, from 01.
    case byTypeAndTerm = "by_type_and_term"
    /// The number, a hyphen, the type, a slash, the body.
    case numberTypeBody = "number_type_body"
    /// Top 20, bottom 20, left 30, right 15 millimetres.
    case margins20203015 = "margins_20_20_30_15"
    /// Regulations of work, notices, conclusions.
    case worksNoticesConclusions = "works_notices_conclusions"
    /// Regulations, guides, directives, circulars.
    case regulationsGuidesDirectives = "regulations_guides_directives"
    /// Column 2 by column 3 in percent, blank where column 3 is 0.
    case percentOrBlank = "percent_or_blank"
    /// Ethnic origin, political and religious views, images of identity cards.
    case originViewsIdentity = "origin_views_identity"

    /// What people call it.
    package var label: BilingualText {
        switch self {
        case .cell: BilingualText("chi bộ", "the cell")
        case .secretariat: BilingualText("theo quy định của Ban Bí thư", "by the rule of the Secretariat")
        case .lowerSecondaryDiploma:
            BilingualText("bằng tốt nghiệp trung học cơ sở", "a lower-secondary diploma")
        case .lowerSecondaryProgramme:
            BilingualText("hoàn thành chương trình trung học cơ sở", "the lower-secondary programme")
        case .primary: BilingualText("hoàn thành chương trình tiểu học", "primary school")
        case .readsAndWrites: BilingualText("biết đọc, viết chữ quốc ngữ", "reads and writes the national script")
        case .baseCommittee: BilingualText("đảng ủy cơ sở (toàn thể)", "the whole base committee")
        case .baseStandingCommittee:
            BilingualText("ban thường vụ đảng ủy cơ sở", "the standing committee of the base committee")
        case .decisionReceived: BilingualText("ngày nhận quyết định", "receipt of the decision")
        case .decisionIssued: BilingualText("ngày ban hành quyết định", "issue of the decision")
        case .withConsentOfCentre:
            BilingualText(
                "khi ban thường vụ cấp ủy trực thuộc Trung ương đồng ý bằng văn bản",
                "with the written consent of the standing committee directly under the Centre")
        case .yearly: BilingualText("hằng năm", "every year")
        case .termYearQuarter:
            BilingualText(
                "theo nhiệm kỳ, năm, quý và khi cần", "by the term, the year and the quarter, and when there is need")
        case .byTypeAndTerm:
            BilingualText(
                "theo từng loại văn bản trong một nhiệm kỳ cấp ủy, từ số 01",
                "by type of paper in a term of the committee, from 01")
        case .numberTypeBody:
            BilingualText("Số 12-BC/HU (sau 7/2025: /ĐU)", "Số 12-BC/HU (after 7/2025: /ĐU)")
        case .margins20203015:
            BilingualText(
                "trên 20, dưới 20, trái 30, phải 15 mm", "top 20, bottom 20, left 30, right 15 mm")
        case .worksNoticesConclusions: BilingualText("quy chế, thông báo, kết luận", "quy chế, thông báo, kết luận")
        case .regulationsGuidesDirectives:
            BilingualText(
                "quy định, hướng dẫn, chỉ thị, thông tri", "quy định, hướng dẫn, chỉ thị, thông tri")
        case .percentOrBlank:
            BilingualText(
                "cột 2 × 100 / cột 3, để trống khi cột 3 bằng 0", "column 2 × 100 / column 3, blank where column 3 is 0"
            )
        case .originViewsIdentity:
            BilingualText(
                "nguồn gốc dân tộc, quan điểm chính trị, tôn giáo, ảnh căn cước",
                "ethnic origin, political and religious views, images of identity cards")
        case .endOfProbation: BilingualText("ngày hết 12 tháng dự bị", "the end of the probation")
        case .admissionDecision: BilingualText("ngày ghi trên quyết định kết nạp", "the day on the decision to admit")
        }
    }
}

/// How sure a value, or a regulation, is.
package enum RuleGrade: String, CaseIterable, Comparable, Sendable {
    /// The rule's own text was read.
    case read = "A"
    /// A secondary source says so.
    case told = "B"
    /// Background knowledge that nobody confirmed.
    case known = "C"

    package static func < (left: RuleGrade, right: RuleGrade) -> Bool { left.rawValue < right.rawValue }

    /// True for what is still to be confirmed.
    package var isToBeConfirmed: Bool { self != .read }

    /// What it means.
    package var label: BilingualText {
        switch self {
        case .read: BilingualText("đã đọc chính văn bản", "its own text was read")
        case .told: BilingualText("theo nguồn thứ cấp", "a secondary source says so")
        case .known: BilingualText("chưa có nguồn xác nhận", "no source confirms it")
        }
    }
}
