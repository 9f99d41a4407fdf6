import Access
import Figures
import HTTPTypes
import Ledger
import Operations
import Store
import TestLedgers
import Testing
import Views

@testable import Web

/// What programs ask for, by their keys.
@Suite struct APITests {
    private let bench: AccountBench
    private let program: TestProgram
    private static let reading = ["/api/figures?unit=H", "/api/lists/members?unit=H", "/api/reports/term?unit=H"]
    private static let meeting = "/api/acts/meeting.record"

    init() throws {
        bench = try AccountBench()
        program = TestProgram(bench)
    }

    private func key(_ role: Role, in unit: String = "H", _ scope: TokenScope = .read) throws -> String {
        try program.key(of: bench.account("\(role.rawValue)-\(unit.lowercased())", role, in: unit), scope)
    }

    private func body(_ key: String, day: String = "2016-01-05", present: Int = 1, isDryRun: Bool = false) -> JSONValue
    {
        [
            "key": .string(key), "dry_run": .bool(isDryRun),
            "fields": [
                "cell": "C", "day": .string(day), "members": 1, "present": .integer(present), "excused": 0,
            ],
        ]
    }

    /// The member of the cell.
    private func person(_ key: String) async throws -> JSONValue {
        let list = try await program.get("/api/lists/members?unit=X&at=2016-01-01", key: key)
        guard case .array(let rows)? = list.json["rows"] else { return .null }
        return try #require(rows.first?["person"])
    }

    private var position: Int64 {
        get throws { try bench.pictures.lastPosition() }
    }

    @Test func withoutAKeyNothingIsToldOrDone() async throws {
        let officer = try bench.account("can-bo", .officer)
        let good = try program.key(of: officer, .write)
        let (token, _) = try bench.enter("can-bo")
        let signedIn = try bench.pair(token).1
        let before = try position
        let cookie = "hatnhan=" + signedIn.text
        for wrong in [nil, "", "x", String(good.dropLast()), good + "0"] {
            for path in APITests.reading {
                let answer = try await program.get(path, key: wrong, cookie: cookie)
                #expect(answer.status == 401 && answer.json["code"] == "no_key", "\(path)")
                #expect(answer.fields[.wwwAuthenticate] == "Bearer" && !answer.text.contains("Thử"))
            }
            let answer = try await program.post(APITests.meeting, body("k1"), key: wrong, cookie: cookie)
            #expect(answer.status == 401)
        }
        #expect(try position == before)
        #expect(try await program.get("/api", key: nil).status == 200)
        #expect(try await program.post(APITests.meeting, body("k1"), key: good).status == 200)
        try bench.accounts.end(named: "can-bo", by: bench.keeper)
        #expect(try await program.get(APITests.reading[0], key: good).status == 401)
    }

    @Test func aKeyThatReadsWritesNothingAndNoOtherSiteWrites() async throws {
        let officer = try bench.account("can-bo", .officer)
        let (reading, writing) = (try program.key(of: officer, .read), try program.key(of: officer, .write))
        let before = try position
        #expect(try await program.post(APITests.meeting, body("k1"), key: reading).status == 403)
        let foreign = try await program.post(APITests.meeting, body("k1"), key: writing, origin: "http://evil.example")
        #expect(foreign.status == 403)
        for type in [nil, "text/plain", "application/x-www-form-urlencoded"] {
            let answer = try await program.post(APITests.meeting, text: "{}", key: writing, type: type)
            #expect(answer.status == 415)
        }
        #expect(try position == before)
        let reader = try key(.reader, .write)
        #expect(try await program.post(APITests.meeting, body("k1"), key: reader).status == 403)
        #expect(try position > before)  // the grant alone
    }

    private func key(_ role: Role, _ scope: TokenScope) throws -> String { try key(role, in: "H", scope) }

    @Test func figuresAreThoseOfTheLedger() async throws {
        let answer = try await program.get("/api/figures?unit=H&at=2020-01-01&since=2014-01-01", key: key(.officer))
        #expect(answer.status == 200 && answer.fields[.contentType] == "application/json")
        let asOf = AsOf(day: try #require(Day(text: "2020-01-01")))
        let figures = try bench.pictures.figures(unit: "H", asOf: asOf, since: Day(text: "2014-01-01"), for: .files)
        for value in figures.answer.values {
            #expect(answer.json["figures"]?[value.figure.name] == .integer(value.value), "\(value.figure.name)")
        }
        #expect(answer.json["head"] == .string(figures.head.description))
        let head = figures.head.description
        let again = try await program.get("/api/figures?unit=H&at=2020-01-01&head=\(head)", key: key(.inspector))
        #expect(again.json["figures"]?["members"] == 1)
        let report = try await program.get("/api/reports/term?unit=H&at=2020-01-01", key: key(.partner))
        #expect(report.status == 200 && report.text.contains("BÁO CÁO"))
    }

    @Test func aListNamesWhoMayBeNamedAndCountsTheOthers() async throws {
        let path = "/api/lists/members?unit=H&at=2020-01-01"
        let named = try await program.get(path, key: key(.officer))
        #expect(named.json["value"] == 1 && named.text.contains("Giàng A Thử"), "\(named.text)")
        let counted = try await program.get(path, key: key(.reader))
        #expect(counted.json["value"] == 1 && counted.json["rows"] == [])
        #expect(counted.json["cells"] == [["unit": "C", "name": "Chi bộ Thử", "count": 1]])
        for word in ["Giàng", "P1"] { #expect(!counted.text.contains(word)) }
        let bySex = try await program.get("/api/lists/members_female?unit=C&at=2020-01-01", key: key(.reader, in: "C"))
        #expect(bySex.status == 403, "\(bySex.text)")
        let units = try await program.get("/api/lists/cells?unit=H&at=2020-01-01", key: key(.partner))
        #expect(units.status == 200 && units.text.contains("Chi bộ Thử"), "\(units.text)")
    }

    @Test func whatIsOutOfSightIsNotThere() async throws {
        let key = try key(.officer, in: "X")
        for path in APITests.reading {
            let hidden = try await program.get(path, key: key)
            let missing = try await program.get(path.replacing("unit=H", with: "unit=Q"), key: key)
            #expect(hidden.status == 404 && missing.status == 404)
            #expect(hidden.text.replacing("H", with: "Q") == missing.text.replacing("H", with: "Q"))
        }
        let writing = try program.key(of: bench.account("xa", .officer, in: "X"), .write)
        let dry = try await program.post(
            "/api/acts/person.away",
            ["key": "d1", "dry_run": true, "fields": ["person": try await person(writing), "day": "2016-02-01"]],
            key: writing)
        #expect(dry.status == 200 && dry.text.contains("\"unit\":\"X\""), "\(dry.text)")
        #expect(!dry.text.contains("\"unit\":\"H\"") && !dry.text.contains("Đảng bộ huyện Thử"), "\(dry.text)")
    }

    /// The same door for reading and the same for writing as pages have: by a key that writes, each role in its unit, in the one above,
    /// and in a unit that is not there.
    @Test(arguments: Role.allCases)
    func everyRoleMayByAKeyWhatItMayOnPages(role: Role) async throws {
        let unit = role == .secretary ? "C" : "X"
        let account = try bench.account("ai-do", role, in: unit)
        let key = try program.key(of: account, .write)
        let visitor = Visitor(viewer: .account(account), name: "", formToken: "", lastWritten: 0)
        let site = WebSite(
            pictures: bench.pictures, settings: WebSite.Settings(version: "0"),
            today: { bench.clock.today(in: bench.database.calendar) })
        for asked in ["H", "X", "C", "Q"] {
            for (path, page) in [
                ("/api/figures", Route.overview(asked)), ("/api/lists/members", .list(asked, "members")),
                ("/api/reports/term", .report(asked, isText: true)),
            ] {
                let shown = site.reply(to: WebSite.Request(path: page.path, visitor: visitor)).status
                #expect(try await program.get("\(path)?unit=\(asked)", key: key).status == shown, "\(path) \(asked)")
            }
        }
        let meeting = try await program.post(APITests.meeting, body("k", isDryRun: true), key: key)
        #expect(meeting.status == ([.officer, .secretary].contains(role) ? 200 : 403), "\(meeting.text)")
        let retracted = try await program.post(
            "/api/acts/retract-command",
            ["key": "r", "dry_run": true, "fields": ["command": "nothing", "reason": "typing"]], key: key)
        #expect(retracted.status != 200)
    }

    @Test func anActIsDoneOnceWhateverIsSentAgain() async throws {
        let key = try key(.officer, .write)
        let before = try position
        let dry = try await program.post(APITests.meeting, body("k1", isDryRun: true), key: key)
        #expect(dry.status == 200 && dry.json["dry_run"] == true && dry.json["stated"] == 1, "\(dry.text)")
        #expect(try position == before)
        let done = try await program.post(APITests.meeting, body("k1"), key: key)
        #expect(done.status == 200 && done.json["stated"] == 1 && done.json["repeated"] == false, "\(done.text)")
        let after = try position
        #expect(after > before && done.json["act"] == "meeting.record" && dry.json["act"] == done.json["act"])
        let again = try await program.post(APITests.meeting, body("k1"), key: key)
        #expect(
            again.status == 200 && again.json["repeated"] == true && again.json["act"] == done.json["act"]
                && again.json["head"] == done.json["head"])
        let other = try await program.post(APITests.meeting, body("k1", day: "2016-02-05"), key: key)
        #expect(other.status == 409 && other.json["code"] == "key_taken")
        #expect(try position == after)
        // What it reads next has in it what it wrote.
        let read = try await program.get("/api/figures?unit=H", key: key)
        #expect(read.json["head"] == done.json["head"])
        // Who knows the key and what was said under it learns nothing of who said it.
        let stranger = try self.key(.secretary, in: "C", .write)
        let told = try position
        let copied = try await program.post(APITests.meeting, body("k1"), key: stranger)
        #expect(copied.status == 409 && copied.json["code"] == "key_taken", "\(copied.text)")
        #expect(try position == told && dry.json["head"] == .null)
    }

    /// Who showed a key before is known by it; once it is ended, it neither writes nor hears anything, nor does the same sent again.
    @Test func aKeyThatWasEndedIsNoneFromThatMomentOn() async throws {
        let account = try bench.account("officer-h", .officer, in: "H")
        let key = try program.key(of: account, .write)
        #expect(try await program.post(APITests.meeting, body("k1"), key: key).status == 200)
        let last = try position
        let row = try #require(try bench.tokens.all(of: account, at: bench.clock.now).first)
        #expect(try bench.tokens.end(row.id, of: account, at: bench.clock.now))
        for asked in [body("k1"), body("k2", day: "2016-02-05"), body("k3", day: "x"), ["key": 1]] {
            let answer = try await program.post(APITests.meeting, asked, key: key)
            #expect(answer.status == 401 && answer.json["code"] == "no_key", "\(answer.text)")
        }
        #expect(try position == last)
    }

    /// An officer gives no grant by a program, neither by the act that gives them nor by words that only look like the question.
    @Test func grantsFollowAndAreNotGiven() async throws {
        let account = try bench.account("officer-h", .officer, in: "H")
        let key = try program.key(of: account, .write)
        let before = try position
        for role in ["officer", "administrator"] {
            let given = try await program.post(
                "/api/acts/grant.give",
                ["key": "g", "fields": ["account": "officer-h", "role": .string(role), "unit": "X"]], key: key)
            #expect(given.status == 403, "\(given.text)")
        }
        for grants in ["administrator", "officer-h"] {
            let merged = try await program.post(
                "/api/acts/unit.merge",
                [
                    "key": "m",
                    "fields": [
                        "unit": "X", "others.1.unit": "X", "code": "M", "name": "Xã mới", "day": "2016-02-01",
                        "grants": .string(grants),
                    ],
                ], key: key)
            #expect(merged.status == 422, "\(merged.text)")
        }
        #expect(try position == before)
    }

    /// What an account may is asked each time, whoever is known by its key.
    @Test func aGrantThatEndedEndsWithItsKeys() async throws {
        let account = try bench.account("officer-h", .officer, in: "H")
        let key = try program.key(of: account, .write)
        #expect(try await program.post(APITests.meeting, body("k1"), key: key).status == 200)
        try bench.accounts.end(named: "officer-h", by: bench.keeper)
        #expect(try await program.post(APITests.meeting, body("k2", day: "2016-02-05"), key: key).status == 401)
    }

    @Test func whatOthersWroteMeanwhileIsTold() async throws {
        let key = try key(.officer, .write)
        let seen = Int(try position)
        let person = try await person(key)
        let fields: JSONValue = ["person": person, "day": "2016-02-01"]
        let first = try await program.post(
            "/api/acts/person.away", ["key": "a1", "fields": fields, "seen": .integer(seen)], key: key)
        #expect(first.status == 200, "\(first.text)")
        let second = try await program.post(
            "/api/acts/person.return",
            ["key": "a2", "fields": ["person": person, "day": "2016-03-01"], "seen": .integer(seen)], key: key)
        #expect(second.status == 409 && second.json["code"] == "conflict", "\(second.text)")
        let beyond = try await program.post(
            "/api/acts/person.return", ["key": "a3", "fields": fields, "seen": 1_000_000], key: key)
        #expect(beyond.status == 422 && beyond.json["code"] == "seen_beyond")
    }

    @Test func everythingWrongIsToldByField() async throws {
        let key = try key(.officer, .write)
        let before = try position
        let wrong = try await program.post(
            APITests.meeting + "?lang=en",
            ["key": "k1", "fields": ["cell": "C", "day": "31/2/2016", "members": "x", "present": 1, "more": "a"]],
            key: key)
        #expect(wrong.status == 422 && wrong.json["code"] == "fields")
        #expect(Set(wrong.wrong) == ["day", "members", "excused", "more"], "\(wrong.text)")
        #expect(wrong.fields[.contentType] == APIProblem.type && wrong.text.contains("Day of the meeting"))
        let ledger = try await program.post(APITests.meeting, body("k1", present: 5), key: key)
        #expect(ledger.status == 422 && ledger.wrong == ["present"], "\(ledger.text)")
        for text in [
            "", "{", "[]", "1", "{}", "{\"key\":1,\"fields\":{}}", "{\"key\":\"k\"}", "{\"key\":\"k\",\"fields\":[]}",
            "{\"key\":\"k\",\"fields\":{\"day\":true}}", "{\"key\":\"k\",\"fields\":{\"day\":1.5}}",
            "{\"key\":\"k\",\"fields\":{},\"seen\":-1}", "{\"key\":\"k\",\"fields\":{},\"dry_run\":1}",
            "{\"key\":\"k\",\"fields\":{},\"other\":1}",
            "{\"key\":\"k\",\"fields\":{\"a\":{\"b\":\"1\"},\"a.b\":\"2\"}}",
            String(repeating: "[", count: 10_000),
            // Which of the two would hold is anybody's guess, however the name is written.
            "{\"key\":\"k\",\"key\":\"k\",\"fields\":{\"cell\":\"C\"}}",
            "{\"key\":\"k\",\"fields\":{\"cell\":\"C\",\"day\":\"x\",\"cell\":\"D\"}}",
            "{\"key\":\"k\",\"fields\":{\"cell\":\"C\",\"c\\u0065ll\":\"D\"}}",
            "{\"key\":\"k\",\"fields\":{\"rows\":[{\"a\":1},{\"a\":1,\"a\":2}]}}",
        ] {
            let answer = try await program.post(APITests.meeting, text: text, key: key)
            #expect(answer.status == 400 && answer.json["code"] == "form", "\(text.prefix(60)): \(answer.text)")
        }
        let long = try await program.post(
            APITests.meeting, text: String(repeating: " ", count: APIRoute.bodyBytesMax + 1), key: key)
        #expect(long.status == 413)
        #expect(try await program.post(APITests.meeting, body("a b"), key: key).json["code"] == "key_form")
        #expect(try position == before)
    }

    /// A name in a value, or of another object, is no doubled one.
    @Test(arguments: [
        "{\"a\":\"a\",\"b\":{\"a\":1},\"c\":[\"a\",\"a\",{\"a\":1},{\"a\":2}]}",
        "{\"a\":\"{\\\"a\\\":1,\\\"a\\\":2}\"}", "[]", "1",
    ]) func namesOfOtherObjectsAreNotDoubled(text: String) {
        #expect(!JSONNames.areDoubled(in: Array(text.utf8)))
    }

    /// A program has no page to go back to, and no address that it typed.
    @Test(arguments: [
        "/api/figures", "/api/figures?unit=H&at=x", "/api/figures?unit=H&more=1", "/api/figures?unit=H&unit=H",
        "/api/lists/cells?unit=H&page=9", "/api/lists/nothing?unit=H", "/api/nothing", "/api/figures?unit=QQ",
        "/api/acts/nothing",
    ]) func remediesAreForPrograms(path: String) async throws {
        let answer = try await program.get(path, key: key(.officer))
        for word in ["trang đầu", "Trang này", "địa chỉ", "/~at"] {
            #expect(!answer.text.contains(word), "\(path): \(answer.text)")
        }
    }

    @Test func whatIsNoQuestionIsRefused() async throws {
        let key = try key(.officer)
        for (path, status) in [
            ("/api/figures", 400), ("/api/figures?unit=", 400), ("/api/figures?unit=H&at=x", 400),
            ("/api/figures?unit=H&more=1", 400), ("/api/figures?unit=H&at=2020-01-01&since=2021-01-01", 400),
            ("/api/figures?unit=H&unit=H", 400), ("/api/figures?unit=H&head=9:0000000000000000", 400),
            ("/api/lists/members?unit=H&page=2", 400), ("/api/lists/cells?unit=H&page=9", 400),
            ("/api/lists/members?unit=H&after=9:Q", 400), ("/api/lists/admitted?unit=H", 400),
            ("/api/lists/nothing?unit=H", 404), ("/api/nothing", 404), ("/api/figures/?unit=H", 404),
            ("/~at=2020-01-01/api/figures?unit=H", 404), ("/api/acts/meeting.record", 405), ("/api/acts/nothing", 404),
            ("/api?x=1", 400),
        ] {
            let answer = try await program.get(path, key: key)
            #expect(answer.status == status, "\(path): \(answer.status) \(answer.text.prefix(200))")
            #expect(answer.fields[.contentType] == APIProblem.type || path.hasPrefix("/~"), "\(path)")
        }
        let method = try await program.get(APITests.meeting, key: key)
        #expect(method.fields[.allow] == "POST")
        #expect(try await program.post("/api/acts/nothing", [:], key: key).status == 404)
    }

    @Test func theDescriptionHasEveryActWithItsFields() async throws {
        let answer = try await program.get("/api", key: nil)
        #expect(answer.json["openapi"] == "3.1.0")
        let paths = try #require(answer.json["paths"])
        for act in Acts.all {
            let operation = paths["/api/acts/\(act.name)"]?["post"]
            let schema = operation?["requestBody"]?["content"]?["application/json"]?["schema"]
            let fields = schema?["properties"]?["fields"]
            for field in act.fields {
                let names = field.items.isEmpty ? [field.name] : field.textNames.filter { !$0.contains(".N.") }
                for name in names { #expect(fields?["properties"]?[name] != nil, "\(act.name) \(name)") }
            }
            guard case .array(let required)? = fields?["required"] else { Issue.record("\(act.name)"); continue }
            for field in act.fields where field.isRequired && field.textNames == [field.name] {
                #expect(required.contains(.string(field.name)), "\(act.name) \(field.name)")
            }
        }
        guard case .object(let members) = paths else { return }
        #expect(members.count == Acts.all.count + 3)
        for word in ["Giàng", "Đảng bộ huyện Thử"] { #expect(!answer.text.contains(word)) }
    }
}
