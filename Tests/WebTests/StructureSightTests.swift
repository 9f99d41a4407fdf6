import Ledger
import Operations
import Organisation
import Store
import TestLedgers
import TestSupport
import Testing
import Views

/// No reorganisation widens what anyone sees without a grant that says so, though units end and become others.
@Suite struct StructureSightTests {
    private let bench: RoleBench
    private static let units = ["H", "X", "Y", "C", "D", "E", "F"]

    init() throws { bench = try RoleBench() }

    private func perform(_ act: any Act.Type, _ texts: [String: String], key: String) throws -> Bool {
        do {
            _ = try PerformAct(bench.database).run(
                act,
                PerformAct.Request(texts: texts, key: key, actor: bench.ledger.actor, rights: .ofTheFiles))
            return true
        } catch is PerformAct.Problems { return false } catch is DoorRefusal { return false }
    }

    /// Codes of the units that an account sees.
    private func seen(by account: Identifier) throws -> Set<String> {
        try bench.pictures.read(AsOf(day: RoleBench.today), for: .account(account)) { picture in
            Set(picture.units.map { picture.code(of: $0) })
        }
    }

    /// Which unit stands above, now.
    private func parent(_ code: String) throws -> String? {
        try bench.database.read { try $0.unit(code, on: RoleBench.today) }?.parent
    }

    @Test(arguments: 0..<12 as Range<UInt64>)
    func nobodySeesMoreThanBefore(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let accounts = Role.allCases.map { bench.account($0) } + [bench.nobody]
        var codes = Self.units
        var (before, written) = (try accounts.map { try seen(by: $0) }, 0)
        for step in 0..<14 {
            let texts = step == 13 ? nil : step
            let new = "N\(texts ?? 99)"
            let (first, second) = (
                codes.randomElement(using: &random) ?? "X", codes.randomElement(using: &random) ?? "Y"
            )
            let day = "\(1 + step)/12/2026"
            let (act, fields): (any Act.Type, [String: String]) =
                switch Int.random(in: 0...4, using: &random) {
                case 0: (MergeUnits.self, ["unit": first, "others.1.unit": second, "code": new, "name": "Mới"])
                case 1: (MergeUnits.self, ["unit": first, "others.1.unit": second, "into": second])
                case 2: (MoveUnit.self, ["unit": first, "parent": second])
                case 3: (FoundUnit.self, ["unit": first, "code": new, "name": "Mới", "kind": "section"])
                default:
                    (Reorganise.self, ["unit": "H", "table": "old,new,how\n\(first),\(second),whole"])
                }
            guard try perform(act, fields.merging(["day": day]) { $1 }, key: "s\(step)") else { continue }
            written += 1
            let isFounded = try bench.database.read { try $0.isStated(unit: new) } && !codes.contains(new)
            if isFounded { codes.append(new) }
            let after = try accounts.map { try seen(by: $0) }
            for (index, account) in accounts.enumerated() {
                var allowed = before[index]
                // What is founded under what one sees is seen.
                if isFounded, let parent = try parent(new), allowed.contains(parent) { allowed.insert(new) }
                #expect(
                    after[index].isSubset(of: allowed), "seed \(seed), step \(step), \(act.name) \(fields), \(account)")
            }
            before = after
        }
        #expect(written > 0)
    }

    /// Who had the ended one sees nothing of what it became; a grant of its own says so.
    @Test func aGrantOnWhatEndedDoesNotFollow() throws {
        let reader = bench.account(.reader)
        #expect(try seen(by: reader).isSuperset(of: ["X", "C", "D"]))
        #expect(
            try perform(
                MergeUnits.self,
                ["unit": "X", "others.1.unit": "Y", "code": "M", "name": "Xã mới", "day": "10/12/2026"], key: "m"))
        #expect(try seen(by: reader) == ["X"])
        #expect(
            try perform(
                GiveGrant.self, ["account": reader.description, "role": "reader", "unit": "M", "from": "20/12/2026"],
                key: "g"))
        #expect(try seen(by: reader).isSuperset(of: ["M", "C", "D", "E"]))
    }

    /// The review tells who would see less, by name only to who may see accounts.
    @Test func theReviewTellsWhoSeesLess() throws {
        let texts = ["unit": "X", "others.1.unit": "Y", "code": "M", "name": "Xã mới", "day": "10/12/2026"]
        let receipt = try PerformAct(bench.database).run(
            MergeUnits.self,
            PerformAct.Request(
                texts: texts, key: "m", actor: bench.ledger.actor, rights: .ofTheFiles, isDryRun: true))
        let sees = try #require(receipt.aftermath?.sees)
        // The cell of the secretary goes along, and stays the secretary's.
        let all = Set(Role.allCases.map(\.rawValue)).subtracting([Role.secretary.rawValue])
        #expect(sees.allSatisfy { $0.lost > 0 && $0.gained == 0 } && Set(sees.compactMap(\.account)) == all)
        #expect(receipt.aftermath?.left.contains { $0.subject == .unit("X") && $0.assignments == 1 } == true)
    }
}
