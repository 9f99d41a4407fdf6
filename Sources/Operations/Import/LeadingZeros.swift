internal import Dossier
internal import Ledger
internal import Store

/// New codes of digits that are like known ones but for leading zeros: a spreadsheet takes 00101 for a number and writes 101,
/// and everybody would come in a second time.
package struct LeadingZeros: Error, Hashable, Sendable {
    /// The most digits of a code that are looked for.
    private static let digitsMax = 12
    /// The most codes that are named.
    package static let namedMax = 10

    /// A code of the dossier, and the known one it is like.
    package struct Pair: Hashable, Sendable {
        /// As the dossier writes it.
        package let code: String
        /// As the ledger knows it.
        package let known: String
    }

    /// The first of them.
    package private(set) var pairs: [Pair] = []
    /// How many there are.
    package private(set) var count = 0

    /// Looks whether a subject that is not known is known by a like code.
    mutating func look(
        at subject: PlannedSubject, _ people: PeoplePlanner, _ tokens: RowTokens, _ reader: LedgerReader
    ) throws {
        switch subject {
        case .unit(let code): try look(for: code) { try reader.subject(.unit($0)) != nil }
        case .place(let code): try look(for: code) { try reader.subject(.place($0)) != nil }
        case .person(let index):
            try look(for: people.code(index)) { try reader.person(token: tokens.person($0)) != nil }
        case .other, .unseen: return
        }
    }

    private mutating func look(for code: String, _ isKnown: (String) throws -> Bool) throws {
        guard !code.isEmpty, code.utf8.count <= LeadingZeros.digitsMax,
            code.utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else { return }
        let bare = String(code.drop { $0 == "0" })
        guard !bare.isEmpty else { return }
        for zeros in 0...(LeadingZeros.digitsMax - bare.utf8.count) {
            let other = String(repeating: "0", count: zeros) + bare
            guard other != code, try isKnown(other) else { continue }
            count += 1
            if pairs.count < LeadingZeros.namedMax { pairs.append(Pair(code: code, known: other)) }
            return
        }
    }
}
