/// What whoever keeps the machine, and their programs, ask of a running server. No page of the site leads there.
package enum KeeperPage: String, CaseIterable, Hashable, Sendable {
    /// Says that the program answers.
    case health
    /// Says that the ledger can be read.
    case ledger
    /// What the server did, as Prometheus reads it.
    case metrics
}
