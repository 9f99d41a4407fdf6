internal import Ledger
package import Words

/// A named number of a unit. The cases stand in the order in which reports print the figures; one entry in
/// `Figure+Catalogue.swift` says all else of each, and the tree, the command line and the docs follow from there.
package enum Figure: Int, Sendable, CaseIterable {
    case members, membersOfficial, membersProbationary, membersFemale, membersMinority, membersAway

    case villages, villagesWithoutMembers, villagesWithoutPresentMembers, villagesWithOnePresentMember
    case villagesWithoutCell, villagesWithoutIndependentCell
    case healthStations, healthStationsWithoutCell

    case grassroots, cells, cellsBelowThreeOfficial

    case nominated, trained, admitted, admittedFemale, admittedMinority, confirmed, transferredIn, enrolled
    case transferredOut, left, removed, expelled, died

    case cellsFounded, cellsDissolved, grassrootsFounded, grassrootsDissolved
    case villagesCleared, villagesRelapsed

    case villagesRelapsedNow, villagesWithoutCandidate, schoolsWithoutCell, cellsAtThreeOfficial
    case cellsNotMeeting, cellsLowAttendance, villagesUnanswered, villagesUnvisited, targetsBehind
    case candidatesCertificateExpiring, candidatesStepOverdue, probationEndedUnrecognised

    /// What kind of question the figure answers.
    package enum Kind: String, Sendable {
        /// How many there are on a day.
        case stock
        /// How many happened after one day, up to and including another.
        case flow
        /// A comparison of two days.
        case twoDays = "two_days"
    }

    /// How the figure is counted, and over what.
    enum Rule: Sendable {
        /// Members for whom this holds, in their cell.
        case members(@Sendable (CountedMember) -> Bool)
        /// The days on which a place counts, at the unit that answers for it.
        case place(@Sendable (PlaceView) -> DaySpans)
        /// The days on which a unit counts, at itself.
        case unit(@Sendable (UnitView) -> DaySpans)
        /// The days on which somebody's road counts, at their cell.
        case road(@Sendable (RoadView, Thresholds) -> DaySpans)
        /// Events of people, at their cell at the end of the day.
        case events(@Sendable (Traits, PersonEventKind) -> Bool)
        /// Days on which a unit came into force, at itself: of `CountedOrganisations`.
        case founded
        /// Days on which a unit was in force no more, at itself: of `CountedOrganisations`.
        case dissolved
        /// Days on which a village fell back to no member, at the unit that answers for it.
        case relapses
        /// Villages in force on both days that had no member on the first and have one on the second.
        case clearedVillages
        /// Units that are behind one of their targets for the year, at themselves.
        case behindTargets
        /// Subjects of another source, at the units that its views name.
        case over(any CountingOverSource)

        var kind: Kind {
            switch self {
            case .members, .place, .unit, .road, .behindTargets: .stock
            case .events, .founded, .dissolved, .relapses: .flow
            case .clearedVillages: .twoDays
            case .over(let counting): counting.kind
            }
        }
    }

    /// What figures may count a person by, besides the state.
    package struct Traits: Hashable, Sendable {
        /// The description says female.
        package var isFemale: Bool
        /// An ethnicity is given and it is not Kinh.
        package var isMinority: Bool
    }

    /// Every figure, in the order in which reports print them.
    package static let all = allCases

    /// Those that tell what has gone wrong, or is about to, in the order in which a page lists them.
    package static let warnings: [Figure] = [
        .villagesWithoutMembers, .villagesRelapsedNow, .villagesWithoutCandidate, .villagesWithoutPresentMembers,
        .villagesWithOnePresentMember, .villagesUnanswered, .villagesUnvisited, .healthStationsWithoutCell,
        .schoolsWithoutCell,
        .cellsBelowThreeOfficial, .cellsAtThreeOfficial, .cellsNotMeeting, .cellsLowAttendance, .targetsBehind,
        .candidatesCertificateExpiring, .candidatesStepOverdue, .probationEndedUnrecognised,
    ]

    /// True for what is to become less, not more: a goal of such a figure is reached from above.
    package var isBetterLow: Bool {
        switch self {
        case .villagesWithoutCell, .villagesWithoutIndependentCell, .membersAway, .transferredOut, .left, .removed,
            .expelled, .died, .cellsDissolved, .grassrootsDissolved, .villagesRelapsed:
            true
        default: Figure.warnings.contains(self)
        }
    }

    /// True for a figure that counts places.
    package var isOfPlaces: Bool {
        Counted.figure(self).subject == .places
    }

    /// The figure of this name; nil when there is none. For names from outside: code names a figure by its case.
    package static func named(_ name: String) -> Figure? {
        all.first { $0.name == name }
    }

    /// The name in files, addresses and on the command line.
    package var name: String { definition.name }
    /// The label people read.
    package var label: BilingualText { definition.label }
    /// What kind of question the figure answers.
    package var kind: Kind { definition.kind }

    var rule: Rule { definition.rule }
}
