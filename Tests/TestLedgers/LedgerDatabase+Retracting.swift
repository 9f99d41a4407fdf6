import Foundation
package import Ledger
package import Operations
import Rulebook
package import Store

extension LedgerDatabase {
    /// Takes one fact back, under a key that nobody used before.
    @discardableResult
    package func retract(fact: Identifier, reason: String, actor: Operations.Actor) throws -> Receipt {
        try retract(reason, actor) { try $0.retract(fact: fact) }
    }

    /// Takes a whole command back, under a key that nobody used before.
    @discardableResult
    package func retract(command: String, reason: String, actor: Operations.Actor) throws -> Receipt {
        try retract(reason, actor) { try $0.retract(command: command) }
    }

    private func retract(
        _ reason: String, _ actor: Operations.Actor, _ body: (RetractFacts) throws -> Void
    ) throws -> Receipt {
        let command = Command(name: .dossier, key: "test-\(UUID())", content: [], actor: actor, rights: .ofTheFiles)
        // Any reason that may be given will do.
        let listed = Rulebook.standard.reasons(.retraction).entries[0]
        return try Door(self).run(command) { try body(RetractFacts($0, reason: listed, note: reason)) }.receipt
    }
}
