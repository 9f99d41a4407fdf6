package import Ledger

/// The words a dossier may use, English and Vietnamese. Compared without regard to case.
///
/// docs/reference/dossier.md prints the same table; a test compares the two.
package enum Vocabulary {
    /// Vietnamese headers.
    package static let columns: [String: Column] = words([
        .code: ["mã"], .name: ["tên", "họ và tên", "họ tên"], .kind: ["loại"],
        .parent: ["cấp trên", "trực thuộc"], .from: ["từ ngày", "từ"], .to: ["đến ngày", "đến"],
        .recorded: ["ngày biết"], .endedRecorded: ["ngày biết kết thúc"], .unit: ["tổ chức", "đơn vị"],
        .latitude: ["vĩ độ"], .longitude: ["kinh độ"], .cell: ["chi bộ"], .place: ["địa bàn"],
        .sex: ["giới tính"], .born: ["ngày sinh", "năm sinh"], .ethnicity: ["dân tộc"],
        .education: ["học vấn", "trình độ học vấn"], .consent: ["ngày đồng ý"], .date: ["ngày"],
        .person: ["người", "mã người"], .event: ["sự kiện"], .reference: ["căn cứ", "số quyết định"],
        .members: ["tổng số đảng viên"], .present: ["có mặt"], .excused: ["vắng có lý do"], .year: ["năm"],
        .indicator: ["chỉ tiêu"], .value: ["giá trị"], .role: ["vai trò"],
    ]) { $0.name }

    /// Kinds of units.
    package static let unitKinds: [String: UnitKind] = words([
        .committee: ["cấp ủy trên cơ sở", "đảng bộ cấp trên cơ sở"],
        .grassrootsCommittee: ["đảng bộ cơ sở"], .grassrootsCell: ["chi bộ cơ sở"],
        .section: ["đảng bộ bộ phận"], .cell: ["chi bộ", "chi bộ trực thuộc"],
    ])

    /// Kinds of places.
    package static let placeKinds: [String: PlaceKind] = words([
        .village: ["bản", "thôn"], .healthStation: ["trạm y tế"], .school: ["trường học", "trường"],
        .agency: ["cơ quan"], .enterprise: ["doanh nghiệp"],
    ])

    /// Events of people.
    package static let events: [String: PersonEventKind] = words([
        .nominated: ["giới thiệu nguồn"], .trained: ["học lớp bồi dưỡng", "học lớp nhận thức về đảng"],
        .withdrawn: ["thôi giới thiệu"], .enrolled: ["số dư đầu chính thức"],
        .enrolledProbationary: ["số dư đầu dự bị"], .admitted: ["kết nạp"],
        .confirmed: ["công nhận chính thức", "chuyển chính thức"], .transferredIn: ["chuyển đến"],
        .transferredInProbationary: ["chuyển đến dự bị"], .moved: ["chuyển chi bộ", "chuyển nội bộ"],
        .away: ["đi làm ăn xa"], .returned: ["trở về"], .exempted: ["miễn sinh hoạt"],
        .exemptionEnded: ["hết miễn sinh hoạt"], .transferredOut: ["chuyển đi"], .left: ["xin ra"],
        .removed: ["xóa tên", "xoá tên"], .expelled: ["khai trừ"], .died: ["từ trần"],
    ])

    /// Sexes.
    package static let sexes: [String: Sex] = words([.female: ["nữ"], .male: ["nam"]])

    /// Roles of assignments.
    package static let roles: [String: AssignmentRole] = words([
        .villageLead: ["phụ trách bản"], .communeLead: ["phụ trách xã"],
        .steeringHead: ["trưởng ban chỉ đạo"], .steeringMember: ["thành viên ban chỉ đạo"],
    ])

    /// Levels of education; other words are kept as written.
    package static let educations: [String: String] = [
        "biết đọc, biết viết": "literate", "tiểu học": "primary", "trung học cơ sở": "lower_secondary",
        "thcs": "lower_secondary", "trung học phổ thông": "upper_secondary", "thpt": "upper_secondary",
        "trung cấp": "vocational", "cao đẳng": "college", "đại học": "university",
        "sau đại học": "postgraduate",
    ]

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
