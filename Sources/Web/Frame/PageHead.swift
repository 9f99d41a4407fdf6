/// What the frame around a page needs to know of it.
struct PageHead: Hashable, Sendable {
    /// For the window and the heading of the site.
    let title: String
    /// Code of the unit whose parts the navigation leads to; nil where there is none.
    var unit: String?
    /// True for pages to be read or printed alone, without room for the bar's every choice.
    var isPaper = false
    /// False for pages of forms, which stand for no day that one could choose.
    var hasBar = true
    /// HTTP status.
    var status = 200
}
