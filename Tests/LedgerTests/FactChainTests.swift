import Ledger
import Testing

@Suite struct FactChainTests {
    /// Whatever the length of its pieces, against a hash of all bytes at once.
    @Test(arguments: [0, 1, 100, 290, 291, 511, 512, 513, 1_024, 5_000])
    func theHashIsOfEverythingThatIsSaid(length: Int) {
        let payload = (0..<length).map { UInt8(truncatingIfNeeded: $0) }
        let fact = Fact(
            id: Identifier(high: 1, low: 2), origin: Identifier(high: 3, low: 4), sequence: 5,
            effective: Day(number: 6), known: Day(number: 7), rank: 8, recorded: Instant(milliseconds: 9),
            author: Identifier(high: 10, low: 11), subject: .unit("NP"), kind: "unit.stated", payload: payload,
            sealed: payload.reversed(),
            command: "lệnh", previous: Hash(of: [1]))
        var bytes = Array("hatnhan fact 1".utf8) + fact.id.bytes + fact.origin.bytes
        let number = { (value: Int64, count: Int) in
            bytes += (0..<count).reversed().map { UInt8(value >> (8 * $0) & 255) }
        }
        let counted = { (part: [UInt8]) in
            number(Int64(part.count), 4)
            bytes += part
        }
        for (value, count) in [(5, 8), (6, 4), (7, 4), (8, 4), (9, 8)] as [(Int64, Int)] { number(value, count) }
        bytes += fact.author.bytes
        number(Int64(fact.subject.kind.rawValue), 1)
        bytes += fact.subject.id.bytes
        for part in [Array(fact.kind.utf8), payload, payload.reversed(), Array(fact.command.utf8)] { counted(part) }
        bytes += fact.previous.bytes
        #expect(fact.hash == Hash(of: bytes))
    }

    private func chain() -> FactChain {
        FactChain(
            origin: Identifier(high: 1, low: 1),
            command: .init(
                key: "k", author: Identifier(high: 5, low: 5), recorded: Instant(milliseconds: 1_700_000_000_000)),
            head: .empty,
            sequence: 0, previous: .zero, seed: 42)
    }

    private func draft(_ code: String) -> FactDraft {
        FactDraft(
            subject: .unit(code), effective: .earliest, known: .earliest, statement: .unitEnded(UnitEnding(code: code)))
    }

    @Test func linksEachFactToTheOneBefore() {
        var chain = chain()
        let first = chain.append(draft("A")) { _, _ in [] }
        let second = chain.append(draft("B")) { _, _ in [] }
        #expect(first.sequence == 1 && second.sequence == 2)
        #expect(first.previous == .zero && second.previous == first.hash)
        #expect(first.id < second.id)
        #expect(chain.head == Head.empty.appending(first.hash).appending(second.hash))
        #expect(first.recomputedHash == first.hash)
    }

    @Test func everyPartOfAFactIsInItsHash() {
        let base = fact()
        let changed = [
            fact(id: Identifier(high: 9, low: 9)), fact(origin: Identifier(high: 9, low: 9)), fact(sequence: 2),
            fact(effective: 11), fact(known: 11), fact(rank: 1), fact(recorded: 1),
            fact(author: Identifier(high: 6, low: 6)),
            fact(subject: .unit("B")), fact(subject: SubjectID(kind: .place, id: SubjectID.unit("A").id)),
            fact(kind: "y"), fact(payload: [2]), fact(sealed: [1]), fact(command: "d"),
            fact(previous: Hash(of: [1])),
        ]
        #expect(Set(([base] + changed).map(\.hash)).count == changed.count + 1)
    }

    @Test func bytesDoNotRunIntoEachOther() {
        #expect(fact(kind: "bc", command: "d").hash != fact(kind: "b", command: "cd").hash)
        #expect(fact(payload: [1, 2], sealed: []).hash != fact(payload: [1], sealed: [2]).hash)
    }

    @Test func freeTextIsSealedWhoeverItIsAbout() throws {
        var chain = chain()
        let retraction = Statement.retracted(
            RetractionStatement(fact: Identifier(high: 1, low: 1), note: "ghi nhầm"))
        var draft = FactDraft(subject: .unit("A"), effective: .earliest, known: .earliest, statement: retraction)
        for subject in [SubjectID.unit("A"), SubjectID(kind: .person, id: Identifier(high: 3, low: 3))] {
            draft.subject = subject
            let fact = chain.append(draft) { content, _ in content["note"] == "ghi nhầm" ? [7] : nil }
            #expect(fact.sealed == [7] && Payload(json: fact.payload)?["note"] == nil)
        }
        // Where the key was destroyed, what it would have sealed is said nowhere.
        let lost = chain.append(draft) { _, _ in nil }
        #expect(lost.sealed.isEmpty && Payload(json: lost.payload)?["note"] == nil)
    }

    private func fact(
        id: Identifier = Identifier(high: 1, low: 2), origin: Identifier = Identifier(high: 3, low: 4),
        sequence: Int64 = 1, effective: Int32 = 10, known: Int32 = 10, rank: Int32 = 0, recorded: Int64 = 0,
        author: Identifier = Identifier(high: 5, low: 5), subject: SubjectID = .unit("A"), kind: String = "x",
        payload: [UInt8] = [1],
        sealed: [UInt8] = [], command: String = "c", previous: Hash = .zero
    ) -> Fact {
        Fact(
            id: id, origin: origin, sequence: sequence, effective: Day(number: effective), known: Day(number: known),
            rank: rank, recorded: Instant(milliseconds: recorded), author: author, subject: subject, kind: kind,
            payload: payload, sealed: sealed, command: command, previous: previous)
    }
}
