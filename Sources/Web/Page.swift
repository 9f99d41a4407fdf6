internal import Markup
internal import Organisation

/// A page: what it says, put together before anything is drawn, and how that is drawn.
protocol Page {
    /// For the window and the heading of the site.
    var title: String { get }
    /// The unit whose parts the navigation leads to; nil where there is none.
    var unit: UnitID? { get }
    /// What stands between the bar above and the foot.
    @MarkupBuilder var content: Markup { get }
    /// True for pages to be read or printed alone, without room for the bar's every choice.
    var isPaper: Bool { get }
}

extension Page {
    var isPaper: Bool { false }
}
