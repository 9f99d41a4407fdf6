package import Fields
internal import Ledger
package import Store

/// Does an act with what somebody typed.
package struct PerformAct {
    /// What is wrong with what was typed: all of it.
    package struct Problems: Error, Sendable {
        /// What each field's text has wrong.
        package var fields: FieldProblems
        /// Names that no field of the act has.
        package var unknown: [String]
        /// The act.
        package var act: any Act.Type
        /// What rules say of it; only of what reads well.
        package var judgements: [Judgement] = []
    }

    /// Who wants it done, and how.
    package struct Request: Sendable {
        /// What was typed, by the names of fields.
        package var texts: [String: String]
        /// The idempotency key.
        package var key: String
        /// Who, and when.
        package var actor: Actor
        /// What they may write.
        package var rights: Rights
        /// Whether they may still come in; see `Command.admission`.
        var admission: (@Sendable (LedgerReader) throws -> Void)?
        /// The position of the log up to which they had seen everything; nil where nobody looked beforehand.
        package var seen: Int64?
        /// Tell what it would come to, and keep nothing.
        package var isDryRun: Bool
        /// Says whether they saw what it comes to now; nil where nobody looked beforehand.
        package var agrees: (@Sendable (Receipt) -> Bool)?

        /// Asks for an act with these texts.
        package init(
            texts: [String: String], key: String, actor: Actor, rights: Rights, seen: Int64? = nil,
            isDryRun: Bool = false
        ) {
            (self.texts, self.key, self.actor, self.rights) = (texts, key, actor, rights)
            (self.seen, self.isDryRun) = (seen, isDryRun)
        }
    }

    private let door: Door

    /// Does it in the ledger in `database`.
    package init(_ database: LedgerDatabase) { door = Door(database) }

    /// Reads what was typed and writes what the act comes to.
    ///
    /// - Throws: `Problems`, `DoorRefusal`, what the act refuses, `StoreError`, `SQLError`.
    package func run(_ type: any Act.Type, _ request: Request) throws -> Receipt {
        let (act, step) = try read(type, request)
        // Of the same texts the same command comes, whatever order they came in.
        let content = [type.name] + request.texts.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
        var command = Command(
            name: CommandName(type), key: request.key, content: content, actor: request.actor, rights: request.rights,
            seen: request.seen,
            isDryRun: request.isDryRun)
        command.need = type.need
        command.agrees = request.agrees
        command.step = step
        command.admission = request.admission
        do { return try door.run(command, act.write).receipt } catch let problems as FieldProblems {
            throw Problems(fields: problems, unknown: [], act: type)
        } catch let judgements as Judgements {
            throw Problems(fields: judgements.problems, unknown: [], act: type, judgements: judgements.found)
        }
    }

    private func read(_ type: any Act.Type, _ request: Request) throws -> (act: any Act, step: JudgedStep) {
        var typed = request.texts
        if let rows = type as? any ActOfRows.Type {
            let spread = rows.spread(typed)
            guard spread.problems.isEmpty else { throw Problems(fields: spread.problems, unknown: [], act: type) }
            typed = spread.texts
        }
        var texts = TypedTexts(typed)
        var values = FieldValues()
        let context = FieldContext.typed(today: request.actor.today)
        for field in type.asked { field.read(&texts, into: &values, context) }
        texts.finish()
        guard texts.problems.isEmpty, texts.unknown.isEmpty else {
            throw Problems(fields: texts.problems, unknown: texts.unknown, act: type)
        }
        let step = type.rules.isEmpty ? JudgedStep() : JudgedStep(values)
        do { return (try type.init(values), step) } catch let problems as FieldProblems {
            throw Problems(fields: problems, unknown: [], act: type)
        }
    }
}
