internal import Fields
internal import Ledger
internal import Organisation
internal import Store
internal import Words

/// The fields that acts about people share, and what their forms show of somebody.
enum PersonFields {
    static let person = ActField(
        "person", BilingualText("Người", "Person"),
        hint: BilingualText("số của người trong sổ này, như #412", "the number in this ledger, such as #412"),
        as: .hidden, FieldReader.personNumber)
    static let reference = ActField<String?>.optional(
        "reference", BilingualText("Căn cứ", "Paper"),
        hint: BilingualText(
            "số, ngày văn bản, nhiều nhất \(PersonEvent.referenceCharactersMax) ký tự",
            "number and day of the paper, at most \(PersonEvent.referenceCharactersMax) characters"),
        onForm: BilingualText("Số và ngày của văn bản, ví dụ QĐ 17-QĐ/HU, 27/3/2019", "Number and day of the paper"),
        isSealed: true, FieldReader.text(charactersMax: PersonEvent.referenceCharactersMax))

    static let newCell = ActField(
        "cell", BilingualText("Chi bộ", "Cell"), hint: BilingualText("mã chi bộ", "its code"),
        onForm: BilingualText("Tên hoặc mã", "Name or code"), as: .cell, FieldReader.code)
    static let newPlace = ActField<String?>.optional(
        "place", BilingualText("Địa bàn", "Place"),
        hint: BilingualText("mã địa bàn nơi ở, nơi làm việc", "code of where they live or work"),
        onForm: BilingualText("Nơi ở hoặc nơi làm việc: tên hoặc mã", "Where they live or work: name or code"),
        as: .place, FieldReader.code)

    /// What is known of somebody on the day of a form, as it stood at the form's position.
    static func standing(_ subject: KnownSubject) throws -> [KnownValue] {
        guard let stored = try subject.stored() else { return [] }
        let person = KnownPerson(
            try subject.reader.facts(ofWhole: subject.reader.whole(stored)), upTo: subject.position)
        let state = person.state(on: subject.day)
        let (cell, place) = (person.cell(on: subject.day), person.place(on: subject.day))
        return [
            KnownValue(
                nil, BilingualText("Tình trạng", "Standing"), text: state.standing.label.vietnamese,
                [.words(state.standing.label)]),
            KnownValue(
                nil, BilingualText("Chi bộ hiện nay", "Cell now"), text: cell, cell.map { [.unit($0)] } ?? []),
            KnownValue(
                nil, BilingualText("Địa bàn hiện nay", "Place now"), text: place, place.map { [.place($0)] } ?? []),
            KnownValue(
                nil, BilingualText("Đi làm ăn xa", "Away"), text: state.isAway ? "có" : "không",
                [.words(state.isAway ? BilingualText("có", "yes") : BilingualText("không", "no"))]),
        ]
    }
}
