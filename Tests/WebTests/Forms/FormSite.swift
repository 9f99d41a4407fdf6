import Ledger
import Operations
import Organisation
import Store
import TestLedgers
import Views
import Web

@testable import Web

/// A site in which one writes, over a small ledger of its own.
struct FormSite {
    let ledger: TestLedger
    let database: LedgerDatabase
    let forms: FormDesk
    let site: WebSite
    let client: FormClient
    private let folder: TestFolder

    /// People, units and places that no other test has: whatever of them stands in an address or a title is found.
    static let dossier = MadeLedgers.Dossier.files([
        "units": """
        code,name,kind,parent,from,to
        HH,Đảng bộ huyện Thử,committee,,2010-01-01,
        HH.X,Đảng bộ xã Thử,grassroots_committee,HH,2010-01-01,
        HH.Y,Đảng bộ xã Kia,grassroots_committee,HH,2010-01-01,
        HH.E,Chi bộ bản Pu,cell,HH.Y,2010-01-01,
        HH.C,Chi bộ bản Mơ,cell,HH.X,2010-01-01,
        HH.D,Chi bộ bản Lê,cell,HH.X,2010-01-01,

        """,
        "places": """
        code,name,kind,unit,from,to,latitude,longitude
        BB.1,Bản Mơ,village,HH.X,2010-01-01,,,
        BB.2,Bản Lê,village,HH.X,2010-01-01,,,

        """,
        "people": """
        code,name,sex,born,ethnicity
        PP-1,Lò Văn Quýnh,male,1980-05-17,Kinh
        PP-2,Vừ Thị Xoan,female,1985,Mông
        PP-3,Giàng A Khoáng,male,1990-11,Mông
        PP-4,,female,,

        """,
        "events": """
        date,person,event,cell,place,reference
        2015-01-01,PP-1,enrolled,HH.C,BB.1,QĐ 7
        2015-01-01,PP-2,enrolled,HH.C,BB.1,QĐ 8
        2015-01-01,PP-3,enrolled,HH.C,BB.1,QĐ 9
        2016-01-01,PP-2,away,,,
        2026-01-01,PP-4,nominated,HH.C,BB.1,

        """,
        "meetings": "cell,date,members,present,excused\nHH.C,2020-01-05,3,3,0\n",
    ])

    /// What names somebody there.
    static let secrets = ["Quýnh", "Xoan", "Khoáng", "PP-", "Quy%CC%81nh", "Qu%C3%BDnh"]

    /// - Parameter acts: what may be done; those of the program where nothing is said.
    init(acts: [any Act.Type] = Acts.all, rights: Rights = .ofTheFiles) throws {
        folder = try TestFolder()
        ledger = try MadeLedgers.copy(of: FormSite.dossier, to: folder)
        database = try ledger.open()
        forms = FormDesk(database, try ledger.openDesk(of: database), acts: acts, random: randomBytes)
        let actor = ledger.actor
        site = WebSite(
            pictures: Pictures(database),
            forms: Forms(forms) { visitor in FormWriter(owner: visitor.name, actor: actor, rights: rights) },
            settings: WebSite.Settings(version: "0"), today: { actor.today })
        client = FormClient(site)
    }

    func number(_ code: String) throws -> Int64 {
        let found = try Pictures(database).read(AsOf(day: ledger.today), for: .files) { picture in
            try picture.search(code).people.first?.id.number
        }
        return found ?? 0
    }

    /// Somebody who was never a member and gave no consent.
    func unnamed() throws -> Int64 {
        let found = try Pictures(database).read(AsOf(day: ledger.today), for: .files) { picture in
            try (1...60).first { try picture.person(PersonID(number: $0)).map { $0.name == nil } ?? false }
        }
        return found ?? 0
    }

    /// The facts about somebody, in the order in which they apply.
    func facts(of code: String) throws -> [FactRow] {
        try Pictures(database).facts(of: .person(code: code, source: "HH"), for: .files)
    }

    func fact(_ kind: PersonEventKind, of code: String) throws -> Identifier? {
        try facts(of: code).first {
            if case .personEvent(let event) = $0.statement { event.kind == kind } else { false }
        }?.fact.id
    }

    var position: Int64 { get throws { try database.read { try $0.head().position } } }

    /// Writes as another account would, at the same time.
    func elsewhere(_ act: any Act.Type, _ texts: [String: String], key: String) throws {
        var actor = ledger.actor
        actor.author = .user("somebody else")
        _ = try PerformAct(database).run(
            act, PerformAct.Request(texts: texts, key: key, actor: actor, rights: .ofTheFiles))
    }
}
