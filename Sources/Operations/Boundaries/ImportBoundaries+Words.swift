internal import Documents
package import Words

extension ImportBoundaries.Refusal {
    /// What is wrong, where, and how to mend it; a line for each feature that is wrong.
    package func words(_ say: Speech) -> String {
        switch self {
        case .missing(let path):
            return say("Không có tệp “\(path)”.", "There is no file '\(path)'.")
        case .notAFile(let path):
            return say(
                "“\(path)” không phải là tệp. Chỉ ra tệp GeoJSON.",
                "'\(path)' is not a file. Give the GeoJSON file.")
        case .unreadable(let path):
            return say(
                "Không đọc được tệp “\(path)”. Kiểm tra quyền đọc tệp.",
                "The file '\(path)' cannot be read. Check that you may read it.")
        case .file(let failure): return failure.words(say)
        case .noFeatures:
            return say(
                "Tệp không có vùng nào; nhận tệp này là xóa mọi ranh giới đang có. Nếu đúng là muốn xóa: --remove-all",
                "The file has no features: taking it over would remove every outline there is. If that is what you "
                    + "want: --remove-all")
        case .hasFeatures(let count):
            return say(
                "Tệp có ranh giới của \(say.number(count)) tổ chức, mà --remove-all là xóa tất cả. Bỏ --remove-all để nhận "
                    + "tệp; ranh giới cũ được thay.",
                "The file has outlines of \(say.number(count)) \(count == 1 ? "unit" : "units"), and --remove-all removes "
                    + "all there are. Leave it out to take the file over; it replaces the old outlines.")
        case .features(let faults, let count):
            var lines = faults.map { $0.words(say) }
            if count > faults.count {
                let more = say.number(count - faults.count)
                lines.append(say("… và \(more) mục sai nữa.", "… and \(more) more that are wrong."))
            }
            return lines.joined(separator: "\n")
        }
    }
}

extension ImportBoundaries.Fault {
    fileprivate func words(_ say: Speech) -> String {
        let text: BilingualText =
            switch reason {
            case .shape(let reason): reason.words
            case .misplaced(let point, let cause): cause.words(point.written)
            case .crossing(let ring, let near):
                BilingualText(
                    "vòng \(ring) tự cắt hoặc đi đè lên chính nó gần điểm \(near.written). Sửa thứ tự các "
                        + "điểm, hoặc dùng công cụ “Fix geometries” của QGIS",
                    "ring \(ring) crosses itself or runs over itself near \(near.written). Put its points in order, or use 'Fix geometries' of QGIS"
                )
            case .tooSmall:
                BilingualText(
                    "vùng nhỏ chưa tới vài mét, không vẽ được. Kiểm tra tọa độ",
                    "the outline is less than some metres across and cannot be drawn. Check its coordinates")
            case .noCode(let property, let others): ImportBoundaries.noCode(property, others)
            case .notACode(let property):
                BilingualText(
                    "thuộc tính “\(property)” để trống hoặc không phải chữ hay số nguyên. Ghi mã tổ chức vào đó",
                    "the property '\(property)' is empty, or neither a text nor a whole number. Write the unit's code there"
                )
            case .unknownUnit(let code, isNumber: false):
                BilingualText("không có tổ chức nào mang mã “\(code)”", "no unit has the code '\(code)'")
            case .unknownUnit(let code, isNumber: true):
                BilingualText(
                    "mã ghi dạng số \(code), và không có tổ chức nào mang mã “\(code)”. Số làm mất các số 0 "
                        + "ở đầu và chữ cái: ghi mã dạng chữ, trong ngoặc kép",
                    "the code is the number \(code), and no unit has the code '\(code)'. A number loses "
                        + "zeros in front and letters: write the code as text, in quotation marks"
                )
            case .doubledUnit(let code, let earlier):
                BilingualText(
                    "tổ chức “\(code)” đã có ở mục thứ \(earlier). Gộp các phần của một tổ chức thành một mục kiểu MultiPolygon",
                    "the unit '\(code)' has its outline in feature \(earlier). Put the parts of a unit into one feature, a MultiPolygon"
                )
            }
        return say("Mục thứ \(feature): \(text.vietnamese).", "Feature \(feature): \(text.english).")
    }
}

extension ImportBoundaries {
    /// Names the properties that are there, and the one that looks as if it held the code.
    fileprivate static func noCode(_ property: String, _ others: [String]) -> BilingualText {
        guard !others.isEmpty else {
            return BilingualText(
                "không có thuộc tính nào. Ghi mã tổ chức vào thuộc tính “\(property)”",
                "it has no properties. Write the unit's code into a property '\(property)'")
        }
        let names = others.prefix(20).map(GeoJSON.shown)
        let list = names.joined(separator: ", ") + (others.count > names.count ? ", …" : "")
        let likely = names.first { name in
            let name = name.lowercased()
            return name.contains("code") || name.hasPrefix("ma") || name.hasPrefix("mã")
        }
        return BilingualText(
            "không có thuộc tính “\(property)”. Ở đó có: \(list). Chỉ ra thuộc tính mang mã tổ chức: --code-property \(likely ?? "TÊN")",
            "it has no property '\(property)'. There are: \(list). Name the one that holds the unit's code: --code-property \(likely ?? "NAME")"
        )
    }
}
