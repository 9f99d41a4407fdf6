internal import Figures
package import Ledger
internal import Operations
internal import Organisation
package import Store
package import Views

/// A small ledger of two communes with an account in each role in one of them. After the grants a cell of the other commune is
/// moved into the first; some people had moved before.
package final class RoleBench: Sendable {
    package let ledger: TestLedger
    package let database: LedgerDatabase
    package let pictures: Pictures
    /// By role, the account that has it: a secretary in the cell `C`, all others in the commune `X`.
    package let accounts: [Role: Identifier]
    /// An account without a grant.
    package let nobody: Identifier
    private let folder: TestFolder

    /// When the grants are given, and when it is asked.
    package static let today = Day(text: "2026-12-20") ?? .latest

    /// Everybody, and the cell where they are now.
    package static let people: [(code: String, name: String, cell: String)] = [
        ("P1", "Giàng A Chính", "C"), ("P2", "Lò Thị Dung", "D"), ("P3", "Sùng Seo Ẩn", "E"),
        ("P4", "Vàng Văn Giấu", "F"), ("P5", "Thào Thị Rời", "E"), ("P6", "Cứ A Tới", "D"),
    ]

    private static let units = """
        code,name,kind,parent,from,to
        H,Đảng bộ huyện Thử,committee,,2010-01-01,
        X,Đảng bộ xã Một,grassroots_committee,H,2010-01-01,
        Y,Đảng bộ xã Hai,grassroots_committee,H,2010-01-01,
        C,Chi bộ bản Một,cell,X,2010-01-01,
        D,Chi bộ bản Hai,cell,X,2010-01-01,
        E,Chi bộ bản Ba,cell,Y,2010-01-01,
        F,Chi bộ bản Bốn,cell,Y,2010-01-01,
        """
    private static let events = """
        date,person,event,cell,place
        2015-01-01,P1,enrolled,C,B1
        2015-01-01,P2,enrolled,D,B1
        2015-01-01,P3,enrolled,E,B3
        2015-01-01,P4,enrolled,F,B3
        2015-01-01,P5,enrolled,C,B1
        2020-06-01,P5,moved,E,B3
        2015-01-01,P6,enrolled,E,B3
        2021-06-01,P6,moved,D,B1
        """

    /// How many official members a cell has today.
    package func officialMembers(of cell: String) throws -> Int {
        try pictures.read(AsOf(day: RoleBench.today), for: .files) { picture in
            try picture.value(of: .membersOfficial, unit: picture.unit(cell), at: RoleBench.today)
        }
    }

    /// Numbers of the members of a cell on a day.
    package func members(of cell: String, on day: String) throws -> [Int64] {
        let day = Day(text: day) ?? .latest
        return try database.read { reader in
            guard let number = try reader.subject(.unit(cell))?.number else { return [] }
            let unit = UnitID(index: number)
            return try reader.people(ofCell: unit).filter { person in
                let state = person.timeline.state(on: day)
                return state.cell == unit && state.standing.isMember
            }.map(\.id.number)
        }
    }

    package init() throws {
        let folder = try TestFolder()
        self.folder = folder
        var ledger = TestLedger(path: folder.path("ledger"))
        try ledger.importing(folder.dossier(RoleBench.files))
        let database = try ledger.open()
        (accounts, nobody) = try RoleBench.grant(database, ledger.actor)
        ledger.today = RoleBench.today
        let actor = ledger.actor
        // The cell F comes from outside, after the grants.
        _ = try Door(database).run(
            Command(name: .dossier, key: "reorganise", content: [], actor: actor, rights: .ofTheFiles)
        ) { writing in
            let unit = UnitStatement(code: "F", name: "Chi bộ bản Bốn", kind: .cell, parent: "X")
            let day = Day(text: "2026-12-01") ?? .latest
            try writing.record([Entry(.unitStated(unit), effective: day, known: day)], of: writing.unit("F"))
        }
        (self.ledger, self.database) = (ledger, database)
        pictures = Pictures(database, user: "test", today: { RoleBench.today })
    }

    private static var files: [String: String] {
        [
            "units": units, "events": events,
            "places": """
            code,name,kind,unit,from,to
            B1,Bản Một,village,X,2010-01-01,
            B2,Bản Hai,village,X,2010-01-01,
            B3,Bản Ba,village,Y,2010-01-01,
            """,
            "coverage": "cell,place,from,to\nC,B1,2010-01-01,\nC,B2,2010-01-01,\nE,B3,2010-01-01,",
            "people": people.reduce("code,name,sex,ethnicity\n") {
                $0 + "\($1.code),\($1.name),female,Mông\n"
            },
            "assignments": "person,role,unit,place,from,to\nP3,steering_member,X,,2016-01-01,\n",
        ]
    }

    private static func grant(
        _ database: LedgerDatabase, _ actor: Operations.Actor
    ) throws -> ([Role: Identifier], Identifier) {
        func make(_ name: String) throws -> Identifier {
            try database.writeVault {
                try $0.makeAccount(named: name, secret: "-", slipUntil: nil, at: actor.now)
            }
        }
        var accounts: [Role: Identifier] = [:]
        for role in Role.allCases {
            let account = try make(role.rawValue)
            try GivesRole(database).give(
                role, in: role == .secretary ? "C" : "X", to: account, key: "grant-\(role.rawValue)", by: actor)
            accounts[role] = account
        }
        return (accounts, try make("nobody"))
    }

    /// The account in a role; one without a grant for none.
    package func account(_ role: Role?) -> Identifier { role.flatMap { accounts[$0] } ?? nobody }

    /// The names that somebody in a role may see.
    package static func visible(to role: Role?) -> Set<String> {
        let cells: Set<String> =
            switch role {
            case .officer, .inspector: ["C", "D"]
            case .secretary: ["C"]
            case .administrator, .reader, .partner, nil: []
            }
        return Set(people.filter { cells.contains($0.cell) }.map(\.name))
    }

    /// The number of somebody in this ledger.
    package func person(_ name: String) throws -> Int64 {
        let found = try Pictures(database).read(AsOf(day: RoleBench.today), for: .files) {
            try $0.search(name).people.first?.id.number
        }
        guard let found else { throw AccountBench.Unexpected() }
        return found
    }

    /// Every fact, in the order of the log.
    package func facts() throws -> [Fact] {
        var facts: [Fact] = []
        try database.read { try $0.forEachFact { stored, _ in facts.append(stored.fact) } }
        return facts
    }
}
