internal import Words

extension Misplacement {
    /// What is likely wrong with an outline that has this point, and how to mend it.
    func words(_ point: String) -> BilingualText {
        switch self {
        case .swappedAxes:
            BilingualText(
                "điểm \(point) nằm ngoài Việt Nam; có lẽ vĩ độ đứng trước kinh độ. GeoJSON ghi kinh độ trước: đổi chỗ hai số",
                "the point \(point) is outside of Vietnam; latitude likely stands before longitude. GeoJSON has longitude first: swap the two"
            )
        case .metres:
            BilingualText(
                "điểm \(point) không phải là độ; có lẽ là mét của hệ tọa độ phẳng như VN-2000. Chuyển sang kinh độ, vĩ độ WGS 84 (EPSG:4326)",
                "the point \(point) is not in degrees; it is likely in metres of a projection such as VN-2000. Convert it to WGS 84 (EPSG:4326)"
            )
        case .missingValue:
            BilingualText(
                "điểm \(point) nằm ngoài Việt Nam; số -1, 0 hoặc -9999 có lẽ thay cho giá trị còn thiếu. Xóa điểm đó hoặc ghi tọa độ đúng",
                "the point \(point) is outside of Vietnam; -1, 0 or -9999 likely stands for a value that "
                    + "is missing. Leave the point out or give its coordinates"
            )
        case .elsewhere:
            BilingualText(
                "điểm \(point) nằm ngoài Việt Nam. Kiểm tra xem có đúng tệp, đúng hệ WGS 84 (EPSG:4326), kinh độ đứng trước vĩ độ",
                "the point \(point) is outside of Vietnam. Check that it is the right file, in WGS 84 (EPSG:4326), with longitude before latitude"
            )
        }
    }
}
