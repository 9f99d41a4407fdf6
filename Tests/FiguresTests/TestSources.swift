import Ledger
import Organisation
import TestSupport

@testable import Figures

/// The meetings of a unit, as no target folds them yet: a source that only tests have.
struct MeetingView {
    /// As long without a meeting as a cell may be: shorter than in life, as the lives of test organisations are.
    static let daysMax: Int32 = 12

    let unit: UnitID
    /// The days on which the unit is a cell.
    let cell: DaySpans
    let held: [Day]

    /// The cell's days but for those on which it met, or came to be, less than so many days before.
    var withoutMeeting: DaySpans {
        let starts = cell.spans.map(\.from) + held.map(\.number)
        let recent = starts.map { DaySpans.Span(from: $0, until: $0 + MeetingView.daysMax) }
        return cell.subtracting(DaySpans(union: recent))
    }

    static let cellsWithoutMeeting = Figure.Rule.over(
        SourceRule<MeetingView>(of: .units, .stock { [(unit: $0.unit, days: $0.withoutMeeting)] }))
    static let meetings = Figure.Rule.over(
        SourceRule<MeetingView>(of: .units, .flow { view in view.held.map { (unit: view.unit, day: $0) } }))
}

/// A person's way with their birth, which no figure of the product counts by.
struct AgeView {
    static let yearsMin = 55

    let timeline: PersonTimeline
    let born: Day?

    /// The cells that the person was a member of from that age on, each with those days.
    var membership: [(unit: UnitID, days: DaySpans)] {
        guard let born, let birthday = AgeView.birthday(born) else { return [] }
        let days = timeline.days
        return days.enumerated().compactMap { index, day in
            guard day.state.standing.isMember, let cell = day.state.cell else { return nil }
            let until = index + 1 < days.count ? days[index + 1].day.number : .max
            return (cell, DaySpans(union: [.init(from: max(day.day.number, birthday.number), until: until)]))
        }
    }

    /// Who was born on the last of February in a leap year is as old on the first of March in another.
    private static func birthday(_ born: Day) -> Day? {
        let (year, month, day) = born.components
        return Day(year: year + yearsMin, month: month, day: day) ?? Day(year: year + yearsMin, month: 3, day: 1)
    }

    static let members = Figure.Rule.over(SourceRule<AgeView>(of: .people, .stock { $0.membership }))
}

/// A random organisation with meetings and births beside its facts, which come to be known later and are corrected.
struct SourcedOrganisation {
    var folded: FoldedOrganisation
    var held: [UnitID: [Day]] = [:]
    var born: [Int: Day] = [:]

    /// Somebody's meetings and birth turn out to be others.
    mutating func correct(_ organisation: RandomOrganisation, _ random: inout SeededGenerator) throws -> (UnitID?, Int?)
    {
        let unit = organisation.units.randomElement(using: &random).flatMap { organisation.codebook.knownUnit($0) }
        if let unit { held[unit] = (0..<Int.random(in: 0...4, using: &random)).map { _ in organisation.day(&random) } }
        let person = folded.people.keys.sorted().randomElement(using: &random)
        let days = Int32.random(in: -5...Int32(organisation.dayCount), using: &random)
        if let person {
            born[person] = random.once(in: 4) ? nil : Day(year: 1942, month: 5, day: 19)?.adding(days: days)
        }
        return (unit, person)
    }

    func contributions(of unit: UnitID, _ source: Source<MeetingView>) -> [Contribution] {
        guard Int(unit.index) < folded.structure.units.count else { return [] }
        let cell = folded.structure[unit].days(countedIn: .cells)
        return source.contributions(of: MeetingView(unit: unit, cell: cell, held: held[unit] ?? []))
    }

    func contributions(of person: Int, _ source: Source<AgeView>) -> [Contribution] {
        guard let timeline = folded.people[person] else { return [] }
        return source.contributions(of: AgeView(timeline: timeline, born: born[person]))
    }
}
