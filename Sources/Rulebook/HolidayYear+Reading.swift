internal import Ledger
internal import Words
internal import Yams

/// A year of the file of holidays.
extension HolidayYear {
    /// Nil, and noted, where it is not whole; noted, too, where a day is not where it belongs.
    static func read(_ node: Node, _ reading: inout FileReading) -> HolidayYear? {
        guard var record = reading.record(node) else { return nil }
        reading.key = record.peek("year")
        let stated = record.year(&reading)
        let grade = record.choice("grade", &reading, of: RuleGrade.self)
        let source = record.text("source", &reading)
        let line = record.fields["make_up"]?.line
        let makeUp = record.makeUp(in: stated, &reading)
        let daysOff = record.list("days_off", &reading).compactMap { dayOff($0, in: stated, &reading) }
        reading.finish(record)
        guard let year = stated, let grade, let source, let makeUp else { return nil }
        reading.checkOrder(daysOff.map(\.day), at: record.line)
        reading.checkOrder(makeUp.days, at: line)
        return HolidayYear(
            year: year, daysOff: daysOff, makeUpDays: makeUp.days, areMakeUpDaysKnown: makeUp.areKnown, source: source,
            grade: grade)
    }

    private static func dayOff(_ node: Node, in year: Int?, _ reading: inout FileReading) -> DayOff? {
        guard var record = reading.record(node) else { return nil }
        let line = record.fields["day"]?.line
        let day = record.day("day", &reading)
        let vietnamese = record.text("vi", &reading)
        let english = record.text("en", &reading)
        reading.finish(record)
        guard let day, let vietnamese, let english else { return nil }
        reading.check(day, liesIn: year, at: line)
        return DayOff(day: day, name: BilingualText(vietnamese, english))
    }
}

/// Days that are made up, as they are written.
private struct MakeUp {
    let days: [Day]
    /// False for `unknown`.
    let areKnown: Bool
}

extension YAMLRecord {
    fileprivate mutating func year(_ reading: inout FileReading) -> Int? {
        let line = fields["year"]?.line
        guard let text = text("year", &reading) else { return nil }
        if let year = Int(text), (1000...9999).contains(year) { return year }
        reading.note("“year: \(text)” không phải là năm", "“year: \(text)” is not a year", at: line)
        return nil
    }

    /// `make_up: none`, `make_up: unknown`, or days: that there were none is said, not left out.
    fileprivate mutating func makeUp(in year: Int?, _ reading: inout FileReading) -> MakeUp? {
        let word = peek("make_up")
        if word == "none" || word == "unknown" {
            _ = take("make_up")
            return MakeUp(days: [], areKnown: word == "none")
        }
        let days = list("make_up", &reading).compactMap { reading.makeUpDay($0, in: year) }
        return days.isEmpty ? nil : MakeUp(days: days, areKnown: true)
    }
}

extension FileReading {
    fileprivate mutating func makeUpDay(_ node: Node, in year: Int?) -> Day? {
        let line = node.mark?.line
        guard let read = day(node.scalar?.string ?? "", of: "make_up", at: line) else { return nil }
        check(read, liesIn: year, at: line)
        if read.isWorkingDay {
            note("\(read) không phải là thứ Bảy, Chủ nhật", "\(read) is no day of a weekend", at: line)
        }
        return read
    }

    /// Nothing is said where the year itself could not be read.
    fileprivate mutating func check(_ day: Day, liesIn year: Int?, at line: Int?) {
        guard let year, day.components.year != year else { return }
        note("\(day) không thuộc năm \(year)", "\(day) does not lie in \(year)", at: line)
    }

    /// No day stands twice, and the later ones stand later.
    fileprivate mutating func checkOrder(_ days: [Day], at line: Int?) {
        for (earlier, later) in zip(days, days.dropFirst()) where later <= earlier {
            note("\(later) không đứng sau \(earlier)", "\(later) does not come after \(earlier)", at: line)
        }
    }
}
