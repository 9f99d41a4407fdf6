import Ledger
import Operations
import Organisation
import Store
import TestLedgers
import TestSupport
import Testing
import Views

/// Groups of who is nominated: sealed, and counted by village and year as a count by hand does.
@Suite struct NomineeTests {
    private let folder: TestFolder
    private let ledger: TestLedger
    private let database: LedgerDatabase

    private static let units = """
        code,name,kind,parent,from,to
        H,Huyện,committee,,2010-01-01,
        X,Xã,grassroots_committee,H,2010-01-01,
        C,Chi bộ một,cell,X,2010-01-01,
        D,Chi bộ hai,cell,X,2010-01-01,
        """
    private static let places = """
        code,name,kind,unit,from,to
        B1,Bản một,village,X,2010-01-01,
        B2,Bản hai,village,X,2010-01-01,
        """

    init() throws {
        folder = try TestFolder()
        ledger = TestLedger(path: folder.path("ledger"))
        var random = SeededGenerator(seed: 5)
        var people = ["code,name,sex"]
        var events = ["date,person,event,cell,place"]
        for number in 1...40 {
            people.append("Q\(number),,female")
            let year = Int.random(in: 2018...2020, using: &random)
            let place = ["B1", "B2", ""].randomElement(using: &random) ?? ""
            events.append(
                "\(year)-03-\(10 + number % 20),Q\(number),nominated,\(random.once(in: 2) ? "C" : "D"),\(place)")
        }
        try ledger.importing(
            folder.dossier([
                "units": Self.units, "places": Self.places, "people": people.joined(separator: "\n"),
                "events": events.joined(separator: "\n"),
            ]))
        database = try ledger.open()
    }

    private func numbers() throws -> [Int64] {
        try database.read { reader in
            var rows: [Int64] = []
            try reader.forEachSubject(of: .person) { subject, _ in rows.append(subject.row) }
            return rows
        }
    }

    private func state(_ person: Int64, _ category: NomineeCategory, key: String) throws {
        _ = try PerformAct(database).run(
            CategorisePerson.self,
            PerformAct.Request(
                texts: ["person": "\(person)", "category": category.rawValue], key: key, actor: ledger.actor,
                rights: .ofTheFiles))
    }

    @Test(arguments: [2017, 2018, 2019, 2020])
    func countsAreThoseByHand(year: Int) throws {
        var random = SeededGenerator(seed: 9)
        var groups: [Int64: NomineeCategory] = [:]
        for person in try numbers() where random.once(in: 2) {
            groups[person] = NomineeCategory.allCases.randomElement(using: &random)
            try state(person, groups[person] ?? .other, key: "group-\(person)")
        }
        // What was stated anew counts; what it said before does not.
        if let person = groups.keys.min() {
            let other: NomineeCategory = groups[person] == .unionMember ? .villageHead : .unionMember
            try state(person, other, key: "again")
            groups[person] = other
        }
        var byHand: [String: [NomineeCategory?: Int]] = [:]
        try database.read { reader in
            try reader.forEachSubject(of: .person) { subject, facts in
                for fact in facts {
                    guard case .personEvent(let event) = fact.statement, event.kind == .nominated,
                        fact.order.effective.components.year == year
                    else { continue }
                    byHand[event.place ?? "", default: [:]][groups[subject.row], default: 0] += 1
                }
            }
        }
        let found = try Pictures(database).read(AsOf(day: ledger.today), for: .files) { picture in
            try picture.nominees(under: picture.unit("X"), in: year).map { counted in
                (counted.place.map { picture.code(of: $0) } ?? "", counted.counts)
            }
        }
        #expect(Dictionary(uniqueKeysWithValues: found) == byHand)
    }

    /// The group stands in the sealed part alone.
    @Test func theGroupIsSealed() throws {
        try state(try #require(numbers().first), .villagePolice, key: "one")
        try database.read { reader in
            try reader.forEachFact { stored, _ in
                #expect(!String(decoding: stored.fact.payload, as: UTF8.self).contains("village_police"))
            }
        }
        #expect(try VerifyLedger(database).run().firstBroken == nil)
    }
}
