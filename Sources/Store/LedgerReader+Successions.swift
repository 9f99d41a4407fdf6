package import Ledger
package import Organisation

/// What became what has no spans: there is little of it, and it is folded when it is asked for.
extension LedgerReader {
    /// What ended units and places became, of what counts.
    ///
    /// - Parameter live: those of a subject's facts that count, in the order in which they apply.
    package func successions(
        _ codebook: inout Codebook, live: ([LiveFact]) -> [LiveFact] = { LiveFact.live(in: $0) }
    ) throws -> Successions {
        var successions = Successions()
        var numbers = codebook
        try forEachSubject(of: .succession) { _, facts in
            guard let pair = SuccessionTimeline.pair(of: facts, codebook: &numbers) else { return }
            successions.set(SuccessionTimeline.fold(live(facts), pair: pair))
        }
        codebook = numbers
        return successions
    }
}
