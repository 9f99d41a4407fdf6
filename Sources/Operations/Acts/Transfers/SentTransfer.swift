internal import Fields
internal import Ledger
internal import Organisation
internal import Store
internal import Views
internal import Words

/// A handing over that acts answer, inside a transaction.
struct SentTransfer {
    /// The subject, and all that is there about it.
    let subject: StoredSubject
    let facts: [LiveFact]
    /// The handing over itself.
    let step: TransferTimeline.Step

    /// The handing over that a fact says; nil where it says none, or is not the last of its subject any more.
    init?(_ fact: Identifier, _ reader: LedgerReader, upTo position: Int64? = nil) throws {
        guard let found = try reader.fact(fact), found.subject.id.kind == .transfer else { return nil }
        let facts = try reader.facts(of: found.subject)
        guard let step = TransferTimeline.fold(LiveFact.live(in: facts, head: position)).last, step.fact == fact else {
            return nil
        }
        (subject, self.facts, self.step) = (found.subject, facts, step)
    }

    /// What its forms show: who, from where to where, since when. No more than receiving needs.
    static func known(_ subject: KnownSubject) throws -> [KnownValue] {
        guard case .fact(let id) = subject.subject,
            let sent = try SentTransfer(id, subject.reader, upTo: subject.position)
        else { return [] }
        let (reader, step) = (subject.reader, sent.step)
        var values: [KnownValue] = []
        if let named = try reader.subject(Mention.person(step.sent.person).subject) {
            let known = KnownPerson(try reader.facts(ofWhole: reader.whole(named)), upTo: subject.position)
            let details = known.described?.description.details
            let born = details?.born.map { $0.split(separator: "-").reversed().joined(separator: "/") }
            let standing = known.state(on: subject.day).standing.label
            values += [
                KnownValue(nil, BilingualText("Đảng viên", "Member"), text: details?.name),
                KnownValue(nil, BilingualText("Ngày sinh", "Birth"), text: born),
                KnownValue(nil, BilingualText("Tình trạng", "Standing"), text: standing.vietnamese, [.words(standing)]),
            ]
        }
        let (from, to) = (
            try reader.fullName(ofUnit: step.sent.from), try step.sent.to.map { try reader.fullName(ofUnit: $0) }
        )
        let heirs = try step.sent.to.map { to in
            try reader.heirs(ofUnit: to, on: subject.day).subtracting([to]).sorted().map {
                try reader.fullName(ofUnit: $0)
            }
        }
        let status = step.ending?.outcome.label ?? BilingualText("chờ tiếp nhận", "waiting to be received")
        values += [
            KnownValue(nil, BilingualText("Chuyển từ", "From"), text: from),
            KnownValue(nil, BilingualText("Đến", "To"), text: to),
            KnownValue(nil, BilingualText("Nơi ấy nay là", "Which is now"), text: heirs?.joined(separator: "; ")),
            KnownValue(
                nil, BilingualText("Giới thiệu ngày", "Introduced on"), text: step.day.vietnamese, [.day(step.day)]),
            KnownValue(nil, BilingualText("Giấy giới thiệu", "Letter"), text: step.sent.reference),
            KnownValue(nil, BilingualText("Hiện nay", "Now"), text: status.vietnamese, [.words(status)]),
        ]
        return values.filter { !$0.text.isEmpty }
    }
}

extension Writing {
    /// The handing over that a fact says, while it waits for an answer.
    ///
    /// - Returns: nil, and a problem noted, where there is none, or its answer is not the writer's to give: the same words.
    func sentTransfer(
        _ fact: Identifier, for outcome: TransferOutcome, noting problems: inout FieldProblems
    ) throws -> SentTransfer? {
        let field = TransferAnswer.fact.name
        guard let sent = try SentTransfer(fact, reader),
            try mayState(.transferEnded(TransferEnding(sent.step.sent, outcome)), of: sent.subject, sent.facts)
        else {
            problems.note(FieldProblem(.notInTheLedger, text: fact.description), in: field)
            return nil
        }
        let isOpen = sent.step.isOpen || (outcome == .withdrawn && sent.step.ending?.outcome == .declined)
        guard isOpen, sent.step.sent.to != nil else {
            problems.note(
                "Lần chuyển này không còn chờ tiếp nhận", "This transfer waits for no answer any more", in: field)
            return nil
        }
        return sent
    }
}

extension LedgerReader {
    /// What a unit is called now, with what it stands under: named to who hands somebody over, or receives them.
    func fullName(ofUnit code: String) throws -> String {
        var names: [String] = []
        var next: String? = code
        while let unit = next, names.count < 2 {
            guard let subject = try subject(.unit(unit)) else { break }
            let stated = LiveFact.live(in: try facts(of: subject)).reversed().lazy.compactMap { fact in
                if case .unitStated(let unit) = fact.statement { unit } else { nil }
            }.first
            names.append(stated?.name ?? unit)
            next = stated?.parent
        }
        return names.isEmpty ? code : names.joined(separator: ", ")
    }
}
