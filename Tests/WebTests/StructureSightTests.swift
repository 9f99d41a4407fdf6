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

    /// What one act does: an act of structure and its texts.
    private struct Step {
        var act: any Act.Type
        var fields: [String: String]
        /// The code of what it may found.
        var new: String
    }

    private static func step(
        _ number: Int, _ codes: [String], _ answer: String, _ random: inout SeededGenerator
    ) -> Step {
        let new = "N\(number)"
        let (first, second) = (codes.randomElement(using: &random) ?? "X", codes.randomElement(using: &random) ?? "Y")
        let (act, fields): (any Act.Type, [String: String]) =
            switch Int.random(in: 0...4, using: &random) {
            case 0:
                (
                    MergeUnits.self,
                    ["unit": first, "others.1.unit": second, "code": new, "name": "Mới", "grants": answer]
                )
            case 1: (MergeUnits.self, ["unit": first, "others.1.unit": second, "into": second, "grants": answer])
            case 2: (MoveUnit.self, ["unit": first, "parent": second])
            case 3: (FoundUnit.self, ["unit": first, "code": new, "name": "Mới", "kind": "section"])
            default:
                (
                    Reorganise.self,
                    ["unit": "H", "table": "old,new,how\n\(first),\(second),whole", "grants": answer]
                )
            }
        return Step(act: act, fields: fields.merging(["day": "\(1 + number)/12/2026"]) { $1 }, new: new)
    }

    /// What a command gave an account, read from the log itself: the units of its grants, and whatever stands or last stood under
    /// them; what is said later is of a later day.
    private func given(by key: String, to account: Identifier) throws -> Set<String> {
        try bench.database.read { reader in
            var parents: [String: String] = [:]
            try reader.forEachFact { stored, _ in
                guard case .unitStated(let unit)? = try reader.statement(of: stored.fact) else { return }
                parents[unit.code] = unit.parent
            }
            var covered: Set<String> = []
            for (fact, _) in try reader.facts(ofCommand: key) ?? [] {
                guard case .grantGiven(let grant)? = try reader.statement(of: fact.fact), grant.account == account
                else { continue }
                covered.insert(grant.unit)
                for _ in parents { covered.formUnion(parents.filter { covered.contains($0.value) }.keys) }
            }
            return covered
        }
    }

    /// Roles that a command gave and that copy none, read from the log itself: given before on a unit that it ended, and said to be
    /// this one now.
    private func givenWithoutOne(by key: String) throws -> [Role] {
        try bench.database.read { reader in
            var (before, own): ([Statement], [Statement]) = ([], [])
            let keys = Set(try reader.facts(ofCommand: key)?.map(\.fact.fact.id) ?? [])
            try reader.forEachFact { stored, _ in
                guard let statement = try reader.statement(of: stored.fact) else { return }
                if keys.contains(stored.fact.id) {
                    own.append(statement)
                } else if own.isEmpty {
                    before.append(statement)
                }
            }
            let grants = before.compactMap { if case .grantGiven(let grant) = $0 { grant } else { nil } }
            let ended = own.compactMap { if case .unitEnded(let ending) = $0 { ending.code } else { nil } }
            let said = own.compactMap { if case .successionStated(let said) = $0 { said } else { nil } }
            return own.compactMap { if case .grantGiven(let grant) = $0 { grant } else { nil } }.filter { given in
                !said.contains { said in
                    said.new == given.unit && ended.contains(said.old)
                        && grants.contains {
                            $0.unit == said.old && $0.role == given.role && $0.account == given.account
                        }
                }
            }.map(\.role)
        }
    }

    /// Where grants stay nobody sees anything new; where they follow, whoever does has a grant of that very command that covers it.
    @Test(arguments: ["stay", "follow"], 0..<12 as Range<UInt64>)
    func nobodySeesMoreWithoutAGrant(answer: String, seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let accounts = Role.allCases.map { bench.account($0) } + [bench.nobody]
        var codes = Self.units
        var (before, written) = (try accounts.map { try seen(by: $0) }, 0)
        for number in 0..<14 {
            let step = Self.step(number, codes, answer, &random)
            guard try perform(step.act, step.fields, key: "s\(number)") else { continue }
            written += 1
            let isFounded = try bench.database.read { try $0.isStated(unit: step.new) } && !codes.contains(step.new)
            if isFounded { codes.append(step.new) }
            let after = try accounts.map { try seen(by: $0) }
            for (index, account) in accounts.enumerated() {
                var allowed = before[index]
                // What is founded under what one sees is seen.
                if isFounded, let parent = try parent(step.new), allowed.contains(parent) { allowed.insert(step.new) }
                let given = try given(by: "s\(number)", to: account)
                #expect(answer == "follow" || given.isEmpty)
                #expect(
                    after[index].isSubset(of: allowed.union(given)),
                    "\(answer), seed \(seed), step \(number), \(step.act.name) \(step.fields), \(account)")
            }
            #expect(try givenWithoutOne(by: "s\(number)").isEmpty)
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
