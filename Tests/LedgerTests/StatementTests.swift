import Ledger
import Testing
import Words

@Suite struct StatementTests {
    /// A kind of event without words would show its name in files.
    @Test func everyEventHasItsOwnWords() {
        let labels = PersonEventKind.allCases.map(\.label)
        for (kind, label) in zip(PersonEventKind.allCases, labels) { #expect(label.vietnamese != kind.rawValue) }
        #expect(Set(labels.map(\.vietnamese)).count == labels.count)
    }

    static let statements: [Statement] = [
        .unitStated(UnitStatement(code: "X", name: "Đảng bộ", kind: .grassrootsCommittee, parent: "H")),
        .unitStated(UnitStatement(code: "X", name: "Đảng bộ", kind: .committee, parent: nil)),
        .unitEnded(UnitEnding(code: "X")),
        .placeStated(
            PlaceStatement(code: "B", name: "Bản", kind: .village, unit: "X", latitude: "21.8", longitude: "102.7")),
        .placeEnded(PlaceEnding(code: "B")),
        .coverageStated(CoverageStatement(cell: "C", place: "B")),
        .coverageEnded(CoverageEnding(CoverageStatement(cell: "C", place: "B", reference: "Nghị quyết số 9-NQ/ĐU"))),
        .successionStated(SuccessionStatement(.unit, old: "A", new: "B", reference: "Quyết định số 7-QĐ/TU")),
        .personDescribed(
            PersonDescription(
                sex: .female, consent: Day(text: "2020-01-01"),
                details: PersonDetails(
                    code: "P", name: "Giàng A", born: "1980", ethnicity: "Mông", education: "primary"))),
        .personEvent(PersonEvent(kind: .admitted, cell: "C", place: "B", reference: "QĐ 12")),
        .personEvent(PersonEvent(kind: .confirmed)),
        .personEvent(PersonEvent(kind: .removed, reason: "no_progress")),
        .personEvent(PersonEvent(kind: .transferredOut, counterpart: "Đảng ủy xã Khác")),
        .membershipStated(MembershipStatement(decided: Day(text: "1990-02-03"), recognised: Day(text: "1991-02-03"))),
        .membershipStated(MembershipStatement(decided: nil, recognised: nil)),
        .personNumbered(PersonNumbers(card: "012345678901", identity: "011087000001")),
        .personCategorised(CategoryStatement(.villageHead)),
        .personConsented(ConsentStatement(form: .spoken, witness: "Giàng A Chứng", reference: "QĐ 12")),
        .personDisciplined(DisciplineStatement(form: .warning, reference: "QĐ 12")),
        .personIsSame(SameAsStatement(person: Identifier(high: 7, low: 9))),
        .assignmentStated(
            AssignmentStatement(person: Identifier(high: 7, low: 9), role: .villageLead, unit: "X", place: "B")),
        .assignmentEnded(
            AssignmentEnding(
                AssignmentStatement(
                    person: Identifier(high: 7, low: 9), role: .steeringHead, unit: "X", place: nil,
                    reference: "QĐ 12"))),
        .meetingHeld(MeetingStatement(cell: "C", members: 9, present: 7, excused: 1)),
        .meetingHeld(
            MeetingStatement(
                cell: "C", members: 2, present: 1, excused: 1,
                minutes: MeetingMinutes(
                    attendance: Roster([
                        Identifier(high: 7, low: 9): .present, Identifier(high: 7, low: 10): .excused,
                    ]), topics: "Giàng A Chủ trì"))),
        .thematicMeetingHeld(
            ThematicMeetingStatement(
                MeetingStatement(
                    cell: "C", members: 1, present: 1, excused: 0,
                    minutes: MeetingMinutes(attendance: nil, topics: "Chuyên đề của Giàng A")))),
        .conclusionStated(
            ConclusionStatement(
                cell: "C", number: 2, person: Identifier(high: 7, low: 9), by: Day(text: "2020-09-01"),
                text: "Giàng A dọn đường")),
        .conclusionStated(ConclusionStatement(cell: "C", number: 1, person: nil, by: nil, text: nil)),
        .conclusionDone(
            ConclusionDone(cell: "C", number: 2, met: Day(text: "2020-08-05") ?? .earliest, result: "Giàng A đã dọn")),
        .duesTicked(
            DuesStatement(
                cell: "C", month: Day(text: "2020-08-01") ?? .earliest, members: 3,
                marks: Roster([Identifier(high: 7, low: 9): .paid, Identifier(high: 7, low: 10): .exempt]))),
        .villageEntrusted(
            EntrustingStatement(place: "B", cell: "C", person: Identifier(high: 7, low: 9), reference: "QĐ 12")),
        .villageEntrusted(EntrustingStatement(place: "B", cell: nil, person: nil, reference: nil)),
        .personRated(MemberRating(year: 2025, category: .good)),
        .unitRated(UnitRating(unit: "C", year: 2025, category: .excellent, reference: "QĐ 12")),
        .coursePlanned(
            CourseStatement(
                unit: "X", code: "NT-1", sort: .awareness, from: Day(text: "2020-08-01") ?? .earliest,
                until: Day(text: "2020-08-04") ?? .latest, seats: 30, venue: "Nhà Giàng A")),
        .courseListed(
            CourseList(unit: "X", code: "NT-1", people: Roster([Identifier(high: 7, low: 9): .certified]))),
        .courseMet(
            CourseSession(unit: "X", code: "NT-1", attendance: Roster([Identifier(high: 7, low: 9): .absent]))),
        .visitMade(
            VisitStatement(
                place: "B", person: Identifier(high: 7, low: 9), found: .membersAway, due: Day(text: "2020-09-01"),
                note: "Nhà Giàng A vắng cả nhà")),
        .visitMade(VisitStatement(place: "B")),
        .visitClosed(
            VisitClosing(
                place: "B", person: nil, made: Day(text: "2020-08-01") ?? .earliest, result: "Giàng A đã về")),
        .planStated(
            PlanStatement(
                unit: "X", code: "KH-1", sort: .plan, above: PlanName(unit: "H", code: "NQ-1"),
                until: Day(text: "2020-12-31"), title: "Xóa bản trắng, Giàng A", reference: "QĐ 12")),
        .planStated(PlanStatement(unit: "X", code: "NQ-1", sort: .resolution, title: nil)),
        .goalSet(
            GoalStatement(
                plan: PlanName(unit: "X", code: "KH-1"), unit: "X", indicator: "villages_without_members", value: 0,
                by: Day(text: "2020-12-31") ?? .latest)),
        .taskStated(
            TaskStatement(
                plan: PlanName(unit: "X", code: "KH-1"), code: "1", sort: .youthUnion, unit: "C",
                by: Day(text: "2020-06-30") ?? .latest, count: 3, title: "Gặp Giàng A")),
        .taskReported(
            TaskReport(
                plan: PlanName(unit: "X", code: "KH-1"), code: "1", unit: "C", state: .done, count: 3,
                result: "Giàng A nhận lời")),
        .warningAcknowledged(
            AcknowledgementStatement(
                warning: "villages_unvisited", about: .place("B"), why: .season,
                until: Day(text: "2020-09-01") ?? .latest)),
        .warningAcknowledged(
            AcknowledgementStatement(
                warning: "cells_not_meeting", about: .unit("C"), why: .inHand,
                until: Day(text: "2020-09-01") ?? .latest)),
        .ruleOverridden(RuleOverrideStatement(key: "warn.visit.months", value: 2, reference: "QĐ 12")),
        .holidaysStated(
            HolidaysStatement(
                year: 2031, off: [Day(text: "2031-01-01") ?? .latest], madeUp: [Day(text: "2031-01-04") ?? .latest],
                reference: "QĐ 12")),
        .targetSet(TargetStatement(unit: "X", year: 2020, indicator: "admitted", value: 11)),
        .grantGiven(
            GrantStatement(
                account: Identifier(high: 3, low: 4), role: .officer, unit: "X", until: Day(text: "2021-01-01"),
                decision: "QĐ 12")),
        .grantGiven(GrantStatement(account: Identifier(high: 3, low: 4), role: .reader, unit: "X")),
        .grantEnded(GrantEnding(account: Identifier(high: 3, low: 4), role: .officer, unit: "X")),
        .transferSent(
            TransferStatement(person: Identifier(high: 7, low: 9), from: "C", to: "Y", reference: "QĐ 12")),
        .transferSent(
            TransferStatement(person: Identifier(high: 7, low: 9), from: "C", to: nil, until: Day(text: "2020-09-01"))),
        .transferEnded(
            TransferEnding(
                TransferStatement(person: Identifier(high: 7, low: 9), from: "C", to: "Y"), .declined,
                reason: "not_come")),
        .retracted(
            RetractionStatement(
                fact: Identifier(high: 1, low: 2), command: "import-1", reason: "wrong_day", note: "ghi nhầm")),
    ]

    @Test(arguments: statements)
    func everyStatementComesBack(statement: Statement) throws {
        let open = try #require(Payload(json: statement.content.open.json))
        let sealed = statement.content.sealed.flatMap { Payload(json: $0.json) }
        #expect(Statement(kind: statement.kind.name, open: open, sealed: sealed) == statement)
    }

    @Test func everyKindIsTried() {
        #expect(Set(StatementTests.statements.map(\.kind)) == Set(Statement.contents.map { $0.kind }))
    }

    @Test func whatNamesAPersonIsNotOpen() {
        for statement in StatementTests.statements {
            let open = String(decoding: statement.content.open.json, as: UTF8.self)
            for secret in [
                "Giàng", "1980", "Mông", "primary", "QĐ 12", "ghi nhầm", "\"P\"", "012345678901", "011087", "xã Khác",
                "no_progress",
                "village_head", "\"good\"", "00000000-0000-0007-0000-00000000000a",
            ] {
                #expect(!open.contains(secret))
            }
        }
    }

    /// What can be stated right is just what stands in the payloads, and each in the part that it says.
    @Test(arguments: statements)
    func fieldsAreThoseOfThePayloads(statement: Statement) {
        let content = statement.content
        let fields = type(of: content).fields
        let known = Set(fields.map { ($0.isSealed ? "sealed " : "") + $0.key })
        let written =
            content.open.values.map(\.key) + (content.sealed?.values ?? []).map { "sealed " + $0.key }
        // These follow from others, or say whom or what it is about.
        let implied: Set = [
            "sealed attendance", "sealed marks", "sealed people", "minority", "person", "account", "fact", "command",
            "reason", "sealed reason", "sealed note", "sealed code",
        ]
        #expect(Set(written).subtracting(implied).isSubset(of: known), "\(statement.kind)")
    }

    @Test func everyStatementHasWords() {
        for statement in StatementTests.statements {
            #expect(!statement.content.phrases.isEmpty)
        }
    }
}
