import Figures
import Ledger
import Organisation
import Reports
import Testing
import Views

@testable import Web

/// What pages say, without how it is drawn: figures, links, names.
@Suite struct ModelTests {
    private static let question = "/~at=2020-10-12,since=2015-08-20"

    @Test func theOverviewSaysHowThingsStand() throws {
        let site = try TestSite(dossier: TestSite.namPo)
        let page = try site.model(ModelTests.question + "/tong-quan/NP") { try OverviewModel($0, unit: "NP") }
        #expect(
            page.isCleared && page.headline.map(\.text).joined().hasPrefix("Không còn bản chưa có đảng viên: 38/38"))
        let first = try #require(page.strip.items.first)
        #expect(first.value == Link("0", to: Address("../so-lieu/NP/villages_without_members")) && first.whole == "121")
        #expect(first.change == "−38" && first.tone == "bad")
        let start = Link("38", to: Address("/~at=2015-08-20/so-lieu/NP/villages_without_members"))
        #expect(first.note == [.words("đầu kỳ "), .link(start)])
        #expect(page.places?.map.dots.count == 121 && page.places?.legend.count == 5)
        #expect(page.trend?.years == ["2015", "2016", "2017", "2018", "2019", "2020"])
        #expect(page.danger.all == "../dia-ban/NP?status=danger" && page.danger.rows.count <= page.danger.count)
    }

    /// What comes in less what goes out is what grew, in the model as in the tree.
    @Test func theBalanceOfTheOverviewIsEven() throws {
        let site = try TestSite(dossier: TestSite.namPo)
        let page = try site.model(ModelTests.question + "/tong-quan/NP") { try OverviewModel($0, unit: "NP") }
        let balance = try #require(page.figures.balances.first)
        let number = { (link: Link) in
            Int(link.text.replacing(".", with: "").replacing("−", with: "-").replacing("+", with: "")) ?? 0
        }
        #expect(balance.changes.reduce(number(balance.start)) { $0 + number($1.value) } == number(balance.end))
        let members = try #require(page.figures.stocks.first { $0.label == "Đảng viên" })
        #expect(members.value.text == balance.end.text && members.start == balance.start)
    }

    @Test func theUnitsBelowAreSortedByTheirNumbers() throws {
        let site = try TestSite(dossier: TestSite.namPo)
        let path = ModelTests.question + "/to-chuc/NP"
        let children = try site.model(path, "sort=members&order=desc") { context in
            try ChildTable(context, unit: context.picture.unit("NP"))
        }
        let column = try #require(children.headings.firstIndex { $0.order == "descending" })
        #expect(children.headings[column].address == "?sort=members#cap-duoi")
        let members = children.rows.compactMap { row -> Int? in
            guard case .number(let link, _) = row.cells[column - 1] else { return nil }
            return Int(link.text.replacing(".", with: ""))
        }
        #expect(members.count == children.rows.count && members == members.sorted(by: >))
        #expect(children.paging.next == "?sort=members&order=desc&page=2" && children.paging.previous == nil)
    }

    @Test func aDifferenceLeadsToBothListsAndToWhatMakesIt() throws {
        let site = try TestSite(dossier: TestSite.reorganised)
        let query = "other_at=2020-10-12&other_known=2018-12-31&figure=members"
        let page = try site.model(ModelTests.question + "/vi-sao-khac/NP", query) {
            try DifferenceModel($0, unit: "NP")
        }
        #expect(page.firstLabel == "12/10/2020" && page.secondLabel == "12/10/2020, biết đến 31/12/2018")
        let chosen = page.rows.first { $0.isChosen }
        let row = try #require(chosen)
        #expect(row.first.address?.text == "../so-lieu/NP/members")
        #expect(row.second.address?.text.hasPrefix("/~at=2020-10-12,since=") == true)
        #expect(row.second.address?.text.hasSuffix(",known=2018-12-31/so-lieu/NP/members") == true)
        #expect(row.difference.address?.text.hasSuffix("&figure=members#giai-thich") == true)
        let items = try #require(page.explanation?.items)
        #expect(!items.isEmpty && items.allSatisfy { !$0.reasons.isEmpty })
        #expect(items[0].reasons[0].fact.address?.text.hasPrefix("../ban-ghi/") == true)
    }

    @Test func aListHasAsManyRowsAsItsNumber() throws {
        let site = try TestSite(dossier: TestSite.namPo)
        for figure in [Figure.villagesWithoutIndependentCell, .healthStationsWithoutCell] {
            let page = try site.model(ModelTests.question + "/so-lieu/NP/" + figure.name) {
                try ListModel($0, unit: "NP", name: figure.name)
            }
            guard case .places(let lines, _) = page.rows else {
                Issue.record("\(figure)")
                return
            }
            #expect(lines.count == page.value && page.since == nil)
            #expect(lines.allSatisfy { $0.place.address?.text.hasPrefix("../../noi/") == true })
        }
    }

    /// Sentences are put together from parts with one space between.
    @Test(arguments: ["vi", "en"], ["2020-10-12", "2016-12-31"])
    func noSentenceOfTheReportHasTwoSpaces(language: String, day: String) throws {
        let site = try TestSite(dossier: TestSite.namPo)
        let page = try site.model("/~at=\(day),since=2015-08-20,lang=\(language)/bao-cao/NP") {
            try ReportModel($0, unit: "NP")
        }
        for block in page.document.blocks {
            let sentences: [String] =
                switch block {
                case .paragraph(let sentence), .flag(let sentence): [sentence.text]
                case .list(let items): items.map(\.text)
                default: []
                }
            for sentence in sentences { #expect(!sentence.contains("  "), "\(sentence)") }
        }
    }
}

extension TestSite {
    /// What `make` makes of the question of an address.
    func model<Model>(_ path: String, _ query: String = "", _ make: (Context) throws -> Model) throws -> Model {
        let request = WebSite.Request(path: path, query: query)
        let reading = try site.read(request, SiteAddress(path: path, query: query))
        guard case .asks(let asked) = reading else { throw Trouble.noSuchPage }
        return try pictures.read(asked.asOf, for: .files) { picture in
            try make(
                Context(
                    asked, picture, termStart: picture.openingDay, recordedLater: nil, version: "0", room: .full))
        }
    }
}
