package import Fields
package import Ledger
internal import Organisation
internal import Store
package import Words

/// Says that what a visit found is mended.
package struct CloseVisit: Act {
    package static let name = "visit.close"
    package static let label = BilingualText("Ghi đã khắc phục", "Say that it is mended")
    package static let summary = BilingualText(
        "Ghi rằng điều chưa tốt của một lượt đi cơ sở đã được khắc phục.",
        "Says that what was found on a visit is mended.")
    package static let need = Need.ownCell
    package static let fields: [any AnyActField] = [fact, day, result]
    package static let beginning = ActBeginning.fact(fact.name)

    static let fact = ActField(
        "fact", BilingualText("Lượt đi cơ sở", "Visit"),
        hint: BilingualText("mã bản ghi của lượt ấy", "identity of the fact that says so"), as: .hidden,
        FieldReader.fact)
    static let day = ActField(
        "day", BilingualText("Ngày khắc phục xong", "Day of mending"),
        hint: BilingualText("ví dụ 27/3/2019", "such as 27/3/2019"), as: .day, FieldReader.dayThatHasCome)
    static let result = ActField<String?>.optional(
        "result", BilingualText("Đã làm gì", "What was done"),
        hint: BilingualText(
            "nhiều nhất \(VisitStatement.noteCharactersMax) ký tự; không ghi tên người",
            "at most \(VisitStatement.noteCharactersMax) characters; name nobody"),
        isSealed: true, FieldReader.text(charactersMax: VisitStatement.noteCharactersMax))

    private let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    /// What was found, when and where.
    package static func known(_ subject: KnownSubject) throws -> [KnownValue] {
        guard let visit = try CloseVisit.visit(subject)?.timeline else { return [] }
        return [
            KnownValue(nil, BilingualText("Địa bàn", "Place"), text: visit.visit.place, [.place(visit.visit.place)]),
            KnownValue(
                nil, BilingualText("Ngày đến", "Day of the visit"), text: visit.day.vietnamese, [.day(visit.day)]),
            KnownValue(nil, BilingualText("Ghi nhận", "Found"), text: nil, visit.visit.phrases),
        ]
    }

    /// Of what is open.
    package static func isOffered(about subject: KnownSubject) throws -> Bool {
        try visit(subject)?.timeline.isOpen(on: .latest) ?? false
    }

    /// That it is mended.
    package static func trying(_ subject: KnownSubject) throws -> [Statement] {
        try visit(subject).map { [.visitClosed($0.timeline.closing(nil))] } ?? []
    }

    private static func visit(
        _ subject: KnownSubject
    ) throws -> (subject: StoredSubject, facts: [LiveFact], timeline: VisitTimeline)? {
        guard case .fact(let id) = subject.subject else { return nil }
        return try subject.reader.visit(of: id, upTo: subject.position)
    }

    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        let id = try values[CloseVisit.fact]
        guard let found = try writing.reader.visit(of: id),
            try writing.mayName(.place(found.timeline.visit.place))
        else {
            problems.note(FieldProblem(.notInTheLedger, text: id.description), in: CloseVisit.fact.name)
            throw problems
        }
        let visit = found.timeline
        if !visit.isOpen(on: .latest) {
            problems.note(
                "Lượt này không còn điều gì phải khắc phục", "Nothing of this visit is open",
                in: CloseVisit.fact.name)
        }
        let day = try values[CloseVisit.day]
        if day < visit.day {
            problems.note(
                "Không trước ngày đến \(visit.day.vietnamese)", "Not before the visit, \(visit.day)",
                in: CloseVisit.day.name)
        }
        try problems.throwIfAny()
        try writing.record(
            [Entry(.visitClosed(visit.closing(try values[CloseVisit.result])), effective: day, known: writing.today)],
            of: found.subject, facts: found.facts)
    }
}

extension LedgerReader {
    /// The visit that a fact says; nil where it says none that counts.
    func visit(
        of id: Identifier, upTo position: Int64? = nil
    ) throws -> (subject: StoredSubject, facts: [LiveFact], timeline: VisitTimeline)? {
        guard let found = try fact(id), found.subject.id.kind == .visit else { return nil }
        let facts = try facts(of: found.subject)
        guard let visit = VisitTimeline(LiveFact.live(in: facts, head: position)), visit.fact == id else { return nil }
        return (found.subject, facts, visit)
    }
}

extension VisitTimeline {
    /// What says that it is mended, and what was done.
    fileprivate func closing(_ result: String?) -> VisitClosing {
        VisitClosing(place: visit.place, person: visit.person, made: day, result: result)
    }
}
