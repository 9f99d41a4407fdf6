internal import Figures
internal import Ledger
internal import Organisation
internal import Store

/// When somebody went to a village: what figures count of visits.
extension Known {
    /// Tells a tree, in which nothing was told of them, the days of all visits.
    func countVisits(_ structure: OrganisationStructure, in tree: inout FigureTree) throws {
        var days: [PlaceID: [Day]] = [:]
        try reader.forEachSubject(of: .visit) { _, facts in
            for (code, day) in Known.visits(live(facts)) {
                if let place = structure.codebook.knownPlace(code) { days[place, default: []].append(day) }
            }
        }
        for (place, days) in days { tree.setVisits(days, of: place) }
    }

    /// The same of a few places, whatever was told of them.
    func countVisits(
        of places: some Sequence<PlaceID>, _ structure: OrganisationStructure, in tree: inout FigureTree
    ) throws {
        for place in places where structure.places.indices.contains(Int(place.index)) {
            let code = structure.codebook.code(of: place)
            let visits = try reader.subjects(of: .visit, namingPlace: code).flatMap { Known.visits(live($1)) }
            tree.setVisits(visits.filter { $0.place == code }.map(\.day), of: place)
        }
    }

    private static func visits(_ facts: [LiveFact]) -> [(place: String, day: Day)] {
        facts.compactMap { fact in
            if case .visitMade(let visit) = fact.statement { (visit.place, fact.order.effective) } else { nil }
        }
    }
}
