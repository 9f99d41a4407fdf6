import Foundation

/// Writes the units, places and coverages of a made-up country.
struct CountryWriter {
    let folder: String
    let shape: Shape
    let reorganisation: Reorganisation

    private static let founded = "2012-01-01"

    init(folder: String, shape: Shape) {
        self.folder = folder
        self.shape = shape
        reorganisation = Reorganisation(shape: shape)
    }

    static func commune(_ number: Int) -> String { "X\(number)" }
    static func cell(_ number: Int) -> String { "C\(number)" }
    static func village(_ number: Int) -> String { "B\(number)" }

    /// The day, by number, on which a cell begins: one in ten is founded in the ten years.
    static func foundation(ofCell cell: Int) -> Int { cell % 10 == 7 ? Calendar.start + 30 + cell % 3000 : 0 }

    func write(_ calendar: Calendar) throws {
        try writeUnits(calendar)
        try writePlaces()
        try writeCoverages(calendar)
    }

    private func writeUnits(_ calendar: Calendar) throws {
        let (founded, day) = (CountryWriter.founded, Reorganisation.day)
        let file = try CSVWriter(folder: folder, name: "units.csv", columns: "code,name,kind,parent,from,to")
        try file.write("VN,Đảng bộ toàn quốc,committee,,\(founded),")
        for province in 0..<shape.provinces {
            try file.write("T\(province),Đảng bộ tỉnh \(province),committee,VN,\(founded),\(day)")
        }
        for province in 0..<reorganisation.provinces {
            try file.write("TM\(province),Đảng bộ tỉnh mới \(province),committee,VN,\(day),")
        }
        for district in 0..<shape.districts {
            let province = shape.province(ofDistrict: district)
            try file.write("H\(district),Đảng bộ huyện \(district),committee,T\(province),\(founded),\(day)")
        }
        for commune in 0..<shape.communes {
            let district = shape.district(ofCommune: commune)
            try file.write("X\(commune),Đảng bộ xã \(commune),grassroots_committee,H\(district),\(founded),\(day)")
        }
        for commune in 0..<reorganisation.communes {
            let province = reorganisation.province(ofCommune: commune)
            try file.write("XM\(commune),Đảng bộ xã mới \(commune),grassroots_committee,TM\(province),\(day),")
        }
        for cell in 0..<shape.cells {
            let from = calendar[CountryWriter.foundation(ofCell: cell)]
            let name = shape.village(ofCell: cell).map { "Chi bộ bản \($0)" } ?? "Chi bộ cơ quan \(cell)"
            try file.write("C\(cell),\(name),cell,X\(shape.commune(ofCell: cell)),\(from),\(day)")
            try file.write("C\(cell),\(name),cell,XM\(reorganisation.commune(ofCell: cell)),\(day),")
        }
        try file.close()
    }

    private func writePlaces() throws {
        let (founded, day) = (CountryWriter.founded, Reorganisation.day)
        let file = try CSVWriter(
            folder: folder, name: "places.csv", columns: "code,name,kind,unit,from,to,latitude,longitude")
        for cell in 0..<shape.cells {
            guard let village = shape.village(ofCell: cell) else { continue }
            let spot =
                "\(9 + village % 1300 / 100).\(10000 + village % 89999),\(103 + village % 5).\(10000 + village % 7919)"
            let name = "Bản \(village)"
            try file.write("B\(village),\(name),village,X\(shape.commune(ofCell: cell)),\(founded),\(day),\(spot)")
            try file.write(
                "B\(village),\(name),village,XM\(reorganisation.commune(ofCell: cell)),\(day),,\(spot)")
        }
        for commune in 0..<shape.communes {
            let name = "Trạm y tế xã \(commune)"
            try file.write("Y\(commune),\(name),health_station,X\(commune),\(founded),\(day),,")
            try file.write(
                "Y\(commune),\(name),health_station,XM\(reorganisation.commune(of: commune)),\(day),,,")
        }
        try file.close()
    }

    /// Every village has its cell, but one in twelve, which shares the next, and one in forty that is covered late.
    private func writeCoverages(_ calendar: Calendar) throws {
        let file = try CSVWriter(folder: folder, name: "coverage.csv", columns: "cell,place,from,to")
        for cell in 0..<shape.cells {
            guard let village = shape.village(ofCell: cell) else { continue }
            let founded = CountryWriter.foundation(ofCell: cell)
            let late = village % 40 == 3 ? Calendar.start + village % 3000 : 0
            try file.write("C\(cell),B\(village),\(calendar[max(founded, late)]),")
            if village % 12 == 5, village > 0, founded == 0 {
                try file.write("C\(cell),B\(village - 1),\(calendar[Calendar.start]),")
            }
        }
        try file.close()
    }
}
