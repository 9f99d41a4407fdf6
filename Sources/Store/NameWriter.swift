package import Ledger
internal import SQL
internal import Words

/// Hands what names people, folded from what their keys open, to the tables of the vault.
struct NameWriter {
    private let sink: any RowSink

    init(_ sink: any RowSink) {
        self.sink = sink
    }

    /// Replaces what a person is called and found by.
    ///
    /// - Parameters:
    ///   - live: the facts about the person that count, in their order.
    ///   - others: those of each record that is the same person: they are found by those names too.
    ///   - isFirst: nothing is there to be replaced.
    func write(_ person: Int64, live: [LiveFact], others: [[LiveFact]] = [], isFirst: Bool) throws {
        if !isFirst {
            for table in DerivedTable.ofVault { try sink.remove(table, of: [.integer(person)]) }
        }
        guard let details = live.personDetails, details.name != nil || details.code != nil else { return }
        let nameWords = details.name.map { FoldedText.words(of: $0) } ?? []
        let likeness = Likeness.of(nameWords, born: details.born, cell: live.lastCell)
        try sink.insert(.personNames) { row in
            row.add(person)
            row.add(details.code)
            row.add(details.name)
            row.add(likeness)
        }
        var words: [String] = []
        let besides = others.compactMap(\.personDetails).flatMap {
            [$0.name, $0.code].compactMap(\.self)
        }
        let texts =
            nameWords + ([details.code].compactMap(\.self) + besides).flatMap { FoldedText.words(of: $0) }
        for word in texts + ([live] + others).flatMap(\.numberWords) where !words.contains(word) {
            words.append(word)
        }
        for word in words {
            try sink.insert(.personWords) { row in
                row.add(person)
                row.add(word)
            }
        }
    }
}

/// A number that people with the same folded name, birth and last cell share, and hardly anybody else: by it those who may
/// be one person under two codes are found. It names somebody, and stands in the vault.
package enum Likeness {
    /// Of a person's facts that count, in their order; nil for who has no name that may be read.
    package static func of(_ live: [LiveFact]) -> Int64? {
        guard let details = live.personDetails, let name = details.name else { return nil }
        return of(FoldedText.words(of: name), born: details.born, cell: live.lastCell)
    }

    static func of(_ nameWords: [String], born: String?, cell: String?) -> Int64? {
        guard !nameWords.isEmpty else { return nil }
        var digest = RowDigest()
        for word in nameWords { digest.combine(word) }
        digest.combine(born ?? "")
        digest.combine(cell ?? "")
        return Int64(bitPattern: digest.value)
    }
}

/// The numbers by which somebody is told from everybody else, as the index of words has them.
package enum PersonNumberKind: String, CaseIterable, Sendable {
    /// Of the member's card.
    case card
    /// Of the identity card.
    case identity

    /// A word with a space in it: no search ever looks for one.
    func word(_ number: String) -> String { "\(rawValue) \(number)" }
}

extension [LiveFact] {
    /// The person's numbers, by the last fact that states them and may be read.
    fileprivate var numberWords: [String] {
        for fact in reversed() {
            guard case .personNumbered(let numbers) = fact.statement else { continue }
            return [
                numbers.card.map(PersonNumberKind.card.word), numbers.identity.map(PersonNumberKind.identity.word),
            ].compactMap(\.self)
        }
        return []
    }

    /// Code of the cell the person has in the end; nil where no fact gives one.
    fileprivate var lastCell: String? {
        for fact in reversed() {
            if case .personEvent(let event) = fact.statement, let cell = event.cell { return cell }
        }
        return nil
    }

    /// Who the person is by the last description that says so; nil where that is withheld or can no longer be read.
    var personDetails: PersonDetails? {
        for fact in reversed() {
            if case .personDescribed(let description) = fact.statement, let details = description.details {
                return details
            }
        }
        return nil
    }
}
