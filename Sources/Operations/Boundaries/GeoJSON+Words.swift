internal import Documents
internal import Words

extension GeoJSON {
    /// A name that a file gives, cut to what a line takes.
    static func shown(_ name: String) -> String { String(name.prefix(40)) }
}

extension GeoJSON.Failure {
    /// What is wrong with the file and how to mend it.
    func words(_ say: Speech) -> String {
        switch self {
        case .tooLarge:
            return say(
                "Tệp lớn hơn \(GeoJSON.bytesMax >> 20) MiB. Đơn giản hóa đường ranh giới rồi thử lại.",
                "The file is larger than \(GeoJSON.bytesMax >> 20) MiB. Simplify the outlines and try again.")
        case .notJSON:
            return say(
                "Tệp không phải JSON hợp lệ. Xuất lại tệp dạng GeoJSON, UTF-8.",
                "The file is no valid JSON. Export it again as GeoJSON in UTF-8.")
        case .notAFeatureCollection(let type):
            let found = type.map(GeoJSON.shown) ?? say("JSON khác", "other JSON")
            return say(
                "Tệp không phải GeoJSON kiểu FeatureCollection có danh sách features, mà là \(found). Xuất lại cả lớp dạng GeoJSON.",
                "The file is no GeoJSON feature collection with a list of features but \(found). Export the layer as GeoJSON."
            )
        case .tooManyFeatures:
            let limit = say.number(GeoJSON.featuresMax)
            return say(
                "Tệp có hơn \(limit) mục. Chỉ giữ lại các tổ chức có trong sổ cái.",
                "The file has more than \(limit) features. Keep those of the ledger's units only.")
        case .tooManyPoints:
            let limit = say.number(GeoJSON.pointsMax)
            return say(
                "Các đường ranh giới có tổng cộng hơn \(limit) điểm. Đơn giản hóa rồi thử lại.",
                "The outlines have more than \(limit) points together. Simplify them and try again.")
        }
    }
}

extension GeoJSON.Reason {
    /// What is wrong with a feature and how to mend it.
    var words: BilingualText {
        switch self {
        case .notAPolygon(nil):
            BilingualText(
                "không có hình (geometry). Cần hình kiểu Polygon hoặc MultiPolygon",
                "it has no geometry. Give it one of type Polygon or MultiPolygon")
        case .notAPolygon("GeometryCollection"):
            BilingualText(
                "hình kiểu GeometryCollection. Lấy các vùng trong đó ra, ghi thành một Polygon hoặc MultiPolygon",
                "its geometry is a GeometryCollection. Take the areas out of it and write them as one Polygon or MultiPolygon"
            )
        case .notAPolygon(let type?):
            BilingualText(
                "hình kiểu \(GeoJSON.shown(type)) không phải là vùng. Cần kiểu Polygon hoặc MultiPolygon",
                "its geometry is a \(GeoJSON.shown(type)), no area. Give it one of type Polygon or MultiPolygon")
        case .malformed:
            BilingualText(
                "coordinates trống hoặc không phải danh sách các vòng như kiểu hình đã ghi",
                "its coordinates are empty, or not the lists of rings that its type has")
        case .tooNested:
            BilingualText(
                "tọa độ lồng sâu hơn một bậc so với kiểu hình. Vùng gồm nhiều phần thì ghi kiểu "
                    + "MultiPolygon; không thì bỏ một cặp ngoặc vuông ngoài cùng",
                "its coordinates are nested a level deeper than its type. An area of several parts is a "
                    + "MultiPolygon; otherwise leave out the outermost brackets"
            )
        case .notAPosition(let ring, let point):
            BilingualText(
                "vòng \(ring), điểm \(point) không phải là hai số (kinh độ, vĩ độ); chữ, true, false và null không phải là số",
                "ring \(ring), point \(point) is not two numbers (longitude, latitude); texts, true, false and null are none"
            )
        case .fewPoints(let ring):
            BilingualText(
                "vòng \(ring) có chưa đến ba điểm khác nhau, không bao quanh gì. Xóa vòng đó hoặc thêm điểm",
                "ring \(ring) has fewer than three different points and encloses nothing. Leave it out, or give it its points"
            )
        case .open(let ring):
            BilingualText(
                "vòng \(ring) chưa khép kín: điểm cuối khác điểm đầu. Kiểm tra xem có thiếu điểm không, rồi lặp lại điểm đầu ở cuối vòng",
                "ring \(ring) is open: its last point is not its first. See whether points are missing, then repeat the first at the end"
            )
        }
    }
}

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

extension GeoJSON.Point {
    /// As a file writes it: `[103.05, 22.1]`.
    var written: String { "[\(GeoJSON.Point.text(longitude)), \(GeoJSON.Point.text(latitude))]" }

    private static func text(_ number: Double) -> String {
        let rounded = (number * 1_000_000).rounded() / 1_000_000
        return rounded == rounded.rounded() && abs(rounded) < 1e15 ? String(Int64(rounded)) : rounded.description
    }
}
