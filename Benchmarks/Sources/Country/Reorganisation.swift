/// What happened on 1 July 2025, of the kind it was: districts came to an end, communes were merged three by three, one in
/// ten of them split in part between two new ones, provinces were merged two by two.
struct Reorganisation {
    let shape: Shape

    static let day = "2025-07-01"

    /// The merged province of a province.
    func province(of old: Int) -> Int { old / 2 }
    var provinces: Int { (shape.provinces + 1) / 2 }

    /// The merged commune of a commune; the last may have fewer old ones than the rest.
    func commune(of old: Int) -> Int { old / 3 }
    var communes: Int { (shape.communes + 2) / 3 }

    /// The province that a merged commune belongs to: that of its first old commune.
    func province(ofCommune new: Int) -> Int {
        province(of: shape.province(ofDistrict: shape.district(ofCommune: min(new * 3, shape.communes - 1))))
    }

    /// Where a cell comes to stand. Every second cell of a commune that is split in part goes to the neighbour.
    func commune(ofCell cell: Int) -> Int {
        let old = shape.commune(ofCell: cell)
        let new = commune(of: old)
        let isSplit = old % 10 == 4 && cell % 2 == 1 && new + 1 < communes
        return isSplit && province(ofCommune: new) == province(ofCommune: new + 1) ? new + 1 : new
    }
}
