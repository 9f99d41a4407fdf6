package import Words

extension ContentField {
    /// What people call the value; its key where nobody said.
    package var label: BilingualText { ContentField.labels[key] ?? BilingualText(key, key) }

    /// By their keys, which mean the same in every kind of fact.
    private static let labels: [String: BilingualText] = [
        "card": BilingualText("Số thẻ đảng viên", "Number of the card"),
        "category": BilingualText("Diện", "Group"),
        "cell": BilingualText("Chi bộ", "Cell"), "code": BilingualText("Mã", "Code"),
        "consent": BilingualText("Ngày đồng ý ghi tên", "Day of consent"), "born": BilingualText("Ngày sinh", "Birth"),
        "counterpart": BilingualText("Tổ chức nơi đi, nơi đến", "Organisation from or to which"),
        "decided": BilingualText("Ngày trên quyết định kết nạp", "Day on the admission decision"),
        "education": BilingualText("Học vấn", "Education"), "ethnicity": BilingualText("Dân tộc", "Ethnicity"),
        "event": BilingualText("Việc", "Event"), "excused": BilingualText("Vắng có lý do", "Excused"),
        "form": BilingualText("Hình thức", "Form"),
        "from": BilingualText("Từ", "From"),
        "identity": BilingualText("Số căn cước", "Number of the identity card"),
        "indicator": BilingualText("Chỉ tiêu", "Indicator"), "kind": BilingualText("Loại", "Kind"),
        "latitude": BilingualText("Vĩ độ", "Latitude"), "longitude": BilingualText("Kinh độ", "Longitude"),
        "members": BilingualText("Tổng số đảng viên", "Members in all"), "name": BilingualText("Tên", "Name"),
        "outcome": BilingualText("Kết quả", "Outcome"),
        "new_place": BilingualText("Địa bàn mới", "New place"), "new_unit": BilingualText("Tổ chức mới", "New unit"),
        "parent": BilingualText("Tổ chức cấp trên", "Unit above"), "place": BilingualText("Địa bàn", "Place"),
        "present": BilingualText("Số có mặt", "Present"), "reference": BilingualText("Căn cứ", "Paper"),
        "reason": BilingualText("Lý do", "Reason"),
        "recognised": BilingualText("Ngày công nhận chính thức", "Day of recognition"),
        "role": BilingualText("Vai trò", "Role"), "sex": BilingualText("Giới tính", "Sex"),
        "above": BilingualText("Kế hoạch cấp trên", "Plan above"),
        "above_unit": BilingualText("Tổ chức của kế hoạch cấp trên", "Whose plan above"),
        "by": BilingualText("Hạn", "By"), "count": BilingualText("Số lượng", "So many"),
        "due": BilingualText("Hạn khắc phục", "To be mended by"), "found": BilingualText("Kết quả", "Found"),
        "key": BilingualText("Quy định", "Rule"), "made_up": BilingualText("Ngày làm bù", "Made up"),
        "off": BilingualText("Ngày nghỉ", "Days off"),
        "made": BilingualText("Ngày đến", "Day of the visit"), "note": BilingualText("Ghi chú", "Note"),
        "plan": BilingualText("Kế hoạch", "Plan"), "plan_unit": BilingualText("Kế hoạch của", "Whose plan"),
        "result": BilingualText("Kết quả", "Result"), "sort": BilingualText("Loại", "Sort"),
        "state": BilingualText("Tiến độ", "State"), "title": BilingualText("Tên gọi", "Title"),
        "warning": BilingualText("Cảnh báo", "Warning"), "why": BilingualText("Vì sao", "Why"),
        "to": BilingualText("Đến", "To"), "until": BilingualText("Đến ngày", "Until"),
        "unit": BilingualText("Tổ chức", "Unit"), "value": BilingualText("Số phải đạt", "Value to reach"),
        "witness": BilingualText("Người làm chứng", "Witness"),
        "certified": BilingualText("Được cấp giấy chứng nhận", "Certified"),
        "enrolled": BilingualText("Số người trong danh sách", "On the list"),
        "exempt": BilingualText("Được miễn", "Exempt"), "met": BilingualText("Ngày sinh hoạt", "Day of the meeting"),
        "month": BilingualText("Tháng", "Month"), "number": BilingualText("Thứ tự", "Number"),
        "paid": BilingualText("Đã đóng", "Paid"), "seats": BilingualText("Số chỗ", "Seats"),
        "text": BilingualText("Nội dung", "Text"), "topics": BilingualText("Nội dung", "Topics"),
        "venue": BilingualText("Nơi mở lớp", "Where"),
        "year": BilingualText("Năm", "Year"),
    ]
}
