package import Fields
package import Ledger
internal import Organisation
internal import Store
package import Words

/// Says that what a meeting concluded is done.
package struct CarryOutConclusion: Act {
    package static let name = "meeting.carry-out"
    package static let label = BilingualText("Ghi đã thực hiện kết luận", "Say that a conclusion is carried out")
    package static let summary = BilingualText(
        "Ghi rằng một kết luận của kỳ sinh hoạt đã được thực hiện.", "Says that what a meeting concluded is done.")
    package static let need = Need.ownCell
    package static let fields: [any AnyActField] = [fact, day, result]
    package static let beginning = ActBeginning.fact(fact.name)

    static let fact = ActField(
        "fact", BilingualText("Kết luận", "Conclusion"),
        hint: BilingualText("mã bản ghi của kết luận ấy", "identity of the fact that says so"), as: .hidden,
        FieldReader.fact)
    static let day = ActField(
        "day", BilingualText("Ngày xong", "Day it was done"),
        hint: BilingualText("ví dụ 27/3/2019", "such as 27/3/2019"), as: .day, FieldReader.dayThatHasCome)
    static let result = ActField<String?>.optional(
        "result", BilingualText("Kết quả", "Result"),
        hint: BilingualText(
            "nhiều nhất \(ConclusionStatement.textCharactersMax) ký tự",
            "at most \(ConclusionStatement.textCharactersMax) characters"),
        isSealed: true, FieldReader.text(charactersMax: ConclusionStatement.textCharactersMax))

    private let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    /// What was concluded, and when.
    package static func known(_ subject: KnownSubject) throws -> [KnownValue] {
        guard let found = try timeline(subject) else { return [] }
        return [
            KnownValue(
                nil, BilingualText("Chi bộ", "Cell"), text: found.conclusion.cell, [.unit(found.conclusion.cell)]),
            KnownValue(
                nil, BilingualText("Kỳ sinh hoạt", "Meeting"), text: found.met.vietnamese, [.day(found.met)]),
        ]
    }

    /// Of what is open.
    package static func isOffered(about subject: KnownSubject) throws -> Bool {
        try timeline(subject)?.isOpen(on: .latest) ?? false
    }

    /// That it is done.
    package static func trying(_ subject: KnownSubject) throws -> [Statement] {
        try timeline(subject).map { [.conclusionDone($0.done(result: nil))] } ?? []
    }

    private static func timeline(_ subject: KnownSubject) throws -> ConclusionTimeline? {
        guard case .fact(let id) = subject.subject else { return nil }
        return try subject.reader.conclusion(of: id, upTo: subject.position)?.timeline
    }

    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        let id = try values[CarryOutConclusion.fact]
        guard let found = try writing.reader.conclusion(of: id),
            try writing.mayName(.unit(found.timeline.conclusion.cell))
        else {
            problems.note(FieldProblem(.notInTheLedger, text: id.description), in: CarryOutConclusion.fact.name)
            throw problems
        }
        if !found.timeline.isOpen(on: .latest) {
            problems.note("Kết luận này đã thực hiện xong", "This is done already", in: CarryOutConclusion.fact.name)
        }
        let day = try values[CarryOutConclusion.day]
        if day < found.timeline.met {
            problems.note(
                "Không trước ngày sinh hoạt \(found.timeline.met.vietnamese)",
                "Not before the meeting, \(found.timeline.met)", in: CarryOutConclusion.day.name)
        }
        try problems.throwIfAny()
        let done = try found.timeline.done(result: values[CarryOutConclusion.result])
        try writing.record(
            [Entry(.conclusionDone(done), effective: day, known: writing.today)], of: found.subject,
            facts: found.facts)
    }
}

extension ConclusionTimeline {
    /// What says that it is done.
    fileprivate func done(result: String?) -> ConclusionDone {
        ConclusionDone(cell: conclusion.cell, number: conclusion.number, met: met, result: result)
    }
}
