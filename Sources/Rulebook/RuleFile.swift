/// A file of the rulebook's data: its name, and what stands in it.
package struct RuleFile: Sendable {
    /// The name that faults are told by.
    package let name: String
    /// YAML.
    package let text: String

    /// A file of this text.
    package init(_ name: String, text: String) { (self.name, self.text) = (name, text) }
}
