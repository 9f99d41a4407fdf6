import Ledger
import TestLedgers
import Testing
import Web

/// A name that stands beside a day is the name of that day.
@Suite struct NamesOfDaysTests {
    private func site() throws -> TestSite {
        try TestSite(files: [
            "units": """
            code,name,kind,parent,from,to
            H,Đảng bộ huyện Thử,committee,,2010-01-01,
            X,Đảng bộ xã Cũ,grassroots_committee,H,2010-01-01,2019-01-01
            X,Đảng bộ xã Mới,grassroots_committee,H,2019-01-01,
            C,Chi bộ bản Xưa,cell,X,2010-01-01,2018-01-01
            C,Chi bộ bản Nay,cell,X,2018-01-01,
            """,
            "places": """
            code,name,kind,unit,from,to
            B,Bản Xưa,village,X,2012-01-01,2018-06-01
            B,Bản Nay,village,X,2018-06-01,
            """,
            "coverage": "cell,place,from,to\nC,B,2013-01-01,",
            "people": "code,name,sex\nP1,Giàng A Thử,male",
            "events": "date,person,event,cell,place\n2015-01-01,P1,admitted,C,B\n2017-02-01,P1,died,,",
        ])
    }

    /// The page's words, so that what stands beside what can be read.
    private func words(_ html: String) -> String {
        html.replacing(/<[^>]+>/, with: "|").replacing(/\|+/, with: "|")
    }

    @Test func aHistoryNamesTheUnitsOfItsDays() throws {
        let words = words(try site().text("/~at=2020-01-01/noi/B"))
        #expect(words.contains("thuộc Đảng bộ xã Cũ|01/01/2012|01/06/2018"))
        #expect(words.contains("thuộc Đảng bộ xã Cũ|01/06/2018|01/01/2019"))
        #expect(words.contains("thuộc Đảng bộ xã Mới|01/01/2019|nay"))
        #expect(
            words.contains("Chi bộ bản Xưa|01/01/2013|01/01/2018") && words.contains("Chi bộ bản Nay|01/01/2018|nay"))
        // So do the facts below.
        #expect(words.contains("|Chi bộ bản Xưa| phụ trách |Bản Xưa|01/01/2013|"))
    }

    @Test func listsAndChangesNameWhatWas() throws {
        let site = try site()
        let list = words(site.text("/~at=2020-01-01,since=2010-01-01/so-lieu/H/villages_relapsed"))
        #expect(list.contains("|Bản Xưa| |Đảng bộ xã Cũ|01/02/2017"))
        #expect(list.contains("ngày 01/01/2020: "))
        let people = words(site.text("/~at=2020-01-01,since=2010-01-01/so-lieu/H/admitted"))
        #expect(people.contains("|Chi bộ bản Xưa|Bản Xưa|"))
        let changes = words(site.text("/~at=2017-05-01/tong-quan/H"))
        #expect(changes.contains("|01/02/2017|Bản Xưa| không còn đảng viên"))
        let organisation = words(site.text("/~at=2020-01-01/to-chuc/C"))
        #expect(organisation.contains("trực thuộc |Đảng bộ xã Cũ|"))
        let report = site.text("/~at=2020-01-01,since=2010-01-01/bao-cao-van-ban/H").replacing(/\s+/, with: " ")
        #expect(report.contains("Đảng bộ xã Cũ: Bản Xưa (01/02/2017)"))
    }

    @Test func whatComesBackIsFoundedAgain() throws {
        let site = try TestSite(files: [
            "units": """
            code,name,kind,parent,from,to
            H,Đảng bộ huyện Thử,committee,,2010-01-01,
            C,Chi bộ Một,cell,H,2010-01-01,2018-01-01
            C,Chi bộ Hai,cell,H,2018-06-01,
            """
        ])
        let words = words(site.text("/~at=2018-12-31/tong-quan/H"))
        #expect(words.contains("|01/06/2018|Chi bộ Hai| được thành lập") && !words.contains("Đổi tên thành"))
        #expect(words.contains("|01/01/2018|Chi bộ Một| kết thúc hoạt động"))
    }
}
