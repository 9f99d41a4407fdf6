internal import Fields
internal import Figures
internal import Ledger
internal import Organisation
internal import Store
package import Words

/// Somebody has seen a warning about a village, a station or a school: why it stands for now, and when to look again.
package struct AcknowledgePlace: Act {
    package static let name = "warning.place"
    package static let label = BilingualText("Ghi đã xem cảnh báo", "A warning was seen")
    package static let summary = BilingualText(
        "Ghi đã xem một cảnh báo về địa bàn, vì sao chưa xử lý và ngày xem lại; số liệu không đổi.",
        "Says that a warning about a place was seen, why it stands for now and when to look again; no figure changes.")
    package static let fields: [any AnyActField] = [
        StructureFields.place, warning, AcknowledgementFields.why, AcknowledgementFields.until,
    ]
    package static let beginning = ActBeginning.place(StructureFields.place.name)
    package static let isRare = true

    static let warning = AcknowledgementFields.warning(among: Figure.warnings.filter(\.isOfPlaces))

    private let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    package func write(_ writing: Writing) throws {
        var problems = FieldProblems()
        let code = values[StructureFields.place]
        try writing.check(place: code, in: StructureFields.place.name, on: writing.today, &problems)
        guard problems.isEmpty else { throw problems }
        try writing.acknowledge(
            AcknowledgementStatement(
                warning: values[AcknowledgePlace.warning], about: .place(code), why: values[AcknowledgementFields.why],
                until: values[AcknowledgementFields.until]))
    }
}

/// Somebody has seen a warning about a cell or a unit.
package struct AcknowledgeUnit: Act {
    package static let name = "warning.unit"
    package static let label = BilingualText("Ghi đã xem cảnh báo", "A warning was seen")
    package static let summary = BilingualText(
        "Ghi đã xem một cảnh báo về tổ chức, vì sao chưa xử lý và ngày xem lại; số liệu không đổi.",
        "Says that a warning about a unit was seen, why it stands for now and when to look again; no figure changes.")
    package static let fields: [any AnyActField] = [
        StructureFields.unit, warning, AcknowledgementFields.why, AcknowledgementFields.until,
    ]
    package static let beginning = ActBeginning.unit(StructureFields.unit.name, Set(UnitKind.allCases))
    package static let isRare = true

    static let warning = AcknowledgementFields.warning(among: Figure.warnings.filter { !$0.isOfPlaces })

    private let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    package func write(_ writing: Writing) throws {
        var problems = FieldProblems()
        let code = values[StructureFields.unit]
        try writing.check(
            unit: code, in: StructureFields.unit.name, from: writing.today, until: writing.today, &problems)
        guard problems.isEmpty else { throw problems }
        try writing.acknowledge(
            AcknowledgementStatement(
                warning: values[AcknowledgeUnit.warning], about: .unit(code), why: values[AcknowledgementFields.why],
                until: values[AcknowledgementFields.until]))
    }
}

/// What both ask for.
enum AcknowledgementFields {
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
        hint: BilingualText("sau hôm nay, ví dụ 27/3/2019", "after today, such as 27/3/2019"), as: .day, FieldReader.day
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
}

extension Writing {
    /// Writes that a warning was seen today.
    fileprivate func acknowledge(_ seen: AcknowledgementStatement) throws {
        guard seen.until > today else {
            var problems = FieldProblems()
            problems.note("Ngày xem lại phải sau hôm nay", "After today", in: AcknowledgementFields.until.name)
            throw problems
        }
        try record(
            [Entry(.warningAcknowledged(seen), effective: today, known: today)],
            of: subject(.acknowledgement(warning: seen.warning, about: seen.about)))
    }
}
