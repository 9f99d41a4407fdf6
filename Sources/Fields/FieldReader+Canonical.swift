package import Ledger

extension FieldReader<String> {
    /// Reads a value that a fact states, and gives it as facts have it: `2020-10-12`, `village`, `2473`.
    package static func canonical(_ shape: ContentField.Shape) -> FieldReader<String> {
        switch shape {
        case .unit, .place: .code
        case .day: FieldReader<Day>.day.map(\.description)
        case .birth: .birth
        case .choice(let names): .choice(Choices.named(names))
        case .number(let range): FieldReader<Int>.number(in: range).map { String($0) }
        case .degrees(let degreesMax): .degrees(upTo: degreesMax)
        case .text(let charactersMax): .text(charactersMax: charactersMax)
        }
    }
}
