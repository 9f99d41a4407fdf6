internal import Ledger
package import Organisation
internal import Store

/// What a search found.
package struct SearchResult: Sendable {
    /// Units, in the order of their names.
    package var units: [UnitID]
    /// Places, in the order of their names.
    package var places: [PlaceID]
    /// People, in the order of their names.
    package var people: [PersonRecord]
    /// True when there was more than a page shows.
    package var isCut: Bool
}

extension Picture {
    /// The most of each sort that a search shows.
    package static let foundMax = 50
    /// The most characters of a question that are looked at.
    package static let searchCharactersMax = 100

    /// Units, places and people whose name or code has words that begin with every word of the question.
    package func search(_ text: String) throws -> SearchResult {
        let words = FoldedText.words(of: String(text.prefix(Picture.searchCharactersMax)))
        guard !words.isEmpty else { return SearchResult(units: [], places: [], people: [], isCut: false) }
        let units = structure.units.filter { !$0.periods.isEmpty }.map(\.unit).filter {
            matches(words, name(of: $0), code(of: $0))
        }
        let places = structure.places.filter { !$0.periods.isEmpty }.map(\.place).filter {
            matches(words, name(of: $0), code(of: $0))
        }
        let people = try reader.people(withWords: words, limit: Picture.foundMax + 1).compactMap(person)
        return SearchResult(
            units: sorted(units) { name(of: $0) }, places: sorted(places) { name(of: $0) },
            people: Array(
                people.map { ($0, VietnameseOrder(person: $0.name ?? "")) }.sorted { $0.1 < $1.1 }.map(\.0)
                    .prefix(Picture.foundMax)),
            isCut: [units.count, places.count, people.count].contains { $0 > Picture.foundMax })
    }

    private func sorted<Subject>(_ subjects: [Subject], by name: (Subject) -> String) -> [Subject] {
        subjects.map { ($0, VietnameseOrder(name($0))) }.sorted { $0.1 < $1.1 }.prefix(Picture.foundMax).map(\.0)
    }

    private func matches(_ words: [String], _ texts: String...) -> Bool {
        let own = texts.flatMap { FoldedText.words(of: $0) }
        return words.allSatisfy { word in own.contains { $0.hasPrefix(word) } }
    }
}
