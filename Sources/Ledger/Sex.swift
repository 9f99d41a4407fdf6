/// The sex an official form states for a person.
package enum Sex: String, Hashable, Sendable, CaseIterable {
    case female, male
}
