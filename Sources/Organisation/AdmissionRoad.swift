package import Ledger

/// One way into the party, as the facts about somebody tell it: from the nomination to the ceremony, and through the probation. Who is nominated
/// again after that came to nothing begins anew; the certificate of the class stays theirs.
package struct AdmissionRoad: Hashable, Sendable {
    /// Something that happened on it.
    package struct Event: Hashable, Sendable {
        /// When.
        package let day: Day
        /// What.
        package let content: PersonEvent
        /// The fact that says so.
        package let fact: Identifier
    }

    /// What happened, in order, since the nomination that counts; certificates of before are among it.
    package private(set) var events: [Event] = []

    /// What live facts, in their order, tell by the end of a day.
    package init(_ facts: [LiveFact], by day: Day) {
        for fact in facts where fact.order.effective <= day {
            guard case .personEvent(let content) = fact.statement else { continue }
            if content.kind == .nominated, !isGoing { events.removeAll { $0.content.kind != .trained } }
            events.append(Event(day: fact.order.effective, content: content, fact: fact.id))
        }
    }

    /// The same from somebody's days alone: what happened and when, and nothing of what was said besides; no fact is named.
    package init(_ timeline: PersonTimeline, by day: Day) {
        for past in timeline.days where past.day <= day {
            for kind in past.events {
                if kind == .nominated, !isGoing { events.removeAll { $0.content.kind != .trained } }
                events.append(
                    Event(day: past.day, content: PersonEvent(kind: kind), fact: Identifier(high: 0, low: 0)))
            }
        }
    }

    /// True while it has not come to an end: nominated, and neither withdrawn, nor turned down, nor gone.
    private var isGoing: Bool {
        guard let start = events.lastIndex(where: { $0.content.kind == .nominated }) else { return false }
        return !events[start...].contains {
            $0.content.kind == .withdrawn || $0.content.kind == .notAdmitted || $0.content.kind.endsMembership
        }
    }

    /// True while it goes on: somebody is a candidate or on probation by it.
    package var isOpen: Bool { isGoing && last(.confirmed) == nil }

    /// The last event of a kind; nil where there was none.
    package func last(_ kind: PersonEventKind) -> Event? { events.last { $0.content.kind == kind } }

    /// The last of several kinds.
    package func last(of kinds: Set<PersonEventKind>) -> Event? { events.last { kinds.contains($0.content.kind) } }

    /// The cell's resolution to admit, where nobody has turned it down since.
    package var proposal: Event? {
        last(of: [.cellResolved, .cellRefused, .baseRefused]).flatMap { $0.content.kind == .cellResolved ? $0 : nil }
    }

    /// The cell's resolution to recognise, where it has not voted against it since.
    package var recognitionProposal: Event? {
        last(of: [.recognitionResolved, .recognitionRefused]).flatMap {
            $0.content.kind == .recognitionResolved ? $0 : nil
        }
    }

    /// How often something happened after the last of another kind.
    package func count(_ kinds: Set<PersonEventKind>, since other: PersonEventKind? = nil) -> Int {
        let start = other.flatMap { kind in events.lastIndex { $0.content.kind == kind } } ?? events.startIndex
        return events[min(start, events.endIndex)...].count { kinds.contains($0.content.kind) }
    }

    /// Being on the list of a class that has not come to an end for them; nil where they are on none.
    package var enrolment: Event? {
        last(of: [.classEnrolled, .classUnfinished, .trained, .memberClass])
            .flatMap { $0.content.kind == .classEnrolled ? $0 : nil }
    }

    /// The members who help, by their identity, the first to be assigned first.
    package var helpers: [Event] {
        var helpers: [Event] = []
        for event in events {
            switch event.content.kind {
            case .helperAssigned:
                helpers.removeAll { $0.content.other == event.content.other }
                helpers.append(event)
            case .helperEnded: helpers.removeAll { $0.content.other == event.content.other }
            default: break
            }
        }
        return helpers
    }

    /// Introductions by members and unions that are not older than the application.
    package var introductions: [Event] {
        events.filter { $0.content.kind == .introduced || $0.content.kind == .unionIntroduced }
    }
}
