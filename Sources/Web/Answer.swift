internal import Markup
internal import Organisation
internal import Words

/// What a request is answered: plain values, made while the ledger is read, and written when nothing is read any more.
enum Answer: Sendable {
    case page(PageFrame, any PageView)
    case plainText(ReportModel, Speech)
    /// A table to be taken away: comma-separated values.
    case table(String)
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
        case .table(let text):
            return Reply(status: 200, type: "text/csv; charset=utf-8", body: Array(text.utf8))
        case .elsewhere(let address): return .redirect(to: address)
        }
    }
}
