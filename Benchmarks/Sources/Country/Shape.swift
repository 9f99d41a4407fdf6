/// How many of everything a country has; a part of one has as many units under each other as the whole.
struct Shape {
    let provinces: Int
    let districts: Int
    let communes: Int
    let cells: Int
    let villages: Int

    /// - Parameter factor: 1 for the whole country: 63 provinces, 700 districts, 11,000 communes, 250,000 cells, 90,000
    ///   villages, 5.6 million living members.
    init(factor: Double) {
        func part(_ whole: Double) -> Int { max(1, Int((whole * factor).rounded())) }
        provinces = part(63)
        districts = max(provinces, part(700))
        communes = max(districts, part(11_000))
        cells = max(communes, part(250_000))
        villages = min(cells, max(communes, part(90_000)))
    }

    /// The province of each district, the district of each commune, the commune of each cell: neighbours stay together.
    func province(ofDistrict district: Int) -> Int { district * provinces / districts }
    func district(ofCommune commune: Int) -> Int { commune * districts / communes }
    func commune(ofCell cell: Int) -> Int { cell * communes / cells }

    /// The village a cell stands in: the first cells of a commune have one, those of offices none.
    func village(ofCell cell: Int) -> Int? {
        let villagesBefore = cell * villages / cells
        return (cell + 1) * villages / cells > villagesBefore ? villagesBefore : nil
    }
}
