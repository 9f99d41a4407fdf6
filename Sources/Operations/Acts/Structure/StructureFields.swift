internal import Fields
internal import Ledger
internal import Organisation
internal import Store
internal import Words

/// The fields that acts of structure share: which unit or place, the day, and the paper that says so.
enum StructureFields {
    static let unit = ActField(
        "unit", BilingualText("Tổ chức", "Unit"), hint: BilingualText("mã tổ chức", "its code"), as: .hidden,
        FieldReader.code)
    static let place = ActField(
        "place", BilingualText("Địa bàn", "Place"), hint: BilingualText("mã địa bàn", "its code"), as: .hidden,
        FieldReader.code)
    static let day = ActField(
        "day", BilingualText("Ngày có hiệu lực", "Day in force"),
        hint: BilingualText(
            "ngày đầu tiên theo tổ chức mới, ví dụ 27/3/2019", "the first day that it is so, such as 27/3/2019"),
        as: .day, FieldReader.day)
    static let code = ActField(
        "code", BilingualText("Mã mới", "New code"),
        hint: BilingualText("chưa tổ chức hay địa bàn nào dùng", "one that nothing has yet"),
        as: .line(characters: 20), FieldReader.code)
    static let name = ActField(
        "name", BilingualText("Tên", "Name"),
        hint: BilingualText("nhiều nhất \(TextLimit.name) ký tự", "at most \(TextLimit.name) characters"),
        FieldReader.name)
    static let number = ActField<String?>.optional(
        "decision", BilingualText("Số văn bản", "Number of the paper"),
        hint: BilingualText("ví dụ 17-QĐ/HU", "such as 17-QĐ/HU"), as: .line(characters: 20), isSealed: true,
        FieldReader.text(charactersMax: 100))
    static let decided = ActField<Day?>.optional(
        "decided", BilingualText("Ngày văn bản", "Day of the paper"),
        hint: BilingualText("ngày ký, ví dụ 27/3/2019", "the day it was signed, such as 27/3/2019"), as: .day,
        isSealed: true, FieldReader.day)
    static let issuer = ActField<String?>.optional(
        "issuer", BilingualText("Cơ quan ban hành", "Issued by"),
        hint: BilingualText("ví dụ Ban Thường vụ Huyện ủy", "such as the standing committee of the district"),
        isSealed: true, FieldReader.text(charactersMax: 150))

    static let newCode = ActField<String?>.optional(
        "code", BilingualText("Mã mới", "New code"),
        hint: BilingualText("của tổ chức hay địa bàn mới", "of the new unit or place"), as: .line(characters: 20),
        FieldReader.code)
    static let newName = ActField<String?>.optional(
        "name", BilingualText("Tên mới", "New name"),
        hint: BilingualText("của tổ chức hay địa bàn mới", "of the new unit or place"), FieldReader.name)
    static let newParent = optionalUnit(
        "parent", BilingualText("Cấp trên của tổ chức mới", "Unit above the new one"),
        hint: BilingualText("mã; để trống: như tổ chức này", "its code; left out: as of this unit"),
        onForm: BilingualText("Tên hoặc mã; để trống: như tổ chức này", "Name or code; left empty, as of this unit"),
        among: committees)

    /// Whether what is split ends with it.
    static let extent = ActField(
        "extent", BilingualText("Chia toàn bộ hay tách một phần", "Whole or in part"),
        hint: BilingualText("toàn bộ, một phần", "whole, part"), onForm: BilingualText("Chọn một", "Choose one"),
        as: .choice([
            Widget.Option("whole", BilingualText("chia toàn bộ: cũ kết thúc", "whole: the old one ends")),
            Widget.Option("part", BilingualText("tách một phần: cũ còn lại", "in part: the old one stays")),
        ]),
        FieldReader.choice(Choices.extents))

    /// What becomes of grants on units that end. Neither is chosen beforehand: one decides who sees what.
    static let grants = ActField<Bool?>.optional(
        "grants", BilingualText("Phân quyền ở tổ chức kết thúc", "Grants on units that end"),
        hint: BilingualText("để trống: giữ nguyên, không theo", "left out: they stay, and do not follow"),
        as: .choice([
            Widget.Option("follow", BilingualText("Theo sang tổ chức kế tục", "Follow to what the unit became")),
            Widget.Option("stay", BilingualText("Giữ nguyên, không theo", "Stay, and do not follow")),
        ]),
        FieldReader.choice(Choices.grantsFollow))

    private static let rowCode = ActField(
        "code", BilingualText("Mã", "Code"), hint: BilingualText("chưa có ai dùng", "one that nothing has yet"),
        as: .line(characters: 20), FieldReader.code)
    private static let rowName = ActField(
        "name", BilingualText("Tên", "Name"), hint: BilingualText("tên gọi", "what it is called"), FieldReader.name)

    /// Rows of what is founded.
    static func newRows(_ label: BilingualText, hint: BilingualText) -> RowsField {
        RowsField("new", label, hint: hint, isRequired: false, columns: [rowCode, rowName])
    }

    /// What the rows of what is founded say.
    static func newThings(_ rows: [FieldValues]) -> [NewThing.Row] {
        rows.map { NewThing.Row(number: $0.row ?? 1, code: $0.ifRead(rowCode), name: $0.ifRead(rowName)) }
    }

    /// The paper, first in every form.
    static let paper: [any AnyActField] = [number, decided, issuer]

    /// The paper as facts keep it: its number, its day and who issued it; nil where nothing is said.
    static func reference(_ values: FieldValues) throws -> String? {
        let parts = try [
            values[number], values[decided].map { "ngày \($0.vietnamese)" }, values[issuer].map { "của \($0)" },
        ].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    /// A unit searched for.
    static func unit(
        _ name: String, _ label: BilingualText, hint: BilingualText = BilingualText("mã tổ chức", "its code"),
        among kinds: Set<UnitKind> = Set(UnitKind.allCases)
    ) -> ActField<String> {
        ActField(
            name, label, hint: hint, onForm: BilingualText("Tên hoặc mã", "Name or code"), as: .unit(kinds),
            FieldReader.code)
    }

    /// A unit searched for, where it may be left empty.
    static func optionalUnit(
        _ name: String, _ label: BilingualText, hint: BilingualText, onForm formHint: BilingualText? = nil,
        among kinds: Set<UnitKind> = Set(UnitKind.allCases)
    ) -> ActField<String?> {
        .optional(name, label, hint: hint, onForm: formHint, as: .unit(kinds), FieldReader.code)
    }

    /// A place searched for.
    static func place(
        _ name: String, _ label: BilingualText, hint: BilingualText = BilingualText("mã địa bàn", "its code")
    ) -> ActField<String> {
        ActField(
            name, label, hint: hint, onForm: BilingualText("Tên hoặc mã", "Name or code"), as: .place, FieldReader.code)
    }

    /// The units under which others stand.
    static let committees = Set(UnitKind.allCases.filter { !$0.isCell })

    /// What states the unit anew where it stands: asked of whoever would, so that what names the unit above is offered to no one else.
    static func restated(_ subject: KnownSubject) throws -> [Statement] {
        guard case .unit(let code) = subject.subject else { return [] }
        return try subject.reader.unit(code, on: subject.day).map { [.unitStated($0)] } ?? []
    }

    /// What is known of the unit of a form on its day.
    static func known(unit subject: KnownSubject) throws -> [KnownValue] {
        guard case .unit(let code) = subject.subject else { return [] }
        var codebook = Codebook()
        let id = codebook.unit(code)
        let timeline = UnitTimeline.fold(try subject.live(), unit: id, codebook: &codebook).timeline
        let state = timeline.state(on: subject.day)
        let parent = state?.parent.map { codebook.code(of: $0) }
        return [
            KnownValue(nil, BilingualText("Tên hiện nay", "Name now"), text: state?.name),
            KnownValue(
                nil, BilingualText("Loại hiện nay", "Kind now"), text: state?.kind.rawValue,
                state.map { [.words($0.kind.label)] } ?? []),
            KnownValue(
                nil, BilingualText("Cấp trên hiện nay", "Unit above now"), text: parent,
                parent.map { [.unit($0)] } ?? []),
        ]
    }

    /// What is known of the place of a form on its day.
    static func known(place subject: KnownSubject) throws -> [KnownValue] {
        guard case .place(let code) = subject.subject else { return [] }
        var codebook = Codebook()
        let id = codebook.place(code)
        let timeline = PlaceTimeline.fold(try subject.live(), place: id, codebook: &codebook).timeline
        let state = timeline.state(on: subject.day)
        let unit = state.map { codebook.code(of: $0.unit) }
        return [
            KnownValue(nil, BilingualText("Tên hiện nay", "Name now"), text: state?.name),
            KnownValue(
                nil, BilingualText("Tổ chức phụ trách hiện nay", "Answering unit now"), text: unit,
                unit.map { [.unit($0)] } ?? []),
        ]
    }

    /// The groups of a form: the paper first, then what the act itself asks for.
    static func form(_ fields: [any AnyActField]) -> [FormGroup] {
        let names = Set(paper.map(\.name))
        return [
            FormGroup(BilingualText("Văn bản", "Paper"), fields: paper),
            FormGroup(nil, fields: fields.filter { !names.contains($0.name) }),
        ]
    }
}
