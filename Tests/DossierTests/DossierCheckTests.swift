import Documents
import Dossier
import Fields
import Ledger
import Testing

@Suite struct DossierCheckTests {
    private struct Codes: LedgerCodes {
        func definesUnit(_ code: String) -> Bool { code == "OLD" }
        func definesPlace(_ code: String) -> Bool { code == "OLDPLACE" }
        func definesPerson(_ code: String) -> Bool { code == "OLDPERSON" }
    }

    private func problems(_ files: [(DossierFile, String)]) throws -> [DossierProblem.Reason] {
        var reader = DossierReader(today: .latest, isFigure: { _ in true })
        for (file, text) in files {
            reader.begin()
            var parser = CSVParser()
            try parser.consume(Array(text.utf8)) { reader.read($0, of: file) }
            try parser.finish { reader.read($0, of: file) }
            reader.end(file)
        }
        return DossierCheck.problems(in: reader, ledger: Codes()).kept.map(\.reason)
    }

    private let header = "code,name,kind,parent,from,to\n"

    @Test func codesMustBeDefinedSomewhere() throws {
        let units = header + "A,a,committee,,2012-01-01,\nB,b,cell,OLD,2012-01-01,\nC,c,cell,NONE,2012-01-01,\n"
        #expect(try problems([(.units, units)]) == [.undefinedUnit])
        let events = "date,person,event,cell,place\n2020-01-01,OLDPERSON,moved,OLD,OLDPLACE\n2020-01-01,P,moved,X,Y\n"
        #expect(try problems([(.events, events)]) == [.undefinedPerson, .undefinedUnit, .undefinedPlace])
    }

    @Test func peopleHaveOneRow() throws {
        #expect(try problems([(.people, "code,name\nP,a\nP,a\n")]) == [.doubledCode(firstRow: 2)])
    }

    @Test func successionsAreOfOneSortAndNotRepeated() throws {
        let units = header + "A,a,cell,,2012-01-01,\nB,b,cell,,2012-01-01,\n"
        let places = "code,name,kind,unit,from,to\nP,p,village,A,2012-01-01,\n"
        let cases: [(String, [DossierProblem.Reason])] = [
            ("A,B,2015-01-01,\nA,OLD,2015-01-01,\nP,OLDPLACE,2015-01-01,2016-01-01\n", []),
            ("A,NONE,2015-01-01,\nNONE,B,2015-01-01,\n", [.undefinedUnitOrPlace, .undefinedUnitOrPlace]),
            ("A,P,2015-01-01,\n", [.unlikeSuccession(old: "A")]),
            ("P,OLD,2015-01-01,\n", [.unlikeSuccession(old: "P")]),
            ("A,A,2015-01-01,\n", [.ownSuccession]), ("A,B,2015-01-01,\nA,B,2016-01-01,\n", []),
            ("A,B,2015-01-01,\nA,B,1/1/2015,2016-01-01\n", [.repeatedSuccession(firstRow: 2)]),
            ("A,B,x,\nA,B,x,\n", [.field(.notADay), .field(.notADay)]), ("A,,2015-01-01,\n", [.field(.empty)]),
        ]
        for (rows, expected) in cases {
            let files = [
                (DossierFile.units, units), (.places, places), (.successions, "old,new,day,recorded\n" + rows),
            ]
            #expect(try problems(files) == expected, "\(rows)")
        }
    }

    @Test func periodsOfOneThingDoNotOverlap() throws {
        let cases: [(String, [DossierProblem.Reason])] = [
            ("A,a,cell,,2012-01-01,2014-01-01\nA,a,cell,,2014-01-01,\n", []),
            ("A,a,cell,,2014-01-01,\nA,a,cell,,2012-01-01,2013-01-01\n", []),
            ("A,a,cell,,2012-01-01,2014-01-02\nA,a,cell,,2014-01-01,\n", [.overlap(withRow: 2)]),
            ("A,a,cell,,2012-01-01,\nA,a,cell,,2014-01-01,\n", [.overlap(withRow: 2)]),
            ("A,a,cell,,2012-01-01,\nA,a,cell,,2012-01-01,\n", [.overlap(withRow: 2)]),
            ("A,a,cell,,1000-01-01,\nA,a,cell,,1/1/1000,\n", [.overlap(withRow: 2)]),
            ("A,a,cell,,x,\nA,a,cell,,2012-01-01,\n", [.field(.notADay)]),
            ("A,a,cell,,2012-01-01,2012-01-01\n", [.fromNotBeforeTo(from: Day(text: "2012-01-01") ?? .latest)]),
            ("A,a,cell,,2012-01-01,2011-01-01\n", [.fromNotBeforeTo(from: Day(text: "2012-01-01") ?? .latest)]),
        ]
        for (rows, expected) in cases { #expect(try problems([(.units, header + rows)]) == expected, "\(rows)") }
    }
}
