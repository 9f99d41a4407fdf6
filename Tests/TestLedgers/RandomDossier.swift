internal import TestSupport

/// A small random dossier that can be corrected at random, as offices do.
package struct RandomDossier {
    package var units: [[String]] = []
    package var places: [[String]] = []
    package var coverage: [[String]] = []
    package var people: [[String]] = []
    package var events: [[String]] = []
    package var assignments: [[String]] = []
    package var successions: [[String]] = []
    private var random: SeededGenerator

    package static let unitCodes = ["H", "X1", "X2", "C1", "C2", "C3"]
    private static let eventNames = [
        "nominated", "trained", "admitted", "confirmed", "moved", "away", "returned", "left", "died", "enrolled",
        "transferred_out", "exempted",
    ]

    package init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
        units = [
            ["H", "Huyện", "committee", "", "2010-01-01", "", "", ""],
            ["X1", "Xã một", "grassroots_committee", "H", "2010-01-01", "2018-05-01", "", ""],
            ["X1", "Xã một mới", "grassroots_committee", "H", "2018-05-01", "", "2018-06-01", ""],
            ["X2", "Xã hai", "grassroots_committee", "H", "2010-01-01", "2019-01-01", "", "2019-02-01"],
            ["C1", "Chi bộ một", "cell", "X1", "2010-01-01", "", "", ""],
            ["C2", "Chi bộ hai", "cell", "X2", "2010-01-01", "2018-03-01", "", ""],
            ["C2", "Chi bộ hai", "cell", "X1", "2018-03-01", "", "", ""],
            ["C3", "Chi bộ ba", "grassroots_cell", "H", "2015-01-01", "", "", ""],
        ]
        places = (1...3).map { ["B\($0)", "Bản \($0)", "village", "X\(($0 % 2) + 1)", "2010-01-01", "", "", ""] }
        coverage = [
            ["C1", "B1", "2010-01-01", "2017-01-01", "", ""], ["C2", "B2", "2012-01-01", "", "", ""],
            ["C2", "B3", "2012-01-01", "2018-01-01", "", ""],
        ]
        for person in 1...6 {
            people.append([
                "P\(person)", "Tên \(person)", random.once(in: 2) ? "female" : "male", "1980", "Mông", "", "",
            ])
            for _ in 0..<Int.random(in: 1...5, using: &random) { events.append(event("P\(person)")) }
        }
        assignments = [
            ["P1", "village_lead", "X1", "B1", "2016-01-01", "2018-01-01"],
            ["P2", "village_lead", "X2", "", "2016-01-01", ""],
        ]
        places[2][5] = "2018-05-05"
        successions = [
            ["X2", random.once(in: 2) ? "X1" : "C3", "2019-01-01", ""], ["B3", "B2", "2018-01-01", "2018-06-01"],
            ["X1", "X2", "2016-01-01", ""], ["B3", "B1", "2019-06-01", ""],
        ]
    }

    /// Corrects a few rows; with `isDropping`, some rows go and some come.
    package mutating func correct(isDropping: Bool) {
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let index = Int.random(in: events.indices, using: &random)
            switch Int.random(in: 0...9, using: &random) {
            case 0: events[index][3] = Self.unitCodes.randomElement(using: &random) ?? "C1"
            case 1: events[index][0] = date()
            case 2: events[index][4] = "B\(Int.random(in: 1...3, using: &random))"
            case 3: events[index][2] = Self.eventNames.randomElement(using: &random) ?? "moved"
            case 4: people[Int.random(in: people.indices, using: &random)][2] = "female"
            case 5: people[Int.random(in: people.indices, using: &random)][4] = random.once(in: 2) ? "Kinh" : "Thái"
            case 6: correctUnits()
            case 7:
                coverage[Int.random(in: coverage.indices, using: &random)][3] = random.once(in: 2) ? "" : "2019-09-09"
            case 8:
                events.insert(event("P\(Int.random(in: 1...6, using: &random))"), at: index)
            default: events.shuffle(using: &random)
            }
            requireCells()
        }
        if isDropping {
            for _ in 0..<3 where events.count > 3 { events.remove(at: Int.random(in: events.indices, using: &random)) }
            if random.once(in: 2) { coverage.removeLast() }
            if random.once(in: 2) { assignments.removeLast() }
        }
    }

    package var files: [String: String] {
        func text(_ header: String, _ rows: [[String]]) -> String {
            ([header] + rows.map { $0.joined(separator: ",") }).joined(separator: "\n")
        }
        return [
            "units": text("code,name,kind,parent,from,to,recorded,ended_recorded", units),
            "places": text("code,name,kind,unit,from,to,recorded,ended_recorded", places),
            "coverage": text("cell,place,from,to,recorded,ended_recorded", coverage),
            "people": text("code,name,sex,born,ethnicity,education,consent", people),
            "events": text("date,person,event,cell,place,recorded,reference", events),
            "assignments": text("person,role,unit,place,from,to", assignments),
            "successions": text("old,new,day,recorded", successions),
        ]
    }

    private mutating func correctUnits() {
        switch Int.random(in: 0...6, using: &random) {
        case 0: units[4][3] = "X2"
        case 5: successions[0][2] = random.once(in: 2) ? "2019-03-01" : "2017-01-01"
        case 6: if successions.count > 1 { successions.removeLast() }
        case 1: (units[1][5], units[2][4]) = ("2017-07-07", "2017-07-07")
        case 2: units[3][5] = ""
        case 3: units[7][2] = "cell"
        default: units[7][5] = "2019-12-31"
        }
    }

    private mutating func event(_ person: String) -> [String] {
        let name = Self.eventNames.randomElement(using: &random) ?? "moved"
        let cell = random.once(in: 2) ? Self.unitCodes.randomElement(using: &random) ?? "" : ""
        let place = random.once(in: 2) ? "B\(Int.random(in: 1...3, using: &random))" : ""
        return [date(), person, name, cell, place, "", random.once(in: 3) ? "QĐ \(events.count)" : ""]
    }

    /// Days are few, so that several rows fall on one.
    private mutating func date() -> String {
        "201\(Int.random(in: 5...9, using: &random))-0\(Int.random(in: 1...4, using: &random))-01"
    }

    private mutating func requireCells() {
        for index in events.indices
        where events[index][3].isEmpty && ["nominated", "admitted", "enrolled"].contains(events[index][2]) {
            events[index][3] = "C1"
        }
    }
}

extension RandomDossier {
    /// The dossier with every required cell filled in.
    package func complete() -> RandomDossier {
        var copy = self
        copy.requireCells()
        return copy
    }
}
