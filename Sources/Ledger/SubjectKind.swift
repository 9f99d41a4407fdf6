/// A sort of thing that facts are about. A ledger may hold others, written by a later version: their facts are kept, and
/// left out of what is folded.
package struct SubjectKind: RawRepresentable, Hashable, Sendable {
    /// The number that stands in the ledger, from 1 to 255. Never given to another sort.
    package let rawValue: Int

    /// The sort with this number; nil for what can be none.
    package init?(rawValue: Int) {
        guard (1...255).contains(rawValue) else { return nil }
        self.rawValue = rawValue
    }

    private init(number: UInt8) { rawValue = Int(number) }

    /// A unit of the organisation tree.
    package static let unit = SubjectKind(number: 1)
    /// A place that cells take in.
    package static let place = SubjectKind(number: 2)
    /// Somebody.
    package static let person = SubjectKind(number: 3)
    /// A cell's taking in of a place: a thing of its own, so that a change of it refolds nothing else.
    package static let coverage = SubjectKind(number: 4)
    /// One regular meeting of a cell.
    package static let meeting = SubjectKind(number: 5)
    /// What a unit is to reach in a year by one figure.
    package static let target = SubjectKind(number: 6)
    /// A person's answering for a unit or a place in one role.
    package static let assignment = SubjectKind(number: 7)
    /// An account's being somebody in a unit.
    package static let grant = SubjectKind(number: 8)
    /// A unit's or a place's becoming another.
    package static let succession = SubjectKind(number: 9)
    /// A person's being handed over from a cell to an organisation, or elsewhere for a time.
    package static let transfer = SubjectKind(number: 10)
    /// Somebody's going to a place, and what became of what was found there.
    package static let visit = SubjectKind(number: 11)
    /// A unit's resolution, programme or plan.
    package static let plan = SubjectKind(number: 12)
    /// What a plan is to reach.
    package static let goal = SubjectKind(number: 13)
    /// What a plan says is to be done.
    package static let task = SubjectKind(number: 14)
    /// A warning about a unit or a place that somebody has seen.
    package static let acknowledgement = SubjectKind(number: 15)
    /// A rule whose number is another here.
    package static let rule = SubjectKind(number: 16)
    /// The holidays of a year.
    package static let holidays = SubjectKind(number: 17)
    /// One meeting of a cell about a theme.
    package static let thematicMeeting = SubjectKind(number: 18)
    /// What a meeting concluded is to be done.
    package static let conclusion = SubjectKind(number: 19)
    /// The dues of a cell's month.
    package static let dues = SubjectKind(number: 20)
    /// How a unit's year was rated.
    package static let unitRating = SubjectKind(number: 21)
    /// A class that a unit holds.
    package static let course = SubjectKind(number: 22)
    /// Which cell runs the cases of a village.
    package static let entrusting = SubjectKind(number: 23)

    /// Those this program knows, in the order in which they are folded.
    package static let all = [
        unit, place, coverage, person, meeting, target, assignment, grant, succession, transfer,
        visit, plan, goal, task, acknowledgement, rule, holidays,
        thematicMeeting, conclusion, dues, unitRating, course, entrusting,
    ]

    /// Those that have no page of their own and name the unit that they are of.
    package static let ofUnits = [
        meeting, thematicMeeting, conclusion, dues, unitRating, course, target, assignment, plan, goal, task,
        acknowledgement, succession,
    ]

    /// True for what has a code of its own by which people and files call it.
    package var hasCode: Bool { self == .unit || self == .place }
}
