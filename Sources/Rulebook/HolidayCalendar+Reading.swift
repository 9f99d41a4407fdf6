internal import Words
internal import Yams

/// From the file of holidays to the calendar: nothing is taken where anything is wrong.
extension HolidayCalendar {
    /// The calendar of the program's own data. As with `Rulebook.standard`, a test reads it, and the program ends where it is wrong.
    package static let standard: HolidayCalendar = {
        do { return try read(standardFile) } catch let faults as RulebookFaults {
            preconditionFailure(faults.explanation.text(in: .english))
        } catch { preconditionFailure("the holidays cannot be read: \(error)") }
    }()

    /// The file of that data.
    package static let standardFile = RuleFile(
        "holidays.yaml", text: String(decoding: PackageResources.holidays_yaml, as: UTF8.self))

    /// Reads a file of holidays.
    ///
    /// - Throws: `RulebookFaults`, all of them.
    package static func read(_ file: RuleFile) throws -> HolidayCalendar {
        var reading = FileReading(file.name)
        var years: [HolidayYear] = []
        if var root = reading.root(file.text) {
            for node in root.list("years", &reading) {
                guard let year = HolidayYear.read(node, &reading) else { continue }
                if years.contains(where: { $0.year == year.year }) {
                    reading.note("năm này đã có ở trên", "this year stands above already", at: node.mark?.line)
                }
                years.append(year)
            }
            reading.key = nil
            reading.finish(root)
        }
        guard reading.faults.isEmpty else { throw RulebookFaults(faults: reading.faults) }
        return HolidayCalendar(years)
    }
}
