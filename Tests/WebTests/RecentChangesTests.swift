import Ledger
import TestLedgers
import Testing
import Web

/// What the overview says has changed in the organisation: the same spells that the figures count.
@Suite struct RecentChangesTests {
    @Test func aUnitThatComesBackIsFoundedAgainAndOneThatGoesOnIsNot() throws {
        let folder = try TestFolder()
        let site = try TestSite(
            dossier: folder.dossier([
                "units": """
                code,name,kind,parent,from,to
                H,Đảng bộ huyện H,committee,,2010-01-01,
                C,Chi bộ Pa Ham,cell,H,2010-01-01,2020-03-01
                C,Chi bộ Pa Ham,cell,H,2020-06-01,
                D,Chi bộ cơ sở Trạm,grassroots_cell,H,2010-01-01,2020-05-01
                D,Đảng bộ Trạm,grassroots_committee,H,2020-05-01,
                """
            ]))
        let html = site.text("/~at=2020-12-31,since=2019-12-31/tong-quan/H")
        let text = html.replacing(/<[^>]*>/, with: "").replacing(/\s+/, with: " ")
        #expect(text.contains("Chi bộ Pa Ham được thành lập") && text.contains("Chi bộ Pa Ham kết thúc hoạt động"))
        #expect(!text.contains("Trạm được thành lập") && !text.contains("Trạm kết thúc hoạt động"))
        let list = site.text("/~at=2020-12-31,since=2019-12-31/so-lieu/H/organisations.cells.founded")
        #expect(list.contains("01/06/2020") && list.contains("Chi bộ: Thành lập mới: 1"))
    }
}
