package import Words

/// What became of somebody's being handed over.
package enum TransferOutcome: String, Hashable, Sendable, CaseIterable {
    /// Tiếp nhận: they are of the other cell from that day on.
    case received
    /// Không tiếp nhận.
    case declined
    /// Thu hồi.
    case withdrawn

    /// The label people read, inside a sentence.
    package var label: BilingualText {
        switch self {
        case .received: BilingualText("đã tiếp nhận", "received")
        case .declined: BilingualText("không tiếp nhận", "not received")
        case .withdrawn: BilingualText("đã thu hồi", "withdrawn")
        }
    }
}
