internal import Ledger
internal import Organisation
internal import Views
internal import Words

/// One fact with all its envelope: where every figure's way down ends.
struct FactModel: Hashable, Sendable {
    /// When the fact was taken back, and why.
    struct Retraction: Hashable, Sendable {
        let known: String
        let reason: [Stretch]
    }

    let head: PageHead
    let words: [Stretch]
    /// Where it departs from rules, and why; none where the visitor may not know whom it names.
    let departures: [DepartureLine]
    /// Nil while it counts.
    let retraction: Retraction?
    let subject: [Stretch]
    let effective: String
    let known: String
    /// When the machine wrote it, in UTC.
    let recorded: String
    let author: String
    /// Leads to all that was written with it.
    let command: Link
    let rank: String
    let kind: String
    /// Nil where it tells whom the fact names, and the visitor may not know.
    let payload: String?
    /// Bytes of the sealed part; 0 for none.
    let sealedBytes: Int
    let position: Int
    let identity: String
    let hash: String
    let acts: ActLinks

    init(_ context: Context, fact id: Identifier) throws {
        guard let record = try context.picture.fact(id) else { throw Trouble.noSuchFact }
        let (fact, say) = (record.fact, context.say)
        head = PageHead(title: say("Ghi nhận số \(record.position)", "Fact \(record.position)"))
        words = context.stretches(record)
        retraction = record.retraction.map {
            Retraction(
                known: say.date($0.known), reason: context.stretches(record.retractionReason, on: fact.effective))
        }
        let isHidden = try context.picture.hidesPerson(in: record)
        subject =
            isHidden
            ? [.words(say("một người không hiện tên", "somebody not shown by name"))]
            : FactModel.subject(record, context)
        (effective, known, recorded) = (say.date(fact.effective), say.date(fact.known), fact.recorded.text)
        author = record.author ?? fact.author.description
        (rank, kind) = (String(fact.rank), fact.kind)
        command = context.hasForms ? context.anchor(.receipt(fact.command), fact.command) : Link(fact.command, to: nil)
        departures = isHidden ? [] : record.departures.map { DepartureLine($0, context) }
        payload = isHidden ? nil : String(decoding: fact.payload, as: UTF8.self)
        sealedBytes = fact.sealed.count
        position = Int(record.position)
        (identity, hash) = (fact.id.description, fact.hash.hexadecimal)
        acts = ActLinks(context)
    }

    /// By the name of the fact's own day.
    private static func subject(_ record: FactRecord, _ context: Context) -> [Stretch] {
        switch record.subject {
        // The page of one fact leads to a person without saying who it is.
        case .person(let person): [.link(context.anchor(.person(person), context.say("một người", "a person")))]
        case .unknown: [.words(context.say("chưa rõ", "not known"))]
        default: context.stretches(record.subject, named: nil, on: record.fact.effective)
        }
    }
}

extension Instant {
    /// `2026-11-25 03:40:05`, in UTC.
    var text: String {
        let seconds = milliseconds / 1000
        let day = Day(number: Int32(clamping: seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400))
        let rest = seconds - Int64(day.number) * 86_400
        let parts = [rest / 3600, rest / 60 % 60, rest % 60].map { $0 < 10 ? "0\($0)" : String($0) }
        return "\(day) " + parts.joined(separator: ":")
    }
}
