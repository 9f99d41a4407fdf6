import Foundation
import Testing
import Web

/// Every link leads to a page, every page keeps to its size and refers to nothing outside.
@Suite struct CrawlTests {
    @Test(arguments: [
        (TestSite.namPo, "/~at=2020-10-12,since=2015-08-20/"),
        (TestSite.namPo, "/~at=2019-12-31,since=2015-08-20,known=2018-12-31,structure=2016-01-01,lang=en/"),
        (TestSite.reorganised, "/~at=2020-10-12,since=2015-08-20/"),
        (TestSite.reorganised, "/~at=2018-06-30,known=2019-01-01/"),
    ])
    func everyLinkLeads(dossier: String, start: String) throws {
        let site = try TestSite(dossier: dossier)
        var open = [try #require(site.get(start).location)]
        var seen = Set(open)
        var perKind: [String: Int] = [:]
        while let address = open.popLast() {
            let (path, query) = parts(address)
            var reply = site.get(path, query)
            if let location = reply.location { reply = site.get(location) }
            #expect(reply.status == 200, "\(address): \(reply.status)")
            #expect(reply.body.count <= 100_000, "\(address): \(reply.body.count) bytes")
            let html = reply.text
            #expect(!html.contains("://") || reply.type.hasPrefix("text/plain"), "\(address) refers outside")
            #expect(!html.contains(" style=") && !html.contains("<script>"), "\(address) is styled or scripted inline")
            #expect(!html.contains("Optional(") && !html.contains("nil"), "\(address) shows what no reader knows")
            for match in html.matches(of: /href="([^"#]+)[^"]*"/) {
                let link = String(match.1).replacing("&amp;", with: "&")
                guard let target = resolved(link, from: address), !target.hasPrefix("/tep/") else { continue }
                let kind = kind(of: target)
                guard !seen.contains(target), perKind[kind, default: 0] < 25 else { continue }
                seen.insert(target)
                perKind[kind, default: 0] += 1
                open.append(target)
            }
        }
        #expect(perKind.count >= 10, "\(perKind)")
    }

    private func resolved(_ link: String, from address: String) -> String? {
        guard let base = URL(string: "http://host" + address),
            let url = URL(string: link, relativeTo: base)?.absoluteURL
        else {
            Issue.record("\(link) on \(address) is no address")
            return nil
        }
        return String(url.absoluteString.dropFirst("http://host".count))
    }

    private func parts(_ address: String) -> (path: String, query: String) {
        let parts = address.split(separator: "?", maxSplits: 1)
        return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
    }

    /// What sort of page an address leads to, so that each sort is visited.
    private func kind(of address: String) -> String {
        let parts = parts(address).path.split(separator: "/").drop { $0.hasPrefix("~") }
        return String(parts.first ?? "")
    }
}
