import Figures
import Ledger
import Organisation
import Testing
import Views
import Web

/// Every number leads to a list that is as long as the number: for every unit, figure and cause, in pictures of now and of
/// the past.
@Suite struct NumberTests {
    @Test(arguments: [TestSite.namPo, TestSite.reorganised])
    func listsAreAsLongAsTheirNumbers(dossier: String) throws {
        let site = try TestSite(dossier: dossier)
        let (since, at) = (TestSite.day("2015-08-20"), TestSite.day("2020-10-12"))
        let questions = [
            AsOf(day: at), AsOf(day: at, known: TestSite.day("2018-12-31")),
            AsOf(day: at, structure: TestSite.day("2016-01-01")),
        ]
        for (index, question) in questions.enumerated() {
            try site.pictures.read(question, for: .files) { picture in
                for unit in picture.units where !picture.periods(of: unit).isEmpty {
                    // Of the past, a part: the lists come from the same code.
                    if index > 0, !unit.index.isMultiple(of: 9) { continue }
                    try check(unit, since: since, picture)
                }
            }
        }
    }

    private func check(_ unit: UnitID, since: Day, _ picture: Picture) throws {
        let answer = picture.answer(unit: unit, at: picture.day, since: since)
        for value in answer.values {
            let length = try length(of: .figure(value.figure), unit, since, picture)
            #expect(length == value.value, "\(value.figure.name) of \(picture.code(of: unit)), \(picture.asOf)")
        }
        for change in try #require(answer.balance).changes {
            let length = try length(of: .cause(change.cause), unit, since, picture)
            #expect(length == change.count, "\(change.cause) of \(picture.code(of: unit)), \(picture.asOf)")
        }
        for organisations in CountedOrganisations.allCases {
            for change in try #require(answer.organisations)[organisations].changes {
                let counted = Counted.organisation(organisations, change.cause)
                let length = try length(of: counted, unit, since, picture)
                #expect(length == change.count, "\(counted.name) of \(picture.code(of: unit)), \(picture.asOf)")
            }
        }
    }

    private func length(of counted: Counted, _ unit: UnitID, _ since: Day, _ picture: Picture) throws -> Int {
        switch (counted, counted.subject) {
        case (.figure(let figure), .places):
            return picture.places(countedBy: figure, unit: unit, at: picture.day, since: since).count
        case (_, .units):
            return picture.units(countedBy: counted, unit: unit, at: picture.day, since: since).count
        default:
            return try picture.people(
                countedBy: counted, unit: unit, since: counted.isStock ? nil : since, limit: .max
            ).rows.count
        }
    }

    @Test func pagesTogetherAreTheList() throws {
        let site = try TestSite(dossier: TestSite.namPo)
        var names: [String] = []
        var address = "/~at=2020-10-12/dang-vien/NP"
        var query = ""
        for _ in 0..<200 {
            let html = site.text(address, query)
            names += html.matches(of: /href="\.\.\/nguoi\/(\d+)"/).map { String($0.1) }
            guard let next = html.firstMatch(of: /href="\?([^"]+)" rel="next"/) else { break }
            query = String(next.1).replacing("&amp;", with: "&")
            address = "/~at=2020-10-12/dang-vien/NP"
        }
        #expect(names.count == 2473 && Set(names).count == 2473)
    }
}
