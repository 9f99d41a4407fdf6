package import Words

extension GeoJSON {
    /// A name that a file gives, cut to what a line takes.
    package static func shown(_ name: String) -> String { String(name.prefix(40)) }
}

extension GeoJSON.Failure: Explained {
    package var culprit: Culprit { .input }

    package var explanation: Explanation {
        let (vietnamese, english) = (Speech(.vietnamese), Speech(.english))
        switch self {
        case .tooLarge:
            return Explanation(
                BilingualText(
                    "Tệp lớn hơn \(GeoJSON.bytesMax >> 20) MiB", "The file is larger than \(GeoJSON.bytesMax >> 20) MiB"
                ),
                remedy: BilingualText(
                    "Đơn giản hóa đường ranh giới rồi thử lại.", "Simplify the outlines and try again."))
        case .notJSON:
            return Explanation(
                BilingualText("Tệp không phải JSON hợp lệ", "The file is no valid JSON"),
                remedy: BilingualText("Xuất lại tệp dạng GeoJSON, UTF-8.", "Export it again as GeoJSON in UTF-8."))
        case .notAFeatureCollection(let type):
            let found = type.map(GeoJSON.shown)
            return Explanation(
                BilingualText(
                    "Tệp không phải GeoJSON kiểu FeatureCollection có danh sách features, mà là \(found ?? "JSON khác")",
                    "The file is no GeoJSON feature collection with a list of features but \(found ?? "other JSON")"),
                remedy: BilingualText("Xuất lại cả lớp dạng GeoJSON.", "Export the layer as GeoJSON."))
        case .tooManyFeatures:
            let limit = GeoJSON.featuresMax
            return Explanation(
                BilingualText(
                    "Tệp có hơn \(vietnamese.number(limit)) mục",
                    "The file has more than \(english.number(limit)) features"),
                remedy: BilingualText(
                    "Chỉ giữ lại các tổ chức có trong sổ cái.", "Keep those of the ledger's units only."))
        case .tooManyPoints:
            let limit = GeoJSON.pointsMax
            return Explanation(
                BilingualText(
                    "Các đường ranh giới có tổng cộng hơn \(vietnamese.number(limit)) điểm",
                    "The outlines have more than \(english.number(limit)) points together"),
                remedy: BilingualText("Đơn giản hóa rồi thử lại.", "Simplify them and try again."))
        }
    }
}

extension GeoJSON.Reason: Explained {
    package var culprit: Culprit { .input }

    package var explanation: Explanation { Explanation(words) }

    /// What is wrong with a feature and how to mend it, without a full stop.
    package var words: BilingualText {
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

extension GeoJSON.Point {
    /// As a file writes it: `[103.05, 22.1]`.
    package var written: String { "[\(GeoJSON.Point.text(longitude)), \(GeoJSON.Point.text(latitude))]" }

    private static func text(_ number: Double) -> String {
        let rounded = (number * 1_000_000).rounded() / 1_000_000
        return rounded == rounded.rounded() && abs(rounded) < 1e15 ? String(Int64(rounded)) : rounded.description
    }
}
