package import Ledger

/// The words a dossier may use, English and Vietnamese. Compared without regard to case.
///
/// docs/reference/dossier.md prints the same table; a test compares the two.
package enum Vocabulary {
    /// The words of a closed list, in its order: the English ones, and for each the first Vietnamese one.
    package struct Words: Equatable, Sendable {
        /// In English.
        package let english: [String]
        /// In Vietnamese; as many.
        package let vietnamese: [String]
    }

    /// Headers.
    package static let columns: [String: Column] = words(vietnameseColumns) { $0.name }

    /// The headers' Vietnamese words, the most usual first.
    package static let vietnameseColumns: [Column: [String]] = [
        .code: ["mã", "mã số"], .name: ["tên", "họ và tên", "họ tên", "họ, tên", "tên gọi"],
        .kind: ["loại", "loại hình"], .parent: ["cấp trên", "trực thuộc", "cấp trên trực tiếp"],
        .from: ["từ ngày", "từ", "ngày bắt đầu"], .to: ["đến ngày", "đến", "ngày kết thúc"],
        .recorded: ["ngày biết"], .endedRecorded: ["ngày biết kết thúc"], .unit: ["tổ chức", "đơn vị"],
        .latitude: ["vĩ độ"], .longitude: ["kinh độ"], .cell: ["chi bộ"], .place: ["địa bàn"],
        .sex: ["giới tính", "giới"],
        .born: [
            "ngày sinh", "năm sinh", "ngày, tháng, năm sinh", "ngày tháng năm sinh", "ngày, tháng năm sinh",
            "sinh ngày",
        ],
        .ethnicity: ["dân tộc", "thành phần dân tộc"], .education: ["học vấn", "trình độ học vấn", "trình độ văn hóa"],
        .consent: ["ngày đồng ý"], .date: ["ngày", "ngày, tháng, năm", "ngày tháng năm"],
        .person: ["người", "mã người"], .event: ["sự kiện"],
        .reference: ["căn cứ", "số quyết định", "quyết định số"],
        .members: ["tổng số đảng viên", "số đảng viên"], .present: ["có mặt", "số có mặt"],
        .excused: ["vắng có lý do", "vắng có lí do"], .year: ["năm"], .indicator: ["chỉ tiêu"], .value: ["giá trị"],
        .role: ["vai trò"],
    ]

    /// Headers of columns that number the rows, as registers have them: left out without a word.
    package static let rowNumberHeaders: Set<String> = ["stt", "tt", "số tt", "số thứ tự", "no.", "#"]

    /// Kinds of units.
    package static let unitKinds: [String: UnitKind] = words(vietnameseUnitKinds)

    private static let vietnameseUnitKinds: [UnitKind: [String]] = [
        .committee: ["cấp ủy trên cơ sở", "đảng bộ cấp trên cơ sở"],
        .grassrootsCommittee: ["đảng bộ cơ sở"], .grassrootsCell: ["chi bộ cơ sở"],
        .section: ["đảng bộ bộ phận"], .cell: ["chi bộ", "chi bộ trực thuộc"],
    ]

    /// Kinds of places.
    package static let placeKinds: [String: PlaceKind] = words(vietnamesePlaceKinds)

    private static let vietnamesePlaceKinds: [PlaceKind: [String]] = [
        .village: ["bản", "thôn"], .healthStation: ["trạm y tế"], .school: ["trường học", "trường"],
        .agency: ["cơ quan"], .enterprise: ["doanh nghiệp"],
    ]

    /// Events of people.
    package static let events: [String: PersonEventKind] = words(vietnameseEvents)

    private static let vietnameseEvents: [PersonEventKind: [String]] = [
        .nominated: ["giới thiệu nguồn"], .trained: ["học lớp bồi dưỡng", "học lớp nhận thức về đảng"],
        .withdrawn: ["thôi giới thiệu"], .enrolled: ["số dư đầu chính thức"],
        .enrolledProbationary: ["số dư đầu dự bị"], .admitted: ["kết nạp"],
        .confirmed: ["công nhận chính thức", "chuyển chính thức"], .transferredIn: ["chuyển đến"],
        .transferredInProbationary: ["chuyển đến dự bị"], .moved: ["chuyển chi bộ", "chuyển nội bộ"],
        .away: ["đi làm ăn xa"], .returned: ["trở về"], .exempted: ["miễn sinh hoạt"],
        .exemptionEnded: ["hết miễn sinh hoạt"], .transferredOut: ["chuyển đi"], .left: ["xin ra"],
        .removed: ["xóa tên", "xoá tên"], .expelled: ["khai trừ"], .died: ["từ trần"],
    ]

    /// Sexes.
    package static let sexes: [String: Sex] = words(vietnameseSexes)

    private static let vietnameseSexes: [Sex: [String]] = [.female: ["nữ"], .male: ["nam"]]

    /// Roles of assignments.
    package static let roles: [String: AssignmentRole] = words(vietnameseRoles)

    private static let vietnameseRoles: [AssignmentRole: [String]] = [
        .villageLead: ["phụ trách bản"], .communeLead: ["phụ trách xã"],
        .steeringHead: ["trưởng ban chỉ đạo"], .steeringMember: ["thành viên ban chỉ đạo"],
    ]

    /// Levels of education; other words are kept as written.
    package static let educations: [String: String] = [
        "biết đọc, biết viết": "literate", "tiểu học": "primary", "trung học cơ sở": "lower_secondary",
        "thcs": "lower_secondary", "trung học phổ thông": "upper_secondary", "thpt": "upper_secondary",
        "trung cấp": "vocational", "cao đẳng": "college", "đại học": "university",
        "sau đại học": "postgraduate",
    ]

    /// The words a column with a closed list may have; nil where it has no such list in this file.
    static func words(of column: Column, in file: DossierFile) -> Words? {
        switch (column, file) {
        case (.kind, .units): list(vietnameseUnitKinds)
        case (.kind, .places): list(vietnamesePlaceKinds)
        case (.event, _): list(vietnameseEvents)
        case (.sex, _): list(vietnameseSexes)
        case (.role, _): list(vietnameseRoles)
        default: nil
        }
    }

    private static func list<Value: RawRepresentable<String> & CaseIterable & Hashable>(
        _ vietnamese: [Value: [String]]
    ) -> Words {
        Words(
            english: Value.allCases.map(\.rawValue),
            vietnamese: Value.allCases.map { vietnamese[$0]?.first ?? $0.rawValue })
    }

    /// Every Vietnamese word beside the English one, plus the English ones themselves.
    private static func words<Value: RawRepresentable<String> & CaseIterable & Hashable>(
        _ vietnamese: [Value: [String]]
    ) -> [String: Value] {
        words(vietnamese) { $0.rawValue }
    }

    private static func words<Value: CaseIterable & Hashable>(
        _ vietnamese: [Value: [String]], name: (Value) -> String
    ) -> [String: Value] {
        var table: [String: Value] = [:]
        for value in Value.allCases {
            table[name(value)] = value
            for word in vietnamese[value] ?? [] { table[word] = value }
        }
        return table
    }
}
