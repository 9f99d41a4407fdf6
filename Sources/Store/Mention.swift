internal import Ledger

/// A unit or a place that a fact names beside its subject: the parent of a unit, the unit of a place, the cell and the
/// place of a coverage or of a person.
struct Mention: Hashable {
    /// `unit` or `place`.
    var kind: SubjectID.Kind
    var code: String

    var subject: SubjectID { kind == .unit ? .unit(code) : .place(code) }

    private static func of(unit: String?, place: String? = nil) -> [Mention] {
        [unit.map { Mention(kind: .unit, code: $0) }, place.map { Mention(kind: .place, code: $0) }].compactMap(\.self)
    }

    /// What a statement names that figures are counted by.
    static func all(in statement: Statement) -> [Mention] {
        switch statement {
        case .unitStated(let unit): of(unit: unit.parent)
        case .placeStated(let place): of(unit: place.unit)
        case .coverageStated(let coverage), .coverageEnded(let coverage):
            of(unit: coverage.cell, place: coverage.place)
        case .personEvent(let event): of(unit: event.cell, place: event.place)
        default: []
        }
    }
}

extension LiveFact {
    /// True for a fact that, where it counts, gives its subject's spans an entry: a period, or a day of a person.
    var makesEntry: Bool {
        switch statement {
        case .unitStated, .placeStated, .coverageStated, .personEvent: true
        default: false
        }
    }
}
