internal import Ledger
package import Organisation

/// Many people's days, one after the other, to be counted at once: no memory of their own for millions of people.
package struct PeopleBatch: Sendable {
    private struct Person {
        var isFemale: Bool
        var isMinority: Bool
        var end: Int32
    }

    /// A day without references: two threads that count references to the same arrays wait for each other.
    private struct BatchDay {
        var day: Int32
        var state: PersonState
        var eventsEnd: Int32
    }

    private var people: [Person] = []
    private var days: [BatchDay] = []
    private var events: [PersonEventKind] = []

    /// Nobody.
    package init() {}

    /// How many days there are.
    package var dayCount: Int { days.count }

    /// Adds a person.
    package mutating func append(_ timeline: PersonTimeline) {
        for day in timeline.days {
            events += day.events
            days.append(BatchDay(day: day.day.number, state: day.state, eventsEnd: Int32(events.count)))
        }
        people.append(
            Person(isFemale: timeline.isFemale, isMinority: timeline.isMinority, end: Int32(days.count)))
    }

    /// Makes it a batch of nobody, and keeps its memory for the next.
    package mutating func removeAll() {
        people.removeAll(keepingCapacity: true)
        days.removeAll(keepingCapacity: true)
        events.removeAll(keepingCapacity: true)
    }

    /// Hands on every day of everybody, in order, with the state before it.
    func forEachDay(_ body: (Figure.Traits, FigureTree.CountedDay) -> Void) {
        var (start, eventsStart) = (0, 0)
        for person in people {
            let traits = Figure.Traits(isFemale: person.isFemale, isMinority: person.isMinority)
            var (before, marks) = (PersonState.initial, RoadView.Marks())
            for index in start..<Int(person.end) {
                let day = days[index]
                let own = events[eventsStart..<Int(day.eventsEnd)]
                marks.note(own, on: day.day)
                body(
                    traits,
                    FigureTree.CountedDay(
                        number: day.day, before: before, after: day.state, events: own,
                        until: index + 1 < Int(person.end) ? days[index + 1].day : .max, marks: marks))
                (before, eventsStart) = (day.state, Int(day.eventsEnd))
            }
            start = Int(person.end)
        }
    }
}
