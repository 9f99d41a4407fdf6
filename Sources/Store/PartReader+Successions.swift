package import Ledger
package import Organisation
internal import SQL

/// What became what, of a part of a ledger: found by what facts ever named.
extension PartReader {
    /// Reads what these units became into the structure.
    ///
    /// - Parameter live: those of a subject's facts that count, in the order in which they apply.
    package func readSuccessions(ofUnits units: Set<UnitID>, live: ([LiveFact]) -> [LiveFact]) throws {
        try read(successions(.unit, naming: numbers(of: units)), live)
    }

    /// Reads what these places became into the structure, and every one that ever became one of them, directly or through
    /// others, with what it became.
    ///
    /// - Returns: the places with those that became one of them.
    package func readSuccessions(
        ofPlaces places: Set<PlaceID>, live: ([LiveFact]) -> [LiveFact]
    ) throws -> Set<PlaceID> {
        var level = try numbers(of: places)
        var isFound = Set(level)
        while !level.isEmpty {
            try read(successions(.place, naming: level), live)
            level = try olds(.place, becoming: level).filter { isFound.insert($0).inserted }
        }
        return Set(try isFound.map { try place(Int32(clamping: $0)) })
    }

    private func read(_ subjects: [(StoredSubject, [LiveFact])], _ live: ([LiveFact]) -> [LiveFact]) throws {
        for (_, facts) in subjects {
            guard let pair = SuccessionTimeline.pair(of: facts, codebook: &structure.codebook) else { continue }
            structure.makeRoom()
            structure.successions.set(SuccessionTimeline.fold(live(facts), pair: pair))
        }
    }

    /// The numbers, as in the tables, of what any fact says to have become one of these.
    func olds(_ sort: SuccessionStatement.Sort, becoming numbers: [Int64]) throws -> [Int64] {
        let wanted = Set(numbers)
        return try successions(sort, naming: numbers).flatMap { _, facts in
            try facts.compactMap { fact -> Int64? in
                guard case .successionStated(let said) = fact.statement, said.sort == sort,
                    let new = try number(sort, said.new), wanted.contains(new)
                else { return nil }
                return try number(sort, said.old)
            }
        }
    }

    private func number(_ sort: SuccessionStatement.Sort, _ code: String) throws -> Int64? {
        try reader.subject(sort == .unit ? .unit(code) : .place(code))?.number.map(Int64.init)
    }

    private func successions(
        _ sort: SuccessionStatement.Sort, naming numbers: [Int64]
    ) throws -> [(StoredSubject, [LiveFact])] {
        let kind = sort == .unit ? SubjectKind.unit : .place
        return try reader.subjects(
            """
            WHERE \(.unindexed("s.kind")) = \(SubjectKind.succession.rawValue) AND s.id IN (
                SELECT subject FROM mentions WHERE kind = \(kind.rawValue) AND number IN \(list: numbers)
            ) ORDER BY s.id
            """
        ).map { ($0, try reader.facts(of: $0)) }
    }
}
