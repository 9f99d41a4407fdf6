internal import Access
internal import Ledger
package import Organisation
internal import Store
internal import Words

/// What a search found.
package struct SearchResult: Sendable {
    /// A unit or a place, and how it was found.
    package struct Found<Subject: Sendable>: Sendable {
        /// What was found.
        package var subject: Subject
        /// The name by which it was found, where it is not the one it has on the day of the question.
        package var otherName: OtherName?
    }

    /// Units, in the order of their names.
    package var units: [Found<UnitID>]
    /// Places, in the order of their names.
    package var places: [Found<PlaceID>]
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

    /// Units, places and people whose name or code has words that begin with every word of the question; units and places
    /// by the names they had before or have later too.
    package func search(_ text: String) throws -> SearchResult {
        let words = FoldedText.words(of: String(text.prefix(Picture.searchCharactersMax)))
        guard !words.isEmpty else { return SearchResult(units: [], places: [], people: [], isCut: false) }
        let units = structure.units.filter { sight.sees($0.unit) }.compactMap { timeline in
            found(timeline.unit, name(of: timeline.unit), code(of: timeline.unit), timeline.periods, words) { $0.name }
        }
        let places = structure.places.filter { sight.sees($0.place) }.compactMap { timeline in
            found(timeline.place, name(of: timeline.place), code(of: timeline.place), timeline.periods, words) {
                $0.name
            }
        }
        let people = try people(withWords: words)
        return SearchResult(
            units: sorted(units) { name(of: $0) }, places: sorted(places) { name(of: $0) },
            people: Array(
                people.map { ($0, VietnameseOrder(person: $0.name ?? "")) }.sorted { $0.1 < $1.1 }.map(\.0)
                    .prefix(Picture.foundMax)),
            isCut: [units.count, places.count, people.count].contains { $0 > Picture.foundMax })
    }

    /// As many people as are shown, and one more: those out of sight are passed over as if there were none.
    private func people(withWords words: [String]) throws -> [PersonRecord] {
        guard sight.has(.names) else { return [] }
        var found: [PersonRecord] = []
        var last = PersonID(number: 0)
        while true {
            let next = try reader.people(withWords: words, after: last, limit: Picture.foundMax + 1)
            for id in next where found.count <= Picture.foundMax {
                if let person = try person(id) { found.append(person) }
            }
            guard found.count <= Picture.foundMax, next.count > Picture.foundMax, let end = next.last
            else { return found }
            last = end
        }
    }

    private func found<Subject, Content>(
        _ subject: Subject, _ name: String, _ code: String, _ periods: [Period<Content>], _ words: [String],
        _ names: (Content) -> String
    ) -> SearchResult.Found<Subject>? {
        guard !periods.isEmpty else { return nil }
        if matches(words, name, code) { return SearchResult.Found(subject: subject, otherName: nil) }
        guard periods.count > 1 else { return nil }
        return periods.otherNames(than: name, on: day, names).first { matches(words, $0.name, code) }
            .map { SearchResult.Found(subject: subject, otherName: $0) }
    }

    /// What is called so today stands before what was or will be.
    private func sorted<Subject>(
        _ found: [SearchResult.Found<Subject>], by name: (Subject) -> String
    ) -> [SearchResult.Found<Subject>] {
        found.map { ($0, VietnameseOrder(name($0.subject))) }.sorted { left, right in
            let isOther = (left.0.otherName != nil, right.0.otherName != nil)
            return isOther.0 == isOther.1 ? left.1 < right.1 : !isOther.0
        }.prefix(Picture.foundMax).map(\.0)
    }

    private func matches(_ words: [String], _ texts: String...) -> Bool {
        let own = texts.flatMap { FoldedText.words(of: $0) }
        return words.allSatisfy { word in own.contains { $0.hasPrefix(word) } }
    }
}
