internal import Ledger
internal import Operations
internal import Organisation
internal import Rulebook
internal import Views
internal import Words

/// What an account has to do by which day, as a calendar takes it (RFC 5545). It leaves the house, so it names nobody, and says nothing that
/// somebody wrote in words: codes, sorts and places alone.
struct CalendarFeed: Sendable {
    /// One deadline.
    struct Entry: Hashable, Sendable {
        /// Tells it from every other, and stays the same while it is moved.
        let id: String
        let day: Day
        let summary: String
    }

    let entries: [Entry]
    private let stamp: Instant
    private let name: String

    private static let entriesMax = 500

    init(_ picture: Picture, _ say: Speech, at stamp: Instant) throws {
        (self.stamp, name) = (stamp, say("Hạt Nhân: việc và hạn", "Hạt Nhân: what is due"))
        let all =
            try CalendarFeed.tasks(picture, say) + CalendarFeed.visits(picture, say)
            + CalendarFeed.transfers(picture, say) + CalendarFeed.roads(picture, say)
            + CalendarFeed.conclusions(picture, say)
        entries = Array(all.sorted { ($0.day, $0.id) < ($1.day, $1.id) }.prefix(CalendarFeed.entriesMax))
    }

    private static func tasks(_ picture: Picture, _ say: Speech) throws -> [Entry] {
        try picture.openTasks().map { open in
            let task = open.task
            let who = picture.unitNamed(task.unit).map { picture.name(of: $0) } ?? task.unit
            return Entry(
                id: "task-\(open.fact)", day: task.by,
                summary: say(
                    "Việc \(task.plan.code)/\(task.code): \(say(task.sort.label)) (\(who))",
                    "Task \(task.plan.code)/\(task.code): \(say(task.sort.label)) (\(who))"))
        }
    }

    private static func visits(_ picture: Picture, _ say: Speech) throws -> [Entry] {
        try picture.openVisits().compactMap { place, visit in
            guard let due = visit.due, let found = visit.found else { return nil }
            let name = picture.name(of: place)
            return Entry(
                id: "visit-\(visit.fact)", day: due,
                summary: say("Khắc phục: \(say(found.label)) (\(name))", "To be mended: \(say(found.label)) (\(name))"))
        }
    }

    private static func conclusions(_ picture: Picture, _ say: Speech) throws -> [Entry] {
        try picture.openConclusions().compactMap { open in
            guard let by = open.conclusion.by else { return nil }
            let cell = picture.unitNamed(open.conclusion.cell).map { picture.name(of: $0) } ?? open.conclusion.cell
            return Entry(
                id: "conclusion-\(open.fact)", day: by,
                summary: say(
                    "Kết luận kỳ sinh hoạt \(say.date(open.met)) (\(cell))",
                    "Conclusion of the meeting of \(say.date(open.met)) (\(cell))"))
        }
    }

    private static func roads(_ picture: Picture, _ say: Speech) throws -> [Entry] {
        try picture.roadDeadlines().map { open in
            let (cell, step) = (picture.name(of: open.cell), say(open.step.label))
            return Entry(
                id: "road-\(open.step.rawValue)-\(open.person.number)", day: open.deadline.day,
                summary: say("\(step): 1 người (\(cell))", "\(step): 1 person (\(cell))"))
        }
    }

    private static func transfers(_ picture: Picture, _ say: Speech) throws -> [Entry] {
        let (book, calendar) = (try picture.rulebook(), try picture.calendar())
        return try picture.waitingTransfers().compactMap { transfer in
            guard transfer.side == .toReceive || transfer.side == .sent,
                let days = book.workingDays(.transferOfficialPresentMax, on: transfer.day)
            else { return nil }
            return Entry(
                id: "transfer-\(transfer.fact)", day: calendar.adding(workingDays: days, to: transfer.day),
                summary: say(
                    "1 người chờ tiếp nhận: \(transfer.from)", "1 person waits to be received: \(transfer.from)"))
        }
    }

    /// As it is sent.
    var text: String {
        var lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Hat Nhan//VI", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
            "X-WR-CALNAME:" + CalendarFeed.escaped(name),
        ]
        for entry in entries {
            lines += [
                "BEGIN:VEVENT", "UID:\(entry.id)@hatnhan", "DTSTAMP:" + CalendarFeed.time(stamp),
                "DTSTART;VALUE=DATE:" + CalendarFeed.date(entry.day),
                "DTEND;VALUE=DATE:" + CalendarFeed.date(entry.day.adding(days: 1)),
                "SUMMARY:" + CalendarFeed.escaped(entry.summary), "TRANSP:TRANSPARENT", "END:VEVENT",
            ]
        }
        lines.append("END:VCALENDAR")
        return lines.map { CalendarFeed.folded($0) + "\r\n" }.joined()
    }

    private static func date(_ day: Day) -> String { day.description.replacing("-", with: "") }

    private static func time(_ instant: Instant) -> String {
        let text = instant.text.replacing("-", with: "").replacing(":", with: "")
        return text.replacing(" ", with: "T") + "Z"
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,")
            .replacing("\n", with: "\\n").replacing("\r", with: "")
    }

    /// No line is longer than 75 bytes; what goes on begins with a space. No character is cut.
    private static func folded(_ line: String) -> String {
        var (result, length) = ("", 0)
        for character in line {
            let bytes = character.utf8.count
            if length + bytes > 75 {
                result += "\r\n "
                length = 1
            }
            result.append(character)
            length += bytes
        }
        return result
    }
}
