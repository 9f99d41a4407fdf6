package import Words

extension ContentField {
    /// What people call the value; its key where nobody said.
    package var label: BilingualText { ContentField.labels[key] ?? BilingualText(key, key) }

    /// By their keys, which mean the same in every kind of fact.
    private static let labels: [String: BilingualText] = [
        "cell": BilingualText("Chi bộ", "Cell"), "code": BilingualText("Mã", "Code"),
        "consent": BilingualText("Ngày đồng ý ghi tên", "Day of consent"), "born": BilingualText("Ngày sinh", "Birth"),
        "education": BilingualText("Học vấn", "Education"), "ethnicity": BilingualText("Dân tộc", "Ethnicity"),
        "event": BilingualText("Việc", "Event"), "excused": BilingualText("Vắng có lý do", "Excused"),
        "indicator": BilingualText("Chỉ tiêu", "Indicator"), "kind": BilingualText("Loại", "Kind"),
        "latitude": BilingualText("Vĩ độ", "Latitude"), "longitude": BilingualText("Kinh độ", "Longitude"),
        "members": BilingualText("Tổng số đảng viên", "Members in all"), "name": BilingualText("Tên", "Name"),
        "new_place": BilingualText("Địa bàn mới", "New place"), "new_unit": BilingualText("Tổ chức mới", "New unit"),
        "parent": BilingualText("Tổ chức cấp trên", "Unit above"), "place": BilingualText("Địa bàn", "Place"),
        "present": BilingualText("Số có mặt", "Present"), "reference": BilingualText("Căn cứ", "Paper"),
        "role": BilingualText("Vai trò", "Role"), "sex": BilingualText("Giới tính", "Sex"),
        "unit": BilingualText("Tổ chức", "Unit"), "value": BilingualText("Số phải đạt", "Value to reach"),
        "year": BilingualText("Năm", "Year"),
    ]
}
