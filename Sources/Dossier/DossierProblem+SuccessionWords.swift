internal import Words

/// What can be wrong with what became what.
extension DossierProblem {
    var successionWords: Words {
        switch reason {
        case .unlikeSuccession(let old):
            (
                BilingualText(
                    "không cùng loại với “\(old)”: một bên là tổ chức, bên kia là địa bàn",
                    "is not of one sort with “\(old)”: one is a unit, the other a place"),
                BilingualText(
                    "Tổ chức chỉ trở thành tổ chức, địa bàn chỉ trở thành địa bàn",
                    "A unit becomes a unit, a place a place: correct one of the codes")
            )
        case .ownSuccession:
            (
                BilingualText("không thể trở thành chính nó", "cannot become itself"),
                BilingualText("Sửa một trong hai mã, hoặc bỏ dòng này", "Correct one of the codes, or delete the row")
            )
        case .repeatedSuccession(let first):
            (
                BilingualText("đã ghi ở dòng \(first)", "stands in row \(first) already"),
                BilingualText("Chỉ giữ một dòng", "Keep one of the two rows")
            )
        default:
            (
                BilingualText(
                    "không có tổ chức hay địa bàn nào mang mã này", "neither a unit nor a place has this code"),
                BilingualText(
                    "Thêm vào units.csv hay places.csv, hoặc sửa mã",
                    "Add it to units.csv or places.csv, or correct the code")
            )
        }
    }
}
