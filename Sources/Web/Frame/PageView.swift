internal import Markup

/// Draws what a page's model says. Nothing in it needs the ledger.
protocol PageView: Sendable {
    /// What the frame around the page needs to know.
    var head: PageHead { get }
    /// Draws what stands between the bar above and the foot.
    func draw(_ html: inout HTML)
}
