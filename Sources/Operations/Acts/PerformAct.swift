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
        let typed = read(type, request)
        // Of the same texts the same command comes, whatever order they came in.
        let content = [type.name] + request.texts.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
        var command = Command(
            name: CommandName(type), key: request.key, content: content, actor: request.actor, rights: request.rights,
            seen: request.seen,
            isDryRun: request.isDryRun)
        command.need = type.need
        command.agrees = request.agrees
        if case .success(let act) = typed.reading { command.step = act.step }
        command.admission = request.admission
        return try door.run(command) { try write(typed, type, $0) }.receipt
    }

    /// What was typed, and what could be read of it.
    private struct Typed {
        /// By the names of fields; a table as its rows.
        var texts: [String: String]
        /// The act, and how it is judged.
        var reading: Result<(act: any Act, step: JudgedStep), any Error>
    }

    /// Writes the act. Where it cannot be, what the ledger says of its other fields is told with what is wrong.
    private func write(_ typed: Typed, _ type: any Act.Type, _ writing: Writing) throws {
        let named = NamedThings(writing: writing, act: type, texts: typed.texts)
        do { try typed.reading.get().act.write(writing) } catch var problems as Problems {
            problems.fields = try named.complete(problems.fields)
            throw problems
        } catch let problems as FieldProblems {
            throw Problems(fields: try named.complete(problems), unknown: [], act: type)
        } catch let judgements as Judgements {
            let problems = try named.complete(judgements.problems)
            throw Problems(fields: problems, unknown: [], act: type, judgements: judgements.found)
        }
    }

    private func read(_ type: any Act.Type, _ request: Request) -> Typed {
        var spread = (texts: request.texts, problems: FieldProblems())
        if let rows = type as? any ActOfRows.Type { spread = rows.spread(request.texts) }
        // What is wrong with a table is said once.
        if !spread.problems.isEmpty { spread.texts[ManyNames.table] = nil }
        var texts = TypedTexts(spread.texts)
        texts.problems = spread.problems
        var values = FieldValues()
        let context = FieldContext.typed(today: request.actor.today)
        for field in type.asked { field.read(&texts, into: &values, context) }
        texts.finish()
        guard texts.problems.isEmpty, texts.unknown.isEmpty else {
            for case let rows as RowsField in type.asked { texts.problems.note(rowsApart: values[rows]) }
            let problems = Problems(fields: texts.problems, unknown: texts.unknown, act: type)
            return Typed(texts: spread.texts, reading: .failure(problems))
        }
        let step = type.rules.isEmpty ? JudgedStep() : JudgedStep(values)
        return Typed(texts: spread.texts, reading: Result { (try type.init(values), step) })
    }
}
