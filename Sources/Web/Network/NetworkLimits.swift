internal import NIOCore

/// How much of the server one machine, and all of them together, may take.
///
/// The times are long for whoever sits behind a bad line, and short for whoever holds a connection to keep others out.
struct NetworkLimits: Sendable {
    /// The most connections. The system gives a process 1024 files where nobody changed it; the ledger needs some.
    var connections = 700
    /// The most connections from one address, or from one network of the new addresses: behind it may sit an office.
    var connectionsPerAddress = 256
    /// The most bytes of a head: its line and its fields.
    var headBytes = 32_768
    /// The most bytes of one field, or of the line.
    var fieldBytes = 16_384
    /// The most fields.
    var fields = 100
    /// From the opening of a connection, TLS and all, to the end of the first head.
    var headTime = TimeAmount.seconds(15)
    /// From an answer to the end of the next head.
    var idleTime = TimeAmount.seconds(60)
    /// From the end of a head to the end of its body.
    var bodyTime = TimeAmount.seconds(60)
    /// From the end of an answer until whoever asked has taken all of it.
    var takeTime = TimeAmount.seconds(120)

    /// What a server is started with.
    static let usual = NetworkLimits()
}
