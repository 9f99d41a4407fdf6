package import Fields
internal import Ledger
package import Store
internal import Words

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
        let typed = read(type, request)
        // Of the same texts the same command comes, whatever order they came in.
        let content = [type.name] + request.texts.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
        var command = Command(
            name: CommandName(type), key: request.key, content: content, actor: request.actor, rights: request.rights,
            seen: request.seen,
            isDryRun: request.isDryRun)
        command.need = type.need
        command.agrees = request.agrees
        command.step = typed.step
        command.admission = request.admission
        return try door.run(command) { try write(typed, type, $0) }.receipt
    }

    /// What was typed, and what could be read of it.
    private struct Typed {
        /// By the names of fields; a table as its rows.
        var texts: [String: String]
        /// The values of those that could be read.
        var values = FieldValues()
        /// What is wrong with the others.
        var problems = FieldProblems()
        /// Names that no field of the act has.
        var unknown: [String] = []
        /// How it is judged.
        var step = JudgedStep()

        var isRead: Bool { problems.isEmpty && unknown.isEmpty }
    }

    /// Writes the act. Where some of its texts cannot be read, it is tried as far as the others go, so that all that is wrong is told at
    /// once; whatever it wrote till then is rolled back.
    private func write(_ typed: Typed, _ type: any Act.Type, _ writing: Writing) throws {
        var (problems, judgements) = (typed.problems, [Judgement]())
        do { try type.init(typed.values).write(writing, &problems) } catch is FieldValues.Unread {
            // What is wrong is told already.
            precondition(!problems.isEmpty, "the act '\(type.name)' asks for a field that it does not list")
        } catch let found as FieldProblems {
            problems.note(found)
        } catch let found as Judgements {
            problems.note(found.problems)
            judgements = found.found
        } catch let refusal as any Explained where refusal.culprit == .input && !typed.isRead {
            if let field = type.beginning.field {
                problems.note(
                    missing: FieldProblem(.contradicted(refusal.explanation.what), text: ""), in: field)
            }
        }
        guard problems.isEmpty, typed.unknown.isEmpty, judgements.isEmpty else {
            throw Problems(fields: problems, unknown: typed.unknown, act: type, judgements: judgements)
        }
    }

    private func read(_ type: any Act.Type, _ request: Request) -> Typed {
        var spread = (texts: request.texts, problems: FieldProblems())
        if let rows = type as? any ActOfRows.Type { spread = rows.spread(request.texts) }
        // What is wrong with a table is said once.
        if !spread.problems.isEmpty { spread.texts[ManyNames.table] = nil }
        var (typed, texts) = (Typed(texts: spread.texts), TypedTexts(spread.texts))
        texts.problems = spread.problems
        let context = FieldContext.typed(today: request.actor.today)
        for field in type.asked { field.read(&texts, into: &typed.values, context) }
        texts.finish()
        (typed.problems, typed.unknown) = (texts.problems, texts.unknown)
        if !type.rules.isEmpty { typed.step = JudgedStep(typed.values) }
        return typed
    }
}
