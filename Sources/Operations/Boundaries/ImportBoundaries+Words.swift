internal import Documents
package import Words

/// Nothing was changed, whatever it was.
extension ImportBoundaries.Refusal: Explained {
    package var culprit: Culprit { .input }

    package var explanation: Explanation {
        var explanation = words
        let remedy = explanation.remedy.map { ($0.vietnamese + " ", $0.english + " ") } ?? ("", "")
        explanation.remedy = BilingualText(remedy.0 + "Chưa thay đổi gì.", remedy.1 + "Nothing was changed.")
        return explanation
    }

    private var words: Explanation {
        switch self {
        case .missing(let path):
            Explanation(BilingualText("Không có tệp “\(path)”", "There is no file '\(path)'"))
        case .notAFile(let path):
            Explanation(
                BilingualText("“\(path)” không phải là tệp", "'\(path)' is not a file"),
                remedy: BilingualText("Chỉ ra tệp GeoJSON.", "Give the GeoJSON file."))
        case .unreadable(let path):
            Explanation(
                BilingualText("Không đọc được tệp “\(path)”", "The file '\(path)' cannot be read"),
                remedy: BilingualText("Kiểm tra quyền đọc tệp.", "Check that you may read it."))
        case .file(let failure): failure.explanation
        case .noFeatures:
            Explanation(
                BilingualText(
                    "Tệp không có vùng nào; nhận tệp này là xóa mọi ranh giới đang có",
                    "The file has no features: taking it over would remove every outline there is"),
                remedy: BilingualText("Chọn tệp khác.", "Choose another file."))
        case .hasFeatures(let count):
            Explanation(
                BilingualText(
                    "Tệp có ranh giới của \(Speech(.vietnamese).number(count)) tổ chức, mà yêu cầu là xóa tất cả",
                    "The file has outlines of \(Speech(.english).count(count, "unit", "units")), and all there are "
                        + "were to be removed"),
                remedy: BilingualText(
                    "Nhận tệp thì không cần xóa: ranh giới cũ được thay.",
                    "To take the file over nothing needs to be removed: it replaces the old outlines."))
        case .features(let faults, let count): ImportBoundaries.explanation(of: faults, count: count)
        }
    }
}

extension ImportBoundaries {
    /// One of them is told by itself, more of them each on its line.
    fileprivate static func explanation(of faults: [Fault], count: Int) -> Explanation {
        var parts = faults.map(\.explanation)
        if count == 1, let only = parts.first { return only }
        let (vietnamese, english) = (Speech(.vietnamese), Speech(.english))
        if count > faults.count {
            let more = count - faults.count
            parts.append(
                Explanation(
                    BilingualText(
                        "… và \(vietnamese.number(more)) mục sai nữa",
                        "… and \(english.number(more)) more that are wrong")))
        }
        return Explanation(
            BilingualText(
                "Có \(vietnamese.number(count)) mục sai",
                "\(english.count(count, "feature is", "features are")) wrong"),
            parts: parts)
    }
}

extension ImportBoundaries.Fault {
    fileprivate var explanation: Explanation {
        let what: BilingualText =
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
        return Explanation(what, at: BilingualText("Mục thứ \(feature)", "Feature \(feature)"))
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
