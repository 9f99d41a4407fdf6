/// The kinds of fact this program knows.
///
/// A ledger may hold others, written by a later version: they are kept, hashed and passed on, and left out of the fold.
package enum FactKind: String, Sendable, CaseIterable {
    case unitStated = "unit.stated"
    case unitEnded = "unit.ended"
    case placeStated = "place.stated"
    case placeEnded = "place.ended"
    case coverageStated = "coverage.stated"
    case coverageEnded = "coverage.ended"
    case personDescribed = "person.described"
    case personEvent = "person.event"
    case assignmentStated = "assignment.stated"
    case assignmentEnded = "assignment.ended"
    case meetingHeld = "meeting.held"
    case targetSet = "target.set"
    case retracted = "fact.retracted"
}
