internal import Fields
internal import Ledger
internal import Organisation
internal import Rulebook
internal import Store
package import Words

/// Founds a cell: a village's own, one that several places share, or another.
package struct FoundCell: StructureAct {
    package static let name = "cell.found"
    package static let label = BilingualText("Thành lập chi bộ", "Found a cell")
    package static let summary = BilingualText(
        "Từ ngày ấy có chi bộ mới, phụ trách các địa bàn và gồm những người đã nêu. Chi bộ độc lập "
            + "là của riêng một bản; chi bộ ghép phụ trách nhiều địa bàn.",
        "From that day there is a new cell, which takes in the places and has the people named. An "
            + "independent cell is one village's own; a combined one takes in several places."
    )
    package static let fields: [any AnyActField] =
        StructureFields.paper + [
            StructureFields.day, StructureFields.unit, StructureFields.code, StructureFields.name, kind, form, places,
            takesOver, people,
        ]
    package static let beginning = ActBeginning.unit(StructureFields.unit.name, StructureFields.committees)

    static let kind = ActField(
        "kind", BilingualText("Loại", "Kind"),
        hint: BilingualText("chi bộ trực thuộc hoặc chi bộ cơ sở", "a cell or a grassroots cell"),
        onForm: BilingualText("Chọn một", "Choose one"),
        as: .choice(UnitKind.allCases.filter(\.isCell).map { Widget.Option($0.rawValue, $0.label) }),
        FieldReader.choice(Choices.unitKinds))
    static let form = ActField(
        "form", BilingualText("Hình thức", "Form"),
        hint: BilingualText("độc lập, ghép, khác", "independent, combined, other"),
        onForm: BilingualText("Chọn một", "Choose one"),
        as: .choice([
            Widget.Option("independent", BilingualText("chi bộ độc lập của một bản", "independent: one village's own")),
            Widget.Option("combined", BilingualText("chi bộ ghép", "combined: several places share it")),
            Widget.Option("other", BilingualText("chi bộ khác, ví dụ của cơ quan", "another, such as an office's")),
        ]),
        FieldReader.choice(Choices.cellForms))
    static let place = StructureFields.place("place", BilingualText("Địa bàn", "Place"))
    static let places = RowsField(
        "places", BilingualText("Địa bàn phụ trách", "Place that it takes in"),
        hint: BilingualText("mỗi dòng một địa bàn", "a place a row"), isRequired: false, columns: [place])
    static let takesOver = ActField<Bool?>.optional(
        "takes", BilingualText("Chi bộ đang phụ trách các địa bàn ấy", "Cells that take these places in"),
        hint: BilingualText("để trống: vẫn phụ trách", "left out: they go on"),
        as: .choice([
            Widget.Option("yes", BilingualText("thôi phụ trách", "let them go")),
            Widget.Option("no", BilingualText("vẫn phụ trách", "go on")),
        ]),
        FieldReader.yesOrNo)
    static let person = ActField(
        "person", BilingualText("Đảng viên", "Member"),
        hint: BilingualText("số của người trong sổ này", "the number in this ledger"), as: .person,
        FieldReader.personNumber)
    static let people = RowsField(
        "people", BilingualText("Đảng viên chuyển về", "Member who comes to it"),
        hint: BilingualText("mỗi dòng một người", "a person a row"), isRequired: false, columns: [person])

    package let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    package func change(_ structure: StructureWriter) throws {
        if values.ifRead(FoundCell.kind)?.isCell == false {
            structure.note("Chọn loại chi bộ", "Choose a kind of cell", in: FoundCell.kind.name)
        }
        let parent = try structure.find(parent: StructureFields.unit, of: values)
        let code = try structure.free(StructureFields.code, of: values)
        let places = try places(structure)
        let people = try people(structure)
        try ifRead { try checkMembers(people, structure) }
        guard structure.problems.isEmpty, let parent, let code else { return }
        try structure.state(
            UnitStatement(
                code: code, name: values[StructureFields.name], kind: values[FoundCell.kind], parent: parent.code))
        let takesOver = try values[FoundCell.takesOver] ?? false
        for place in places.map(\.code) {
            if takesOver { for cell in try structure.cells(covering: place) { try structure.uncover(cell, place) } }
            try structure.cover(code, place)
        }
        for person in people { structure.move(person, cell: code) }
    }

    /// The places that it takes in; noted where they do not go with its form.
    private func places(_ structure: StructureWriter) throws -> [PlaceStatement] {
        let rows = try values[FoundCell.places]
        var found: [PlaceStatement] = []
        for row in rows {
            guard let code = row.ifRead(FoundCell.place), let number = row.row else { continue }
            let field = "\(FoundCell.places.name).\(number).\(FoundCell.place.name)"
            guard let place = try structure.find(place: code, in: field, row: number) else { continue }
            if found.contains(where: { $0.code == code }) {
                structure.note("Mỗi địa bàn nêu một lần", "Each place is named once", in: field, row: number)
            }
            found.append(place)
        }
        if found.count == rows.count { try ifRead { checkForm(try values[FoundCell.form], found, structure) } }
        return found
    }

    /// The members who come to it.
    private func people(_ structure: StructureWriter) throws -> [PersonID] {
        var seen: Set<Int64> = []
        return try values[FoundCell.people].compactMap { row in
            guard let number = row.ifRead(FoundCell.person) else { return nil }
            let field = "\(FoundCell.people.name).\(row.row ?? 1).\(FoundCell.person.name)"
            guard let found = try structure.writing.person(number, noting: &structure.problems, in: field) else {
                return nil
            }
            if !seen.insert(found.subject.row).inserted {
                structure.note("Mỗi người nêu một lần", "Each person is named once", in: field, row: row.row)
            }
            if let day = structure.knownDay, found.known.state(on: day).standing == .none {
                structure.note(
                    "Ngày \(day.vietnamese) người này không phải là đảng viên hay quần chúng ưu tú",
                    "On \(day) this person is neither a member nor a candidate", in: field, row: row.row)
            }
            return PersonID(number: number)
        }
    }

    /// A cell needs so many official members. A step that is taken now is held to that; a paper that was issued is the fact.
    private func checkMembers(_ people: [PersonID], _ structure: StructureWriter) throws {
        let (day, isWhole) = (try structure.day, try values[FoundCell.people].count == people.count)
        guard isWhole, try StructureFields.reference(values) == nil,
            let rule = Rulebook.standard.value(of: .unitCellMinOfficial, on: day), rule.grade == .read
        else { return }
        let official = try people.count { person in
            guard let found = try structure.writing.reader.subject(of: person) else { return false }
            let known = KnownPerson(try structure.writing.reader.facts(of: found))
            return known.state(on: day).standing == .official
        }
        guard !rule.allows(official), let source = rule.sources(on: day).last else { return }
        structure.note(
            "Mới nêu \(official) đảng viên chính thức, cần \(rule.words.vietnamese). Căn cứ: "
                + "\(source.citation.vietnamese). Đã có văn bản thành lập thì ghi số văn bản",
            "\(official) official members are named, \(rule.words.english) are needed, by "
                + "\(source.citation.english). Where a paper has founded it, give its number", in: FoundCell.people.name
        )
    }

    /// An independent cell has one village, besides at most schools and health stations; a combined one anything more.
    private func checkForm(_ form: CellForm, _ places: [PlaceStatement], _ structure: StructureWriter) {
        let villages = places.count { $0.kind == .village }
        let isOwn = villages == 1 && places.count { !$0.kind.mayShareAnIndependentCell } == 1
        switch form {
        case .independent where !isOwn:
            structure.note(
                "Chi bộ độc lập phụ trách đúng một bản, ngoài ra chỉ có trường học, trạm y tế",
                "An independent cell takes in one village, and besides only schools and health stations",
                in: FoundCell.form.name)
        case .combined where places.count < 2 || isOwn || villages == 0:
            structure.note(
                "Chi bộ ghép phụ trách nhiều bản, hoặc một bản cùng cơ quan",
                "A combined cell takes in several villages, or a village and an office", in: FoundCell.form.name)
        case .other where villages > 0:
            structure.note(
                "Chi bộ phụ trách bản là chi bộ độc lập hoặc chi bộ ghép",
                "A cell that takes in a village is independent or combined", in: FoundCell.form.name)
        default: return
        }
    }
}
