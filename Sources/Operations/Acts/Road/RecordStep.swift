internal import Fields
internal import Ledger
package import Organisation
package import Rulebook
package import Words

/// A paper or step of which a day is all that is recorded.
package struct RecordStep: RoadAct {
    package static let name = "road.step"
    package static let label = BilingualText("Ghi bước hồ sơ", "Record a step")
    package static let summary = BilingualText(
        "Ghi ngày của một bước hồ sơ: đơn, lý lịch, gửi và nhận thẩm tra, ý kiến nhận xét, tự kiểm điểm…",
        "Records the day of a step: application, CV, check sent and returned, opinions, self-review…")
    /// Of a cell's own work.
    package static let need = Need.ownCell
    /// The list of steps leads to it.
    package static let isRare = true
    package static let fields: [any AnyActField] = [PersonFields.person, step, RoadFields.day, PersonFields.reference]
    /// What judges it.
    package static let rules: [RuleKey] = [.memberCvMax]

    /// Those of which a day is all.
    static let kinds: [PersonEventKind] = [
        .applied, .cvDeclared, .unionIntroduced, .checkSent, .checkReturned, .checkClosed, .opinionsCollected,
        .subcommitteeReported, .decisionReceived, .memberCV, .memberClass, .selfReviewed, .helperReviewed,
        .recognitionOpinions,
    ]
    /// What has to be there before: the application before the CV, that before its check.
    private static let before: [PersonEventKind: PersonEventKind] = [
        .cvDeclared: .applied, .checkSent: .cvDeclared, .checkReturned: .checkSent, .checkClosed: .checkSent,
        .subcommitteeReported: .cellResolved, .decisionReceived: .admissionDecided,
    ]
    static let step = ActField(
        "step", BilingualText("Bước", "Step"),
        hint: BilingualText(
            kinds.map(\.rawValue).joined(separator: ", "), kinds.map(\.rawValue).joined(separator: ", ")),
        onForm: BilingualText("Chọn một", "Choose one"),
        as: .choice(kinds.map { Widget.Option($0.rawValue, $0.label) }),
        FieldReader.choice(ChoiceList(kinds, labelled: \.label)))

    let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    /// Candidates and probationary members.
    package static func isOffered(in state: PersonState) -> Bool {
        state.standing == .candidate || state.standing == .probationary
    }

    func event(_ taking: Taking, _ problems: inout FieldProblems) throws -> PersonEvent {
        let kind = try values[RecordStep.step]
        let isForCandidates = kind.isOfCandidates
        if isForCandidates != (taking.state.standing == .candidate) {
            problems.note(
                isForCandidates ? "Bước này của quần chúng ưu tú" : "Bước này của đảng viên dự bị",
                isForCandidates ? "A step of candidates" : "A step of probationary members", in: RecordStep.step.name)
        }
        if let first = RecordStep.before[kind], taking.road.last(first) == nil {
            let label = first.label
            problems.note(
                "Chưa có bước trước: \(label.vietnamese)", "What comes first is missing: \(label.english)",
                in: RecordStep.step.name)
        }
        return try PersonEvent(kind: kind, reference: values[PersonFields.reference])
    }

    func judge(_ taking: Taking, _ rules: inout Judging) throws {
        guard try values[RecordStep.step] == .memberCV, let ceremony = taking.road.last(.admitted) else { return }
        try taking.ask(.memberCvMax, from: ceremony.day, BilingualText("Lễ kết nạp", "The ceremony was held"), &rules)
    }
}

/// A month's papers, of one list.
extension RecordStep: DoneInRows {
    /// A verb.
    package static let manyLabel = BilingualText("Ghi bước hồ sơ theo bảng", "Record many steps")
    /// In a sentence.
    package static let manySummary = BilingualText(
        "Ghi bước hồ sơ của nhiều người theo một bảng.", "Records steps of many people, of one table.")
    /// One step of somebody.
    package static func marks(of values: FieldValues) throws -> [RowMark] {
        try [RowMark(field: step.name, text: "\(values[PersonFields.person]) \(values[step].rawValue)")]
    }
}
