/// Writes the people of a made-up country and what happened to them in ten years.
struct PeopleWriter {
    private let shape: Shape
    private let calendar: Calendar
    private let people: CSVWriter
    private let events: CSVWriter
    private var random: SeededGenerator
    private var number = 0

    private static let surnames = ["Nguyễn", "Trần", "Lê", "Phạm", "Giàng", "Lò", "Vàng", "Hoàng", "Đinh", "Sùng"]
    private static let middles = ["Văn", "Thị", "A", "Minh", "Ngọc", "Xuân", "Đức", "Thu"]
    private static let given = ["An", "Bình", "Chung", "Dế", "Hùng", "Lan", "Páo", "Sơn", "Tủa", "Yến", "Ánh", "Ơn"]
    private static let peoples = ["Kinh", "Kinh", "Kinh", "Kinh", "Kinh", "Mông", "Thái", "Tày", "Dao", "Khơ Mú"]

    init(folder: String, shape: Shape, calendar: Calendar, seed: UInt64) throws {
        self.shape = shape
        self.calendar = calendar
        random = SeededGenerator(seed: seed)
        people = try CSVWriter(folder: folder, name: "people.csv", columns: "code,name,sex,born,ethnicity")
        events = try CSVWriter(folder: folder, name: "events.csv", columns: "date,recorded,person,event,cell,place")
    }

    /// Writes everybody, cell by cell; how many people and how many events there are.
    mutating func write() throws -> (people: Int, events: Int) {
        for cell in 0..<shape.cells {
            let founded = CountryWriter.foundation(ofCell: cell)
            if founded == 0 {
                for _ in 0..<Int.random(in: 15...21, using: &random) { try member(of: cell, since: Calendar.start) }
            }
            let joining =
                founded == 0 ? Int.random(in: 4...10, using: &random) : Int.random(in: 10...22, using: &random)
            for _ in 0..<joining { try candidate(of: cell, after: max(Calendar.start, founded)) }
        }
        try people.close()
        try events.close()
        return (people.count, events.count)
    }

    private mutating func person() throws -> String {
        number += 1
        let code = "P\(number)"
        let middle = random.pick(PeopleWriter.middles)
        let sex = ["Thị", "Thu"].contains(middle) || random.chance(150) ? "female" : "male"
        let name = "\(random.pick(PeopleWriter.surnames)) \(middle) \(random.pick(PeopleWriter.given))"
        let born = 1950 + Int.random(in: 0..<48, using: &random)
        try people.write("\(code),\(name),\(sex),\(born),\(random.pick(PeopleWriter.peoples))")
        return code
    }

    /// One in twenty papers comes in up to a year late.
    private mutating func happened(_ day: Int, _ code: String, _ event: String, _ where: String) throws {
        let known = random.chance(50) ? day + Int.random(in: 1...365, using: &random) : day
        try events.write("\(calendar[day]),\(calendar[known]),\(code),\(event),\(`where`)")
    }

    private mutating func member(of cell: Int, since day: Int) throws {
        let code = try person()
        try happened(day, code, random.chance(60) ? "enrolled_probationary" : "enrolled", home(of: cell))
        try life(of: code, in: cell, after: day)
    }

    /// Nominated, sent to the class, admitted, confirmed a year later.
    private mutating func candidate(of cell: Int, after day: Int) throws {
        let last = Calendar.end - 900
        guard day < last else { return }
        let code = try person()
        let nominated = Int.random(in: day..<last, using: &random)
        let trained = nominated + Int.random(in: 30...200, using: &random)
        let admitted = trained + Int.random(in: 30...200, using: &random)
        try happened(nominated, code, "nominated", home(of: cell))
        try happened(trained, code, "trained", ",")
        try happened(admitted, code, "admitted", "C\(cell),")
        try happened(admitted + 365, code, "confirmed", ",")
        try life(of: code, in: cell, after: admitted + 366)
    }

    /// Some go away to work, some move to the next cell, some die or leave.
    private mutating func life(of code: String, in cell: Int, after day: Int) throws {
        guard day + 40 < Calendar.end else { return }
        let fate = Int.random(in: 0..<1000, using: &random)
        let when = Int.random(in: (day + 1)..<(Calendar.end - 20), using: &random)
        switch fate {
        case 0..<90: try happened(when, code, "died", ",")
        case 90..<110: try happened(when, code, "removed", ",")
        case 110..<120: try happened(when, code, "left", ",")
        case 120..<150: try happened(when, code, "transferred_out", ",")
        case 150..<270:
            try happened(when, code, "away", ",")
            let back = when + 1 + Int.random(in: 10...700, using: &random)
            if back < Calendar.end { try happened(back, code, "returned", ",") }
        case 270..<330:
            let next = cell + 1
            guard next < shape.cells, CountryWriter.foundation(ofCell: next) == 0 else { return }
            try happened(when, code, "moved", home(of: next))
        default: break
        }
    }

    /// The columns of cell and place. One village in thirty has nobody living in it.
    private func home(of cell: Int) -> String {
        guard let village = shape.village(ofCell: cell), village % 30 != 11 else { return "C\(cell)," }
        return "C\(cell),B\(village)"
    }
}
