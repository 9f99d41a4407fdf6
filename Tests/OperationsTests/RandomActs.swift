import Ledger
import Operations
import Organisation
import Store
import TestSupport

/// Makes acts at random, of members' lives and of structure, about whoever and whatever is there.
struct RandomActs {
    /// What is done by chance, and how often beside the others.
    private static let all: [(act: any Act.Type, weight: Int)] =
        [
            (RecordPerson.self, 3), (DescribePapers.self, 2), (MovePerson.self, 6), (PersonGoesAway.self, 6),
            (PersonReturns.self, 6), (PersonIsExempted.self, 5), (ExemptionEnds.self, 6), (ReceiveFromOutside.self, 2),
            (TransferOut.self, 3), (TransferBack.self, 5), (DisciplinePerson.self, 3), (PersonLeaves.self, 2),
            (PersonIsRemoved.self, 2), (ReadmitPerson.self, 5), (PersonDies.self, 2), (SendTransfer.self, 10),
            (ReceiveTransfer.self, 14), (DeclineTransfer.self, 6), (WithdrawTransfer.self, 3), (LendPerson.self, 3),
            (RetractFact.self, 6), (NominatePerson.self, 2), (RecordMeeting.self, 6), (Many<PersonGoesAway>.self, 6),
        ] + life + work + structure
    private static let life: [(act: any Act.Type, weight: Int)] = [
        (RecordMinutes.self, 5), (TickDues.self, 2), (RateMembers.self, 2), (EntrustVillage.self, 2),
    ]
    private static let work: [(act: any Act.Type, weight: Int)] = [
        (AssignVillage.self, 4), (AssignUnit.self, 1), (EndAssignment.self, 2), (HandOver.self, 2),
        (RecordVisit.self, 5), (CloseVisit.self, 2), (SetTarget.self, 3),
    ]
    private static let structure: [(act: any Act.Type, weight: Int)] = [
        (FoundUnit.self, 1), (FoundCell.self, 4), (RenameUnit.self, 1), (MoveUnit.self, 2), (MergeUnits.self, 1),
        (SplitUnit.self, 4),
        (CloseUnit.self, 1), (FoundPlace.self, 1), (RenamePlace.self, 1), (MovePlace.self, 2), (MergePlaces.self, 1),
        (ClosePlace.self, 1), (BeginCoverage.self, 3), (EndCoverage.self, 3),
    ]

    private var random: SeededGenerator
    private let database: LedgerDatabase
    private var people: [Int64] = []
    private var facts: [Identifier] = []
    private var sent: [Identifier] = []
    private var assigned: [Identifier] = []
    /// Who answers for something, and for what.
    private var work: [Int64: [String]] = [:]
    private var visited: [Identifier] = []
    /// Who went by a transfer, and who left or was removed.
    private var transferred: [Int64] = []
    private var left: [Int64] = []
    private var communes = ["X", "Y"]
    private var cells = ["C", "D", "E"]
    private var places = ["B1", "B2", "B3"]
    private var road = RandomRoad()
    private var made = 0
    private var last = ""
    /// What changes structure comes one day after the other: nothing is said before what is said of a later day.
    private var structureDay = Day(text: "2016-01-01") ?? .earliest
    /// Names of all acts that are tried, and of those that were written.
    let acts = RandomActs.all.map { $0.act.name } + RandomRoad.acts
    private(set) var written: Set<String> = []

    init(_ database: LedgerDatabase, seed: UInt64) throws {
        (self.database, random) = (database, SeededGenerator(seed: seed))
        people = try (1...60).filter { number in
            try database.read { try $0.subject(of: PersonID(number: number)) } != nil
        }
    }

    /// A day of the ten years in which everything happens.
    mutating func day() -> Day {
        (Day(text: "2015-01-02") ?? .earliest).adding(days: Int32.random(in: 0...4200, using: &random))
    }

    /// How long a period is that is counted: the other count goes through it day by day.
    mutating func daysToCount() -> Int32 { Int32.random(in: 1...90, using: &random) }

    /// A unit that was there at some time.
    mutating func unit() -> String { one(of: ["H"] + communes + cells, or: "H") }

    private mutating func one<Element>(of list: [Element], or other: Element) -> Element {
        list.randomElement(using: &random) ?? other
    }

    /// One of these, of which there is one at least.
    mutating func one<Element>(of list: [Element]) -> Element { list[Int.random(in: 0..<list.count, using: &random)] }

    private mutating func chosen() -> any Act.Type {
        var rest = Int.random(in: 0..<RandomActs.all.reduce(0) { $0 + $1.weight }, using: &random)
        for (act, weight) in RandomActs.all {
            rest -= weight
            if rest < 0 { return act }
        }
        return RecordPerson.self
    }

    /// The next act, and what is typed; whether it can be done is the act's to say.
    mutating func next() throws -> (act: any Act.Type, texts: [String: String]) {
        if Int.random(in: 0..<3, using: &random) == 0, let step = try roadStep() {
            last = step.act.name
            return step
        }
        let act = chosen()
        last = act.name
        if RandomActs.life.contains(where: { $0.act == act }) { return (act, try lifeTexts(act)) }
        if RandomActs.structure.contains(where: { $0.act == act }) { return (act, structureTexts(act)) }
        if RandomActs.work.contains(where: { $0.act == act }) { return (act, workTexts(act)) }
        let day = day()
        let own = ["person": "\(one(of: people, or: 1))", "day": day.description]
        let (cell, place) = (one(of: cells, or: "C"), one(of: places, or: "B1"))
        func with(_ more: [String: String]) -> [String: String] { own.merging(more) { $1 } }
        switch act {
        case is RecordPerson.Type, is ReceiveFromOutside.Type:
            return (act, newMember(act is RecordPerson.Type, day, cell, place))
        case is NominatePerson.Type: return (act, ["cell": cell, "day": day.description, "sex": "female"])
        case is RecordMeeting.Type:
            let (count, present) = (Int.random(in: 0...2, using: &random), Int.random(in: 0...1, using: &random))
            return (
                act,
                ["cell": cell, "day": day.description, "members": "\(count)", "present": "\(present)", "excused": "0"]
            )
        case is Many<PersonGoesAway>.Type:
            let rows = (2...3).flatMap { row in
                [("rows.\(row).person", "\(one(of: people, or: 1))"), ("rows.\(row).day", day.description)]
            }
            return (act, Dictionary(uniqueKeysWithValues: rows).merging(["unit": "H"]) { $1 })
        case is DescribePapers.Type: return (act, ["person": own["person"] ?? "", "decided": day.description])
        case is PersonIsExempted.Type: return (act, with(["reason": "age_health"]))
        case is PersonIsRemoved.Type: return (act, with(["reason": "no_progress"]))
        case is MovePerson.Type: return (act, with(["cell": cell, "place": place]))
        case is TransferOut.Type: return (act, with(["to": "Nơi khác"]))
        case is TransferBack.Type:
            return (
                act,
                late(one(of: transferred, or: 1), ["cell": cell, "from": "Nơi khác", "standing": "transferred_in"])
            )
        case is ReadmitPerson.Type:
            return (act, late(one(of: left, or: 1), ["nominated": "2026-04-01", "cell": cell, "place": place]))
        default: return (act, transferTexts(act, own, day, cell))
        }
    }

    /// A step of somebody on the way into the party; somebody new while few are on it.
    private mutating func roadStep() throws -> (act: any Act.Type, texts: [String: String])? {
        guard !road.isEmpty else {
            let day = (Day(text: "2015-06-01") ?? .earliest).adding(days: Int32.random(in: 0...2000, using: &random))
            return (
                NominatePerson.self, ["cell": one(of: cells, or: "C"), "day": day.description, "sex": "female"]
            )
        }
        return road.next(members: people, &random)
    }

    /// Of acts that mark people: the members of a cell on a day.
    private mutating func lifeTexts(_ act: any Act.Type) throws -> [String: String] {
        let (cell, day) = (one(of: cells, or: "C"), day())
        if act is EntrustVillage.Type {
            return ["place": one(of: places, or: "B1"), "cell": cell, "day": day.description]
        }
        let members = try database.read { reader -> [Int64] in
            guard let number = try reader.subject(.unit(cell))?.number else { return [] }
            let unit = UnitID(index: number)
            return try reader.people(ofCell: unit).filter { person in
                let state = person.timeline.state(on: day)
                return state.cell == unit && state.standing.isMember
            }.map(\.id.number)
        }
        var texts = ["cell": cell, "day": day.description]
        let marks: [String]
        switch act {
        case is RecordMinutes.Type:
            texts["sort"] = one(of: ["regular", "regular", "thematic"], or: "regular")
            texts["conclusions.1.text"] = "Việc \(made)"
            texts["replaces"] = one(of: ["", "yes"], or: "")
            marks = ["present", "present", "excused", "absent"]
        case is TickDues.Type:
            texts["month"] = String(day.description.prefix(7))
            marks = ["paid", "exempt"]
        default:
            texts["year"] = String(day.components.year)
            marks = ["good", "completed"]
        }
        for member in members { texts["who.\(member)"] = one(of: marks, or: marks[0]) }
        return texts
    }

    /// Once it is over, whatever it was.
    private func late(_ person: Int64, _ more: [String: String]) -> [String: String] {
        ["person": "\(person)", "day": "2026-06-15"].merging(more) { $1 }
    }

    private mutating func transferTexts(
        _ act: any Act.Type, _ own: [String: String], _ day: Day, _ cell: String
    ) -> [String: String] {
        func with(_ more: [String: String]) -> [String: String] { own.merging(more) { $1 } }
        switch act {
        case is DisciplinePerson.Type:
            return with(["form": one(of: ["warning", "expulsion"], or: "warning"), "reference": "QĐ 1"])
        case is SendTransfer.Type: return with(["to": one(of: communes, or: "X")])
        case is LendPerson.Type: return with(["until": day.adding(days: 150).description, "to": "Nơi khác"])
        case is ReceiveTransfer.Type, is WithdrawTransfer.Type, is DeclineTransfer.Type:
            return answer(act, day, cell)
        case is RetractFact.Type:
            let fact = one(of: facts, or: Identifier(high: 0, low: 0))
            return ["fact": fact.description, "reason": "wrong_day"]
        default: return own
        }
    }

    private mutating func newMember(
        _ isRecorded: Bool, _ day: Day, _ cell: String, _ place: String
    ) -> [String: String] {
        made += 1
        let kinds =
            isRecorded ? ["enrolled", "enrolled_probationary"] : ["transferred_in", "transferred_in_probationary"]
        var texts = [
            "cell": cell, "place": place, "day": day.description, "name": "Thào A Số \(made)", "born": "1980",
            "sex": one(of: ["female", "male"], or: "male"), "standing": one(of: kinds, or: kinds[0]),
            "ethnicity": one(of: ["Kinh", "Mông"], or: "Kinh"),
        ]
        if !isRecorded { texts["from"] = "Nơi khác" }
        return texts
    }

    private mutating func answer(_ act: any Act.Type, _ day: Day, _ cell: String) -> [String: String] {
        // The last of them are more likely to wait still.
        let fact = one(of: Array(sent.suffix(4)), or: Identifier(high: 0, low: 0))
        var texts = ["fact": fact.description, "day": max(day, Day(text: "2025-01-01") ?? day).description]
        if act is ReceiveTransfer.Type { texts["cell"] = cell }
        if act is DeclineTransfer.Type { texts["reason"] = "not_come" }
        return texts
    }

    private mutating func workTexts(_ act: any Act.Type) -> [String: String] {
        let (day, place, person) = (day().description, one(of: places, or: "B1"), "\(one(of: people, or: 1))")
        let nothing = Identifier(high: 0, low: 0)
        switch act {
        case is AssignVillage.Type: return ["place": place, "person": person, "day": day]
        case is AssignUnit.Type:
            return ["unit": one(of: communes, or: "X"), "role": "commune_lead", "person": person, "day": day]
        case is EndAssignment.Type: return ["fact": one(of: assigned, or: nothing).description, "day": day]
        case is HandOver.Type:
            let who = one(of: Array(work.keys).sorted(), or: 1)
            var texts = ["person": "\(who)", "day": "2026-06-20"]
            texts["vacant"] = "có"
            for key in work[who] ?? [] where Bool.random(using: &random) { texts["to.\(key)"] = person }
            return texts
        case is RecordVisit.Type:
            var texts = ["place": place, "day": day]
            if Bool.random(using: &random) { texts["person"] = person }
            if Bool.random(using: &random) { texts["found"] = one(of: ["well", "members_away"], or: "well") }
            return texts
        case is CloseVisit.Type: return ["fact": one(of: visited, or: nothing).description, "day": "2026-06-21"]
        default:
            made += 1
            return [
                "unit": unit(), "year": "\(Int.random(in: 2016...2026, using: &random))",
                "indicator": one(of: ["admitted", "enrolled", "transferred_out"], or: "admitted"),
                "value": "\(Int.random(in: 0...9, using: &random))",
            ]
        }
    }

    private mutating func structureTexts(_ act: any Act.Type) -> [String: String] {
        structureDay = structureDay.adding(days: Int32.random(in: 0...8, using: &random))
        if structureDay > (Day(text: "2026-06-01") ?? .latest) { structureDay = Day(text: "2026-06-01") ?? .latest }
        made += 1
        let (commune, other, cell) = (one(of: communes, or: "X"), one(of: communes, or: "Y"), one(of: cells, or: "C"))
        let (place, otherPlace, unit) = (one(of: places, or: "B1"), one(of: places, or: "B2"), unit())
        let day = structureDay.description
        switch act {
        case is FoundUnit.Type:
            return [
                "day": day, "unit": "H", "code": "X\(made)", "name": "Xã \(made)", "kind": "grassroots_committee",
            ]
        case is RenameUnit.Type: return ["day": day, "unit": unit, "name": "Tên mới \(made)"]
        case is MoveUnit.Type: return ["day": day, "unit": cell, "parent": commune]
        case is MergeUnits.Type:
            let (old, into) = Bool.random(using: &random) ? (commune, other) : (cell, one(of: cells, or: "D"))
            return ["day": day, "unit": old, "others.1.unit": into, "into": into]
        case is SplitUnit.Type:
            return [
                "day": day, "unit": commune, "extent": "part", "new.1.code": "X\(made)", "new.1.name": "Xã \(made)",
                "goes.1.unit": cell, "goes.1.to": "X\(made)", "goes.2.place": place, "goes.2.to": "X\(made)",
            ]
        case is CloseUnit.Type:
            return ["day": day, "unit": Int.random(in: 0...2, using: &random) == 0 ? cell : commune]
        case is FoundCell.Type:
            return [
                "day": day, "unit": commune, "code": "C\(made)", "name": "Chi bộ \(made)", "kind": "cell",
                "form": "other",
                "decision": "\(made)-QĐ",
            ]
        case is FoundPlace.Type:
            return ["day": day, "unit": commune, "code": "B\(made)", "name": "Bản \(made)", "kind": "village"]
        case is RenamePlace.Type: return ["day": day, "place": place, "name": "Bản mới \(made)"]
        case is MovePlace.Type: return ["day": day, "place": place, "unit": commune]
        case is MergePlaces.Type:
            return ["day": day, "place": place, "others.1.place": otherPlace, "into": otherPlace]
        case is ClosePlace.Type: return ["day": day, "place": place]
        default: return ["day": day, "unit": cell, "place": place]
        }
    }

    /// What a command wrote: its people, facts, units and places can be written about from now on.
    mutating func note(written key: String) throws {
        written.insert(last)
        if RandomRoad.acts.contains(last) { road.advance() }
        let found = try database.read { try $0.facts(ofCommand: key) ?? [] }
        for (fact, subject) in found {
            if subject.id.kind == .person, !people.contains(subject.row) { people.append(subject.row) }
            switch try database.read({ try $0.statement(of: fact.fact) }) {
            case .assignmentStated(let said):
                assigned.append(fact.fact.id)
                try note(said)
            case .visitMade(let visit) where visit.found?.staysOpen == true: visited.append(fact.fact.id)
            case .assignmentEnded(let said): try note(said.assignment)
            case .transferSent(let sent) where sent.to != nil: self.sent.append(fact.fact.id)
            case .personEvent(let event):
                facts.append(fact.fact.id)
                if event.kind == .nominated { road.begin(subject.row, on: fact.fact.effective) }
                if event.kind == .notAdmitted || event.kind == .withdrawn || event.kind.endsMembership {
                    road.end(subject.row)
                }
                if event.kind == .transferredOut { transferred.append(subject.row) }
                if [.left, .removed].contains(event.kind) { left.append(subject.row) }
            case .unitStated(let unit) where unit.kind.isCell && !cells.contains(unit.code): cells.append(unit.code)
            case .unitStated(let unit) where !unit.kind.isCell && !(communes + ["H"]).contains(unit.code):
                communes.append(unit.code)
            case .placeStated(let place) where !places.contains(place.code): places.append(place.code)
            default: break
            }
        }
    }

    /// What whoever is named in an assignment answers for now.
    private mutating func note(_ said: AssignmentStatement) throws {
        try database.read { reader in
            guard let person = try reader.subject(Mention.person(said.person).subject) else { return }
            let timelines = try reader.subjects(of: .assignment, naming: PersonID(number: person.row)).flatMap {
                AssignmentTimeline.fold(LiveFact.live(in: $1)).timelines
            }
            let open = timelines.filter { $0.periods.last.map { $0.until == nil } ?? false }.map(\.assignment)
            work[person.row] = open.map { "\($0.role.rawValue).\($0.place ?? $0.unit)" }
        }
    }
}
