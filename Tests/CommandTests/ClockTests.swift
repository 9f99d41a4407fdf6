import Foundation
import Testing

/// A machine whose clock is wrong, and the days of the office whatever the machine's time zone.
@Suite struct ClockTests {
    private let scratch: Scratch
    private let ledger: String

    init() throws {
        scratch = try Scratch()
        ledger = scratch.path("ledger")
    }

    private func events(_ dates: [String]) throws -> String {
        var files = SmallLedger.files
        files["events"] = "date,person,event,cell\n" + dates.map { "\($0),P,moved,C\n" }.joined()
        return try scratch.dossier(files)
    }

    @Test func mostEventsAfterTodayAskWhetherTheClockIsRight() throws {
        let folder = try events(["2020-01-01", "2190-01-01", "2190-02-01"])
        for isThere in [false, true] {
            let run = try Program.run("import", folder, "--database", ledger)
            #expect(run.status == 1 && run.error.contains("--clock-is-right"), "\(run.error)")
            #expect(run.error.contains("2 of the dossier's 3 events"), "\(run.error)")
            if !isThere {
                #expect(scratch.names == ["dossier"])
                try #require(Program.run("import", folder, "--database", ledger, "--clock-is-right").status == 0)
            }
        }
        #expect(try Program.run("import", folder, "--database", ledger, "--clock-is-right").status == 0)
        // Half of them may be planned.
        let half = try events(["2020-01-01", "2190-01-01"])
        #expect(try Program.run("import", half, "--database", ledger).status == 0)
    }

    @Test func aClockBehindTheLastRecordingWritesNothingAndIsSaid() throws {
        let folder = try events(["2020-01-01"])
        try #require(Program.run("import", folder, "--database", ledger).status == 0)
        // As if it had been recorded two days from now.
        try SmallLedger.damage(ledger, "UPDATE commands SET recorded = recorded + 172800000")
        let other = try events(["2020-01-02"])
        let refused = try Program.run("import", other, "--database", ledger)
        #expect(refused.status == 3 && refused.error.contains("Nothing was written; set the clock"), "\(refused.error)")
        for command in [
            ["figures", "H", "--at", "2020-01-01"], ["facts", "H"], ["irregularities"],
            ["months", "H", "members", "--since", "2019-01-01", "--at", "2019-03-01"],
        ] {
            let run = try Program.run(command + ["--database", ledger])
            #expect(run.status == 0 && run.error.contains("clock says"), "\(command): \(run.error)")
            #expect(!run.output.contains("clock"))
        }
        let fact = try #require(
            Program.run("facts", "H", "--database", ledger).output.firstMatch(of: /[0-9a-f]{8}-[0-9a-f-]{27}/))
        let run = try Program.act("retract", "fact=\(fact.0)", input: "reason=wrong_day", ledger)
        #expect(run.status == 3 && run.error.contains("Nothing was written"), "\(run.error)")
    }

    @Test func theOfficeKeepsItsTimeZone() throws {
        let folder = try events(["2020-01-01"])
        let unknown = try Program.run("import", folder, "--database", ledger, "--time-zone", "Asia/Hanoi")
        #expect(unknown.status == 1 && unknown.error.contains("'Asia/Hanoi'"), "\(unknown.error)")
        #expect(scratch.names == ["dossier"])
        try #require(
            Program.run("import", folder, "--database", ledger, "--time-zone", "Asia/Vientiane").status == 0)
        #expect(try Program.run("import", folder, "--database", ledger, "--time-zone", "Asia/Vientiane").status == 0)
        #expect(try Program.run("import", folder, "--database", ledger).status == 0)
        let other = try Program.run("import", folder, "--database", ledger, "--time-zone", "Asia/Ho_Chi_Minh")
        #expect(other.status == 1 && other.error.contains("Asia/Vientiane"), "\(other.error)")
    }

    /// Where the first of these offices has one day, the second has an earlier one, at any moment.
    @Test(arguments: ["Pacific/Kiritimati", "Pacific/Pago_Pago", nil])
    func theMachinesTimeZoneChangesNothing(office: String?) throws {
        let zone = try #require(TimeZone(identifier: office ?? "Asia/Ho_Chi_Minh"))
        let folder = try events(["2020-01-01"])
        for (round, machine) in ["UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago", "America/New_York"].enumerated() {
            let path = scratch.path("ledger-\(round)")
            let process = Program.process(
                ["import", folder, "--database", path] + (office.map { ["--time-zone", $0] } ?? []))
            process.environment?["TZ"] = machine
            let run = try Program.finish(process)
            try #require(run.status == 0, "\(run.error)")
            let day = try #require(run.output.firstMatch(of: /command=import-(\d{4}-\d\d-\d\d)-/)).1
            #expect(ClockTests.days(zone, around: Date()).contains(String(day)), "\(machine): \(day)")
        }
    }

    /// The day there now and, at midnight, a moment ago.
    private static func days(_ zone: TimeZone, around now: Date) -> Set<String> {
        let style = Date.ISO8601FormatStyle(timeZone: zone).year().month().day()
        return [now.formatted(style), now.addingTimeInterval(-60).formatted(style)]
    }
}
