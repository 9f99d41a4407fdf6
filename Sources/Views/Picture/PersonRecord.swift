internal import Ledger
package import Organisation

/// A person as a picture shows them.
package struct PersonRecord: Sendable {
    /// The number in this file; what stands in addresses.
    package var id: PersonID
    /// The road, as far as the question sees.
    package var timeline: PersonTimeline
    /// Nil for who may not be named.
    package var name: String?
    /// The code of their source; nil for who may not be named.
    package var code: String?
}
