/// Where somebody wanted to go before they had to sign in. Read as a page of this site and written anew: whatever else is
/// typed there leads nowhere.
struct ReturnAddress: Hashable, Sendable {
    /// What it is called in addresses and forms.
    static let name = "den"
    private static let bytesMax = 4096

    /// A path of this site, and what stands behind its question mark.
    let text: String

    /// The page that a request asked for; nil for what nobody comes back to.
    init?(path: String, query: String) {
        let query = query.isEmpty ? "" : "?" + query
        self.init(path + query)
    }

    /// Reads the text of one; nil for anything but a page of this site that is read.
    init?(_ text: String) {
        guard text.hasPrefix("/"), text.utf8.count <= ReturnAddress.bytesMax,
            text.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
        else {
            return nil
        }
        let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let query = parts.count == 2 ? parts[1] : ""
        let address = SiteAddress(path: parts[0], query: query)
        // What cannot be read is no page; why, its own page says.
        guard case .success(let page) = address.page, let names = try? Query(query) else { return nil }
        let declaration = page.route.declaration
        guard declaration.needs == .ledger, declaration.methods.contains(.get),
            (try? names.check(declaration.parameters, asksToo: true)) != nil  // as above
        else { return nil }
        self.text = page.question.path + page.route.path + (query.isEmpty ? "" : "?" + query)
    }
}
