package import Fields
internal import Ledger
internal import Organisation
internal import Store
package import Words

/// All that somebody answers for goes to others, at once: nobody leaves a village without a name unnoticed.
package struct HandOver: Act {
    package static let name = "assignment.handover"
    package static let label = BilingualText("Bàn giao phân công", "Hand over assignments")
    package static let summary = BilingualText(
        "Mọi phân công của một người kết thúc từ ngày ấy, và giao cho người khác; điều nào chưa có ai nhận thì phải nói rõ là để bỏ trống.",
        "All assignments of somebody end from that day and go to others; what nobody takes is said to stay open.")
    package static let fields: [any AnyActField] = [
        PersonFields.person, AssignmentFields.lastDay, to, vacant, AssignmentFields.decision,
    ]
    package static let beginning = ActBeginning.person(PersonFields.person.name)
    /// It touches several subjects.
    package static let isReviewed = true
    /// Nobody leaves every day.
    package static let isRare = true

    static let to = NamedValuesField(
        "to", BilingualText("Người nhận", "Who takes over"),
        hint: BilingualText(
            "to.VAI TRÒ.MÃ=số của người, như to.village_lead.B1=412; việc: to.task.TỔ CHỨC.KẾ HOẠCH.VIỆC; giúp đỡ: to.help.SỐ",
            "to.ROLE.CODE=number of a person, such as to.village_lead.B1=412; tasks: to.task.UNIT.PLAN.TASK; helping: to.help.NUMBER"
        ),
        isSealed: true)
    static let vacant = ActField<Bool?>.optional(
        "vacant", BilingualText("Việc chưa có ai nhận", "What nobody takes"),
        hint: BilingualText("có: để bỏ trống", "yes: stays open"),
        onForm: BilingualText("Mặc định: mỗi việc phải có người nhận", "Otherwise each needs somebody"),
        as: .choice([Widget.Option("có", BilingualText("Để bỏ trống", "Stays open"))]), FieldReader<Bool>.yesOrNo)

    private let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    /// What they answer for.
    package static func known(_ subject: KnownSubject) throws -> [KnownValue] {
        try held(subject).map { found in
            KnownValue(nil, BilingualText("Đang phụ trách", "Answers for"), text: nil, found.phrases)
        }
    }

    /// Of who answers for anything.
    package static func isOffered(about subject: KnownSubject) throws -> Bool { try !held(subject).isEmpty }

    /// Somebody to search for each, who takes it.
    package static func form(_ subject: KnownSubject) throws -> [FormGroup] {
        let takers = try held(subject).map { found in
            let label = try found.label(subject.reader)
            return FormItem.field(
                FormField(
                    "\(to.name).\(found.key)", label,
                    hint: BilingualText("Tên người nhận", "Name of who takes it"), .member, isRequired: false))
        }
        return [
            FormGroup(nil, fields: [PersonFields.person, AssignmentFields.lastDay]),
            FormGroup(BilingualText("Giao cho", "Goes to"), takers + vacant.items),
            FormGroup(nil, fields: [AssignmentFields.decision]),
        ]
    }

    private static func held(_ subject: KnownSubject) throws -> [HeldWork] {
        guard let stored = try subject.stored() else { return [] }
        return try subject.reader.work(heldBy: stored, on: subject.day, upTo: subject.position)
    }

    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        guard let who = try writing.person(PersonFields.person, of: values, &problems) else { throw problems }
        let found = try writing.reader.work(heldBy: who.subject, on: writing.today).filter {
            try $0.isWithinReach(writing)
        }
        if found.isEmpty {
            problems.note("Người này không phụ trách gì", "Answers for nothing", in: PersonFields.person.name)
        }
        let takers = try takers(of: found, from: who.subject, writing, &problems)
        let day = try values[AssignmentFields.lastDay]
        let first = found.compactMap { work in if case .assignment = work { work.from } else { nil } }.max()
        if let first, day <= first {
            problems.note(
                "Phải sau ngày bắt đầu của mọi phân công, như \(first.vietnamese)",
                "After the first day of every assignment, as \(first)", in: AssignmentFields.lastDay.name)
        }
        try problems.throwIfAny()
        let reference = try values[AssignmentFields.decision]
        for case .assignment(let assignment) in found {
            try writing.unassign(assignment, from: day, reference: reference)
        }
        // In the order found, so that the same hand-over always writes the same facts in the same order.
        var given: Set<String> = []
        for work in found where given.insert(work.key).inserted {
            let fields = ("\(HandOver.to.name).\(work.key)", AssignmentFields.lastDay.name)
            try problems.collect {
                try work.goes(to: takers[work.key], from: day, reference: reference, fields, writing)
            }
        }
        try problems.throwIfAny()
    }

    /// Who takes each; nobody for what is said to stay open. What nothing is said of is noted.
    private func takers(
        of found: [HeldWork], from leaver: StoredSubject, _ writing: Writing, _ problems: inout FieldProblems
    ) throws -> [String: FoundPerson] {
        let texts = try values[HandOver.to]
        // What could not be read says nothing of what stays open.
        let isVacant = values.ifRead(HandOver.vacant).map { $0 == true } ?? true
        var takers: [String: FoundPerson] = [:]
        for work in found {
            let (key, field) = (work.key, "\(HandOver.to.name).\(work.key)")
            let text = texts.texts[key] ?? ""
            guard !text.isEmpty else {
                if !isVacant { HandOver.nobody(in: field, &problems) }
                continue
            }
            guard let number = problems.value(of: text, in: field, by: FieldReader.personNumber, texts.context) else {
                continue
            }
            takers[key] = try writing.person(number, noting: &problems, in: field)
            if takers[key]?.subject.id == leaver.id {
                problems.note("Giao cho người khác", "Somebody else has to take it", in: field)
            }
        }
        let known = try Set(writing.reader.work(heldBy: leaver, on: writing.today).map(\.key))
        for key in texts.texts.keys where !known.contains(key) {
            problems.note(FieldProblem(.notInTheLedger, text: key), in: "\(HandOver.to.name).\(key)")
        }
        return takers
    }

    private static func nobody(in field: String, _ problems: inout FieldProblems) {
        problems.note(
            "Chưa chọn người nhận; chưa có ai thì chọn “Để bỏ trống” ở dưới",
            "Nobody is chosen; where nobody takes it, choose “Stays open” below", in: field)
    }
}

extension FoundAssignment {
    /// By what a hand-over calls it.
    var key: String { "\(assignment.role.rawValue).\(assignment.place ?? assignment.unit)" }

    /// In words: the role, and what it is about as it is called now.
    func label(_ reader: LedgerReader) throws -> BilingualText {
        let name =
            try assignment.place.map { place in
                let stated = try reader.subject(.place(place)).map { LiveFact.live(in: try reader.facts(of: $0)) } ?? []
                return stated.reversed().lazy.compactMap { fact -> String? in
                    if case .placeStated(let place) = fact.statement { place.name } else { nil }
                }.first ?? place
            } ?? reader.fullName(ofUnit: assignment.unit)
        let role = assignment.role.label
        return BilingualText("\(role.vietnamese): \(name)", "\(role.english): \(name)")
    }
}
