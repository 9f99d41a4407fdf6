package import Ledger
package import Organisation
package import Words

/// A number that has a list behind it: a figure, or a line of a balance.
package enum Counted: Hashable, Sendable {
    /// A figure of the catalogue.
    case figure(Figure)
    /// The members who came or went for this cause.
    case cause(BalanceCause)
    /// The units that came or went for this cause.
    case organisation(CountedOrganisations, OrganisationCause)

    /// What the list behind the number is a list of.
    package enum Subject: Sendable {
        case people, places, units
    }

    /// What the list behind the number is a list of.
    package var subject: Subject {
        switch self {
        case .figure(let figure):
            switch figure.rule {
            case .members, .events, .road: .people
            case .place, .relapses, .clearedVillages: .places
            case .unit, .founded, .dissolved, .behindTargets: .units
            case .over(let counting): counting.subject
            }
        case .cause: .people
        case .organisation: .units
        }
    }

    /// True when the number is of one day, and needs no first day.
    package var isStock: Bool {
        guard case .figure(let figure) = self else { return false }
        return figure.kind == .stock
    }

    /// The name in addresses: a figure's own, `balance.` and the cause's, or `organisations.`, which of them, and the cause's.
    package var name: String {
        switch self {
        case .figure(let figure): figure.name
        case .cause(let cause): "balance." + cause.rawValue
        case .organisation(let organisations, let cause):
            "organisations.\(organisations.rawValue).\(cause.rawValue)"
        }
    }

    /// The label people read.
    package var label: BilingualText {
        switch self {
        case .figure(let figure): figure.label
        case .cause(let cause): cause.label
        case .organisation(let organisations, let cause):
            BilingualText(
                "\(organisations.stock.label.vietnamese): \(cause.label.vietnamese)",
                "\(organisations.stock.label.english): \(cause.label.english)")
        }
    }

    /// True when an event of this kind is what the number counts.
    package func counts(_ event: PersonEventKind) -> Bool {
        guard case .figure(let figure) = self, case .events(let counts) = figure.rule else { return false }
        return counts(Figure.Traits(isFemale: true, isMinority: true), event)
    }

    /// True when who somebody is decides whether the number counts them.
    package var countsTraits: Bool {
        guard case .figure(let figure) = self else { return false }
        let none = Figure.Traits(isFemale: false, isMinority: false)
        switch figure.rule {
        case .members(let counts):
            let other = Figure.Traits(isFemale: true, isMinority: true)
            let members = [none, other].map { CountedMember($0, .official, isAway: true, isExempted: false) }
            return !counts(members[0]) && counts(members[1])
        case .events(let counts):
            return PersonEventKind.allCases.contains { counts(.init(isFemale: true, isMinority: true), $0) }
                && !PersonEventKind.allCases.contains { counts(none, $0) }
        default: return false
        }
    }

    /// True when a member's being exempted decides whether the number counts them.
    package var countsExemptions: Bool {
        guard case .figure(let figure) = self, case .members(let counts) = figure.rule else { return false }
        return CountedSlots.everyMember.contains { member in
            var other = member
            other.isExempted.toggle()
            return counts(member) != counts(other)
        }
    }

    /// True when how many official members a unit has decides whether the number counts it.
    package var countsOfficialMembers: Bool {
        guard case .figure(let figure) = self, case .unit(let days) = figure.rule else { return false }
        return days(UnitView(official: .all)) != days(UnitView(official: .none))
    }

    /// The number of this name; nil when there is none.
    package init?(name: String) {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        switch (parts.first, parts.count) {
        case ("balance", 2):
            guard let cause = BalanceCause(rawValue: parts[1]) else { return nil }
            self = .cause(cause)
        case ("organisations", 3):
            guard let organisations = CountedOrganisations(rawValue: parts[1]),
                let cause = OrganisationCause(rawValue: parts[2])
            else { return nil }
            self = .organisation(organisations, cause)
        default:
            guard let figure = Figure.named(name) else { return nil }
            self = .figure(figure)
        }
    }
}

/// A unit or a place that a number counts, and when: a flow may count one several times.
package struct CountedItem<Subject: Hashable & Sendable>: Hashable, Sendable {
    /// What is counted.
    package let subject: Subject
    /// The day on which it happened; nil for a stock.
    package let day: Day?
}

/// How many of a number's people one cell accounts for.
package struct CountedCell: Hashable, Sendable {
    /// The cell.
    package let cell: UnitID
    /// How many; nil where only the people's own days tell.
    package let count: Int?
}
