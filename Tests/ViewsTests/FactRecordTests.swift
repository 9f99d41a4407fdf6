import Figures
import Ledger
import Organisation
import Store
import TestLedgers
import Testing
import Views

/// What a fact about something without a page of its own is shown as: what it names.
@Suite struct FactRecordTests {
    private let folder: TestFolder
    private let ledger: TestLedger

    init() throws {
        folder = try TestFolder()
        ledger = TestLedger(path: folder.path("ledger"))
        try ledger.importing(
            folder.dossier([
                "units": """
                code,name,kind,parent,from,to
                H,Huyện,committee,,2010-01-01,
                X,Xã,grassroots_committee,H,2010-01-01,
                C,Chi bộ,cell,X,2010-01-01,

                """,
                "places": "code,name,kind,unit,from,to\nB,Bản,village,X,2010-01-01,\n",
                "coverage": "cell,place,from,to\nC,B,2010-01-01,2012-01-01\n",
                "people": "code,name,sex\nP,Lò Văn Thử,male\n",
                "events": "date,person,event,cell\n2015-01-01,P,enrolled,C\n",
                "assignments": "person,role,unit,place,from,to\nP,village_lead,X,B,2015-10-10,2016-10-10\n",
                "meetings": "cell,date,members,present,excused\nC,2020-01-05,1,1,0\n",
                "targets": "unit,year,indicator,value\nX,2016,admitted,11\n",
            ]))
    }

    @Test func aFactIsAboutWhatItNames() throws {
        let database = try ledger.open()
        let facts = try database.read { reader in
            var facts: [Identifier] = []
            try reader.forEachFact { stored, _ in facts.append(stored.fact.id) }
            return facts
        }
        try Pictures(database).read(AsOf(day: ledger.today), for: .files) { picture in
            let (cell, commune) = (try #require(picture.unitNamed("C")), try #require(picture.unitNamed("X")))
            let place = try #require(picture.place("B"))
            var seen: Set<FactKind> = []
            for fact in facts {
                let record = try #require(try picture.fact(fact))
                let kind = try #require(record.statement?.kind)
                seen.insert(kind)
                let isRight =
                    switch (kind, record.subject) {
                    case (.coverageStated, let subject), (.coverageEnded, let subject):
                        subject == .coverage(cell, place)
                    case (.meetingHeld, let subject): subject == .unit(cell)
                    case (.targetSet, let subject): subject == .unit(commune)
                    case (.placeStated, let subject): subject == .place(place)
                    case (.unitStated, .unit): true
                    case (.unitStated, _): false
                    case (_, .person): true
                    default: false
                    }
                #expect(isRight, "\(kind): \(record.subject)")
            }
            #expect(seen.count == 10)
        }
    }

    /// What a unit is to reach is about the unit too, and makes none of its numbers.
    @Test func aTargetIsNoReasonForANumber() throws {
        let days = [try #require(Day(text: "2009-12-31")), ledger.today]
        try Pictures(ledger.open()).read(AsOf(day: days[1]), for: .files) { picture in
            let commune = try picture.unit("X")
            #expect(try picture.facts(of: commune).contains { $0.statement?.kind == .targetSet })
            let comparison = Comparison(
                Comparison.Side(try picture.other(AsOf(day: days[0])), since: nil),
                Comparison.Side(picture, since: nil))
            let items = try comparison.difference(in: .figure(.grassroots), unit: commune, limit: 9).items
            #expect(items.map(\.subject) == [.unit(commune)])
            #expect(items.flatMap(\.reasons).map { $0.record.statement?.kind } == [.unitStated])
        }
    }
}
