/// Reasons of `ReasonList` that the program itself gives.
extension ReasonList.Entry {
    /// Who somebody is was written anew by `person.describe`.
    package static let describedAnew = program("described_anew", of: .retraction)

    private static func program(_ code: String, of name: ReasonList.Name) -> ReasonList.Entry {
        guard let entry = Rulebook.standard.reasons(name).named(code) else {
            preconditionFailure("the list \(name.rawValue) has no reason \(code)")
        }
        return entry
    }
}
