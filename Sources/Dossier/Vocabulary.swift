/// The words a dossier may use for its headers and for education, English and Vietnamese; those of closed lists stand
/// with their readers. Compared without regard to case.
///
/// docs/reference/dossier.md prints the same table; a test compares the two.
package enum Vocabulary {
    /// Headers.
    package static let columns: [String: Column] = {
        var table: [String: Column] = [:]
        for column in Column.allCases {
            for word in [column.name] + (vietnameseColumns[column] ?? []) { table[word] = column }
        }
        return table
    }()

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
        .role: ["vai trò"], .old: ["mã cũ", "cũ"], .new: ["mã mới", "mới"], .day: ["ngày hiệu lực"],
        .found: ["kết quả"],
    ]

    /// Headers of columns that number the rows, as registers have them: left out without a word.
    package static let rowNumberHeaders: Set<String> = ["stt", "tt", "số tt", "số thứ tự", "no.", "#"]

    /// Levels of education; other words are kept as written.
    package static let educations: [String: String] = [
        "biết đọc, biết viết": "literate", "tiểu học": "primary", "trung học cơ sở": "lower_secondary",
        "thcs": "lower_secondary", "trung học phổ thông": "upper_secondary", "thpt": "upper_secondary",
        "trung cấp": "vocational", "cao đẳng": "college", "đại học": "university",
        "sau đại học": "postgraduate",
    ]
}
