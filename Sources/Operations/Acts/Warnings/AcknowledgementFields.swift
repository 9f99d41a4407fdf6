internal import Fields
internal import Figures
internal import Ledger
internal import Organisation
internal import Store
internal import Views
internal import Words

/// What both ask for: which warning, why it stands for now, and when to look again.
struct AcknowledgementFields {
    static let why = ActField(
        "why", BilingualText("Vì sao chưa xử lý", "Why it stands for now"),
        hint: BilingualText(
            Choices.acknowledgementReasons.entries.compactMap(\.vietnamese.first).joined(separator: ", "),
            Choices.acknowledgementReasons.entries.map(\.name).joined(separator: ", ")),
        onForm: BilingualText("Chọn một", "Choose one"),
        as: .choice(AcknowledgementReason.allCases.map { Widget.Option($0.rawValue, $0.label) }),
        FieldReader.choice(Choices.acknowledgementReasons))
    static let until = ActField(
        "until", BilingualText("Ngày xem lại", "Look again on"),
        hint: BilingualText("sau hôm nay, ví dụ 27/3/2019", "after today, such as 27/3/2019"), as: .deadline,
        FieldReader.day
    )

    static func warning(among figures: [Figure]) -> ActField<String> {
        ActField(
            "warning", BilingualText("Cảnh báo", "Warning"),
            hint: BilingualText("tên số liệu, như villages_unvisited", "name of a figure, such as villages_unvisited"),
            onForm: BilingualText("Chọn một", "Choose one"),
            as: .choice(figures.map { Widget.Option($0.name, $0.label) }),
            FieldReader.choice(
                ChoiceList(
                    figures.map {
                        ChoiceList.Entry($0.name, name: $0.name, vietnamese: [$0.label.vietnamese.lowercased()])
                    })))
    }

    /// A day after today, and within a year.
    static func check(_ values: FieldValues, _ today: Day, _ problems: inout FieldProblems) throws {
        let until = try values[until]
        if until <= today {
            problems.note("Ngày xem lại phải sau hôm nay", "After today", in: self.until.name)
        } else if until > today.adding(years: 1) {
            problems.note(
                "Xem lại trong vòng một năm", "To be looked at again within a year", in: self.until.name)
        }
    }
}

extension Writing {
    /// True where a warning counts a unit or place today.
    private func holds(_ warning: String, of subject: Mention) throws -> Bool {
        guard let figure = Figure.named(warning) else { return false }
        switch subject {
        case .unit(let code):
            guard let (figures, unit) = try KnownFigures.of(unit: code, reader) else { return false }
            return figures.tree.since(unit, countedBy: figure, at: today) != nil
        case .place(let code):
            guard let answering = try reader.place(code, on: today)?.unit,
                let (figures, _) = try KnownFigures.of(unit: answering, reader),
                let place = figures.structure.codebook.knownPlace(code)
            else { return false }
            return figures.tree.since(place, countedBy: figure, at: today) != nil
        case .person: return false
        }
    }

    /// Writes that a warning about a unit or a place was seen today.
    ///
    /// - Parameter subject: the unit or place; where one of the act's own checks found it wrong, that is among the problems.
    func acknowledge(
        _ warning: ActField<String>, of values: FieldValues, about subject: @autoclosure () throws -> Mention,
        _ problems: inout FieldProblems
    ) throws {
        try ifRead { try AcknowledgementFields.check(values, today, &problems) }
        let (about, warning) = (try subject(), try values[warning])
        let isFound = !problems.entries.contains { ["place", "unit"].contains($0.field) }
        if isFound, try !holds(warning, of: about) {
            problems.note(
                "Hôm nay không có cảnh báo này", "This warning does not hold today", in: "warning")
        }
        try problems.throwIfAny()
        let said = try AcknowledgementStatement(
            warning: warning, about: about, why: values[AcknowledgementFields.why],
            until: values[AcknowledgementFields.until])
        try record(
            [Entry(.warningAcknowledged(said), effective: today, known: today)],
            of: self.subject(.acknowledgement(warning: said.warning, about: about)))
    }
}
