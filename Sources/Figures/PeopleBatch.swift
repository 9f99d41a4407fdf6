package import Organisation

/// Many people's days, one after the other, to be counted at once: no memory of their own for millions of people.
package struct PeopleBatch: Sendable {
    private struct Person {
        var isFemale: Bool
        var isMinority: Bool
        var end: Int32
    }

    private var people: [Person] = []
    private var days: [PersonDay] = []

    /// Nobody.
    package init() {}

    /// How many days there are.
    package var dayCount: Int { days.count }

    /// Adds a person.
    package mutating func append(_ timeline: PersonTimeline) {
        days += timeline.days
        people.append(
            Person(isFemale: timeline.isFemale, isMinority: timeline.isMinority, end: Int32(days.count)))
    }

    /// Makes it a batch of nobody, and keeps its memory for the next.
    package mutating func removeAll() {
        people.removeAll(keepingCapacity: true)
        days.removeAll(keepingCapacity: true)
    }

    /// Hands everybody to `body`, in order.
    func forEach(_ body: (Figure.Traits, ArraySlice<PersonDay>) -> Void) {
        var start = 0
        for person in people {
            body(
                Figure.Traits(isFemale: person.isFemale, isMinority: person.isMinority),
                days[start..<Int(person.end)])
            start = Int(person.end)
        }
    }
}
