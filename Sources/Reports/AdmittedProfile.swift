internal import Figures
package import Ledger
package import Organisation
internal import Words

/// Those admitted in a period, counted by what a statistic asks of them.
package struct AdmittedProfile: Sendable {
    /// One of them.
    package struct Person: Sendable {
        /// The day of admission.
        let day: Day
        let isFemale: Bool
        /// When born; nil where it is not known.
        let born: BirthSpan?
        /// As facts keep it.
        let education: String?

        /// Somebody admitted that day.
        package init(day: Day, isFemale: Bool, born: BirthSpan?, education: String?) {
            (self.day, self.isFemale, self.born, self.education) = (day, isFemale, born, education)
        }

        /// Full years on the day of admission, the most that a birth known by its month or year allows; nil where none is known.
        var age: Int? { born?.oldest(on: day) }
    }

    let people: [Person]

    /// A profile of these.
    package init(_ people: [Person]) { self.people = people }

    var women: Int { people.count(where: \.isFemale) }
    func aged(_ ages: ClosedRange<Int>) -> Int { people.count { $0.age.map { ages.contains($0) } ?? false } }
    func educated(_ levels: Set<String>) -> Int { people.count { $0.education.map { levels.contains($0) } ?? false } }
    var withoutBirth: Int { people.count { $0.born == nil } }
    var withoutEducation: Int { people.count { $0.education == nil } }
    /// The mean of the ages that are known, rounded; nil where none is.
    var meanAge: Int? {
        let ages = people.compactMap(\.age)
        return ages.isEmpty ? nil : (ages.reduce(0, +) + ages.count / 2) / ages.count
    }
}

extension OfficialTable {
    /// Biểu 2: members admitted.
    ///
    /// - Parameters:
    ///   - count: how many were admitted in the period, and in that of the year before.
    ///   - profiles: of them, where traits are told; nil where they are not.
    package static func admitted(
        _ count: (now: Int, before: Int), _ profiles: (now: AdmittedProfile, before: AdmittedProfile)?
    ) -> OfficialTable {
        func row(
            _ mark: String, _ vietnamese: String, _ english: String, level: Int = 1,
            _ number: ((AdmittedProfile) -> Int?)? = nil
        ) -> Row {
            Row(
                mark, BilingualText(vietnamese, english), level: level,
                now: number.flatMap { count in profiles.flatMap { count($0.now) } },
                before: number.flatMap { count in profiles.flatMap { count($0.before) } })
        }
        let ages: [(ClosedRange<Int>, String)] = [
            (18...30, "18–30"), (31...35, "31–35"), (36...40, "36–40"), (41...45, "41–45"), (46...50, "46–50"),
            (51...55, "51–55"), (56...60, "56–60"), (61...200, "> 60"),
        ]
        let head = [
            Row(
                "I", BilingualText("Tổng số đảng viên kết nạp", "Admitted"), level: 0, now: count.now,
                before: count.before, .cause(.admitted)),
            row("", "Phụ nữ", "Women") { $0.women },
            row("", "Tôn giáo", "Religious"), row("", "Đoàn viên TNCS Hồ Chí Minh", "Youth union"),
            row("", "Chủ doanh nghiệp tư nhân", "Owners of private businesses"),
            row("", "Vi phạm chính sách dân số, kết nạp lại", "Population policy"),
            row("", "Có vợ hoặc chồng là người nước ngoài", "Married to foreigners"),
            row("II", "Phân tích", "Of them", level: 0),
            row("1", "Nghề nghiệp, công tác", "Occupation"), row("2", "Tuổi đời", "Age"),
        ]
        let byAge = ages.map { range, label in row("", label + " tuổi", label + " years", level: 2) { $0.aged(range) } }
        var mean = row("", "Tuổi bình quân", "Mean age", level: 2) { $0.meanAge }
        mean.hasShare = false
        let rest = [
            mean, row("3", "Thời điểm vào Đảng", "Time of joining"),
            row("4", "Trình độ giáo dục phổ thông", "General education"),
            row("", "Biết đọc, biết viết", "Reads and writes", level: 2) { $0.educated(["literate"]) },
            row("", "Tiểu học", "Primary", level: 2) { $0.educated(["primary"]) },
            row("", "Trung học cơ sở", "Lower secondary", level: 2) { $0.educated(["lower_secondary"]) },
            row("", "Trung học phổ thông", "Upper secondary", level: 2) { $0.educated(["upper_secondary"]) },
            row("5", "Trình độ chuyên môn", "Professional"),
            row("", "Trung cấp", "Vocational", level: 2) { $0.educated(["vocational"]) },
            row("", "Cao đẳng", "College", level: 2) { $0.educated(["college"]) },
            row("", "Đại học", "University", level: 2) { $0.educated(["university"]) },
            row("", "Sau đại học", "Postgraduate", level: 2) { $0.educated(["postgraduate"]) },
            row("6", "Chức danh khoa học", "Title"), row("7", "Lý luận chính trị", "Political theory"),
        ]
        return OfficialTable(
            number: 2, title: BilingualText("Đảng viên mới kết nạp", "Members admitted"), rows: head + byAge + rest,
            notes: notes(profiles?.now))
    }

    private static func notes(_ profile: AdmittedProfile?) -> [BilingualText] {
        var notes = [
            BilingualText(
                "Dòng để trống: sổ không có dữ kiện, hoặc theo luật không ghi (tôn giáo). Mỗi người chỉ có một trình độ học vấn trong sổ: "
                    + "dòng 4 và 5 tính theo trình độ cao nhất đã khai.",
                "Empty lines: the ledger has no facts of them, or keeps none by law (religion). The ledger has one education for each: "
                    + "lines 4 and 5 count by the highest stated."
            )
        ]
        guard let profile else {
            return notes + [
                BilingualText(
                    "Tài khoản này được xem số liệu, không được xem chi tiết từng nhóm.",
                    "This account sees figures, and no groups of people.")
            ]
        }
        if profile.withoutBirth > 0 {
            notes.append(
                BilingualText(
                    "\(profile.withoutBirth) người chưa ghi ngày sinh, không có trong dòng tuổi nào.",
                    "\(profile.withoutBirth) without a birthday are in no line of ages."))
        }
        if profile.withoutEducation > 0 {
            notes.append(
                BilingualText(
                    "\(profile.withoutEducation) người chưa ghi học vấn.",
                    "\(profile.withoutEducation) without education."))
        }
        return notes
    }
}
