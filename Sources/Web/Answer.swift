internal import Markup
internal import Organisation
internal import Words

/// What a request is answered: plain values, made while the ledger is read, and written when nothing is read any more.
enum Answer: Sendable {
    case page(PageFrame, any PageView)
    /// The same, where the page may be kept.
    case kept(PageFrame, KeptMiddle)
    case plainText(ReportModel, Speech)
    /// A table to be taken away: comma-separated values.
    case table(String)
    /// Stands under another address.
    case elsewhere(String)

    /// What stands between the header and the foot of a page that may be kept.
    enum KeptMiddle: Sendable {
        /// It was drawn before.
        case drawn([UInt8])
        /// It is drawn now, and handed to whoever keeps it.
        case isDrawn(any PageView, keep: @Sendable ([UInt8]) -> Void)
    }

    /// What is sent.
    func reply() -> Reply {
        switch self {
        case .kept(let frame, .drawn(let body)):
            var html = HTML(capacity: body.count + Answer.frameBytes)
            frame.draw(&html) { $0.again(body) }
            return .page(html.finish(), status: frame.head.status)
        case .kept(let frame, .isDrawn(let view, let keep)):
            var html = HTML(capacity: Reply.pageBytesMax)
            var body: [UInt8] = []
            frame.draw(&html) { body = $0.keeping { view.draw(&$0) } }
            keep(body)
            return .page(html.finish(), status: frame.head.status)
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

    /// About as many bytes has a page around its middle.
    private static let frameBytes = 16_384
}
