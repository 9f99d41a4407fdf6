internal import Ledger

extension Statement {
    /// Without the paper, which is text that somebody wrote and may name people: for who may not see who wrote what.
    var withoutReference: Statement {
        switch content {
        case is PersonDescription, is PersonEvent: self
        default: Statement(kind: kind.name, open: content.open, sealed: nil) ?? self
        }
    }
}
