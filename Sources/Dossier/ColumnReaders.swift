internal import Fields
internal import Ledger

/// What reads the columns of a dossier: made once, since there are millions of rows.
enum ColumnReaders {
    static let code = FieldReader.code
    /// What a unit, place or person is called. Registers have names of two lines.
    static let name = FieldReader.text(charactersMax: TextLimit.name, isOfOneLine: false)
    static let text = FieldReader.text(isOfOneLine: false)
    static let day = FieldReader.day
    static let birth = FieldReader.birth
    static let latitude = FieldReader.degrees(upTo: 90)
    static let longitude = FieldReader.degrees(upTo: 180)
    static let unitKind = FieldReader.choice(Choices.unitKinds)
    static let placeKind = FieldReader.choice(Choices.placeKinds)
    static let event = FieldReader.choice(Choices.events)
    static let sex = FieldReader.choice(Choices.sexes)
    static let role = FieldReader.choice(Choices.roles)
    static let finding = FieldReader.choice(Choices.findings)
    static let headCount = FieldReader.number(in: 0...MeetingStatement.countMax)
    static let year = FieldReader.number(in: 1000...9999)
    static let target = FieldReader.number(in: 0...100_000_000)
}
