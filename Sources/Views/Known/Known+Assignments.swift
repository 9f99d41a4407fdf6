internal import Figures
internal import Ledger
internal import Organisation
internal import Store

/// Who answers for a village: what figures count of assignments.
extension Known {
    /// Tells a tree, in which nothing was told of it, the days on which members answered for each village.
    func countAssignments(_ structure: OrganisationStructure, in tree: inout FigureTree) throws {
        var days: [PlaceID: [DaySpans.Span]] = [:]
        try reader.forEachSubject(of: .assignment) { _, facts in
            for (code, spans) in try daysAnswered(live(facts)) {
                if let place = structure.codebook.knownPlace(code) { days[place, default: []] += spans }
            }
        }
        for (place, spans) in days { tree.setAnswered(DaySpans(union: spans), of: place) }
    }

    /// The same of a few places, whatever was told of them.
    func countAssignments(
        of places: some Sequence<PlaceID>, _ structure: OrganisationStructure, in tree: inout FigureTree
    ) throws {
        for place in places where structure.places.indices.contains(Int(place.index)) {
            let code = structure.codebook.code(of: place)
            let spans = try reader.subjects(of: .assignment, namingPlace: code).flatMap { _, facts in
                try daysAnswered(live(facts)).filter { $0.place == code }.flatMap(\.spans)
            }
            tree.setAnswered(DaySpans(union: spans), of: place)
        }
    }

    /// The places that the assignments of somebody name, by fact, counting or not.
    func placesAnswered(by person: StoredSubject) throws -> [String] {
        try reader.everybody(in: reader.whole(person)).flatMap {
            try reader.subjects(of: .assignment, naming: PersonID(number: $0.row))
        }.flatMap(\.1).compactMap(\.statement).flatMap(\.mentions).compactMap { mention in
            if case .place(let code) = mention { code } else { nil }
        }
    }

    /// Of one subject's facts: the villages, and the days on which the one who leads there is a member.
    private func daysAnswered(_ facts: [LiveFact]) throws -> [(place: String, spans: [DaySpans.Span])] {
        try AssignmentTimeline.fold(facts).timelines.compactMap { timeline in
            guard timeline.assignment.role == .villageLead, let place = timeline.assignment.place,
                let person = try reader.subject(Mention.person(timeline.assignment.person).subject)
            else { return nil }
            let days = DaySpans(
                union: timeline.periods.map {
                    DaySpans.Span(from: $0.from.number, until: $0.until?.number ?? .max)
                })
            return (place, days.intersection(try daysAsMember(of: person)).spans)
        }
    }

    private func daysAsMember(of person: StoredSubject) throws -> DaySpans {
        let whole = try whole(person)
        var codebook = Codebook()
        let road =
            isNow
            ? try reader.person(PersonID(number: whole.row))?.timeline : try self.road(of: whole, &codebook)
        let days = road?.days ?? []
        return DaySpans(
            union: days.enumerated().filter { $0.element.state.standing.isMember }.map { index, day in
                let next = index + 1 < days.count ? days[index + 1].day.number : .max
                return DaySpans.Span(from: day.day.number, until: next)
            })
    }
}
