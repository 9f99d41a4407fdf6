import Ledger
import Operations
import Organisation
import Store
import Synchronization
import TestLedgers
import Testing
import Views
import Web
import Words

/// The front page where there is no unit to open with, and what a fault says.
@Suite struct FrontPageTests {
    private let header = "code,name,kind,parent,from,to\n"

    @Test func whereAllUnitsBeginLaterThereIsAWayOn() throws {
        let site = try TestSite(files: ["units": header + "H,Đảng bộ huyện Thử,committee,,2030-05-01,"])
        let reply = site.get("/")
        #expect(reply.status == 200 && reply.text.contains("01/05/2030"))
        #expect(reply.text.contains("href=\"/~at=2030-05-01/\""))
        #expect(site.get("/~at=2030-05-01/").location == "/~at=2030-05-01/tong-quan/H")
        #expect(site.get("/~at=2030-05-01,lang=en").location == "/~at=2030-05-01,lang=en/")
        _ = try site.crawl(from: "/")
    }

    @Test func whereAllUnitsHaveEndedThereIsAWayBack() throws {
        let site = try TestSite(files: ["units": header + "H,Đảng bộ huyện Thử,committee,,2010-05-01,2020-03-01"])
        let reply = site.get("/~lang=en/")
        #expect(reply.status == 200 && reply.text.contains("href=\"/~at=2020-02-29,lang=en/\""))
        #expect(site.get("/~at=2020-02-29/").location == "/~at=2020-02-29/tong-quan/H")
    }

    @Test func whereNothingWasKnownYetThereIsAWayToNow() throws {
        let site = try TestSite(files: ["units": header + "H,Đảng bộ huyện Thử,committee,,2010-05-01,"])
        let reply = site.get("/~at=2015-01-01,known=2009-01-01/")
        #expect(reply.status == 200 && reply.text.contains("href=\"/~at=2015-01-01/\""))
    }

    @Test func aUnitWhoseParentBeginsLaterOpensTheSite() throws {
        let site = try TestSite(files: [
            "units": header
                + "H,Đảng bộ huyện Thử,committee,,2018-01-01,\nX,Đảng bộ xã Thử,grassroots_committee,H,2015-01-01,"
        ])
        #expect(site.get("/~at=2016-01-01/").location == "/~at=2016-01-01/tong-quan/X")
    }

    @Test func aFaultHasAReferenceAndNoQuestion() throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        try ledger.importing(folder.dossier(["units": header + "H,Đảng bộ huyện Thử,committee,,2010-05-01,"]))
        let database = try ledger.open()
        let faults = Faults()
        let site = WebSite(
            pictures: Pictures(database), settings: WebSite.Settings(version: "0"),
            today: { TestSite.day("2026-11-23") }, onFault: { faults.add("\($0)", $1) })
        #expect(site.reply(to: WebSite.Request(path: "/tong-quan/H")).status == 200)
        try database.close()
        let reply = site.reply(to: WebSite.Request(path: "/~at=2015-01-01/tim", form: "q=giang"))
        let heard = try #require(faults.all.first)
        #expect(reply.status == 500 && reply.text.contains(heard.reference) && heard.reference.count == 8)
        #expect(!heard.error.contains("giang") && !heard.error.contains("2015"))
    }

    @Test func numbersThatNoUnitHasAreNotLookedUp() throws {
        let site = try TestSite(files: ["units": header + "H,Đảng bộ huyện Thử,committee,,2010-05-01,"])
        try site.pictures.read(AsOf(day: TestSite.day("2020-01-01")), for: .files) { picture in
            for index in [Int32(-1), 7, .max, .min] {
                #expect(picture.name(of: UnitID(index: index)) == "?" && picture.code(of: PlaceID(index: index)) == "?")
                #expect(picture.kind(of: UnitID(index: index)) == nil && picture.kind(of: PlaceID(index: index)) == nil)
                #expect(picture.notInForce(UnitID(index: index), Speech(.english)) != nil)
            }
        }
    }
}

/// What a site called faults.
private final class Faults: Sendable {
    private let kept = Mutex<[(error: String, reference: String)]>([])

    var all: [(error: String, reference: String)] { kept.withLock { $0 } }

    func add(_ error: String, _ reference: String) {
        kept.withLock { $0.append((error, reference)) }
    }
}
