internal import Dossier
internal import Ledger
internal import Organisation
internal import Rulebook
internal import Words

/// What rules ask of somebody whom a cell votes to admit. Of what the ledger does not know, as an age, nothing is asked.
struct AdmissionRules {
    private let step: Taking
    private var day: Day { step.day }
    private let field = RoadFields.day.name

    init(_ step: Taking) { self.step = step }

    func ask(_ rules: inout Judging) {
        let details = step.known.described?.description.details
        if let born = details?.born.flatMap({ BirthSpan($0) }) { askAge(born, &rules) }
        if let education = details?.education { askEducation(education, &rules) }
        askPapers(&rules)
    }

    private func askAge(_ born: BirthSpan, _ rules: inout Judging) {
        let remedy = BilingualText("Xem lại ngày sinh trong hồ sơ.", "Check the birth in the file.")
        rules.rule(
            .admitAgeMin, on: day, in: field,
            isSo: BilingualText("Người này chưa đủ tuổi", "They are not old enough"), remedy: remedy
        ) { value in
            guard case .number(let years) = value.content else { return true }
            return born.earliest.startOfMonth.adding(years: years) <= day
        }
        rules.rule(
            .admitAgeMax, on: day, in: field,
            isSo: BilingualText("Người này quá tuổi", "They are too old"), remedy: remedy
        ) { value in
            guard case .number(let years) = value.content else { return true }
            return day <= born.latest.endOfMonth.adding(years: years)
        }
    }

    private func askEducation(_ education: String, _ rules: inout Judging) {
        guard let level = EducationWords.level(education) else { return }
        rules.rule(
            .admitEduMin, on: day, in: field,
            isSo: BilingualText(
                "Trình độ học vấn ghi trong hồ sơ thấp hơn quy định", "The education on file is lower than asked"),
            remedy: BilingualText(
                "Vùng khó khăn, già làng, trưởng bản có quy định riêng: ghi văn bản đồng ý.",
                "Areas of hardship, elders and heads have rules of their own: give the paper that consents.")
        ) { value in
            guard case .choice(let least) = value.content else { return true }
            return level >= (least == .primary ? 1 : least == .readsAndWrites ? 0 : 2)
        }
    }

    private func askPapers(_ rules: inout Judging) {
        let certificate = step.road.last(.trained)
        rules.rule(
            .classCertValidity, on: day, in: field,
            isSo: certificate.map { given in
                BilingualText(
                    "Giấy chứng nhận học lớp cấp ngày \(given.day.vietnamese)",
                    "The certificate of the class is of \(given.day.vietnamese)")
            } ?? BilingualText("Chưa có giấy chứng nhận học lớp", "There is no certificate of the class"),
            remedy: BilingualText("Cử đi học lớp trước.", "Send them to a class first.")
        ) { value in certificate.map { value.allows(from: $0.day, to: day) } ?? false }
        let count = step.road.introductions.count
        rules.number(
            .introMembersCount, count, on: day, in: field,
            isSo: BilingualText("Có \(count) người, tổ chức giới thiệu", "\(count) introduced them"),
            remedy: BilingualText("Ghi giấy giới thiệu còn thiếu.", "Record the introduction that is missing."))
        if let applied = step.road.last(.applied) {
            rules.time(
                .dossierPapersValidity, from: applied.day, to: day, on: day, in: field,
                isSo: BilingualText(
                    "Đơn xin vào Đảng ngày \(applied.day.vietnamese)", "The application is of \(applied.day.vietnamese)"
                ),
                remedy: BilingualText("Bổ sung tài liệu.", "Supplement the papers."))
        }
    }
}
