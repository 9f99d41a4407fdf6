internal import Markup
internal import Organisation
internal import Words

/// What a request is answered: plain values, made while the ledger is read, and written when nothing is read any more.
enum Answer: Sendable {
    case page(PageFrame, any PageView)
    case plainText(ReportModel, Speech)
    /// Stands under another address.
    case elsewhere(String)

    /// What is sent.
    func reply() -> Reply {
        switch self {
        case .page(let frame, let view):
            var html = HTML(capacity: Reply.pageBytesMax)
            frame.draw(&html) { view.draw(&$0) }
            return .page(html.finish(), status: frame.head.status)
        case .plainText(let report, let say): return .text(report.text(say))
        case .elsewhere(let address): return .redirect(to: address)
        }
    }
}
