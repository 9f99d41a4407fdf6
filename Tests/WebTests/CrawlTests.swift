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
        let visited = try TestSite(dossier: dossier).crawl(from: start)
        #expect(visited.count >= 10, "\(visited)")
    }
}

extension TestSite {
    /// Follows links from an address, some of each sort of page, and holds every page to what all pages keep: how many of
    /// each sort were seen.
    func crawl(from start: String, perKindMax: Int = 25) throws -> [String: Int] {
        var open = [get(start).location ?? start]
        var seen = Set(open)
        var perKind: [String: Int] = [:]
        while let address = open.popLast() {
            let (path, query) = Address.parts(address)
            var reply = get(path, query)
            // Links are relative to where one was led.
            var base = address
            if let location = reply.location {
                let (path, query) = Address.parts(location)
                (reply, base) = (get(path, query), location)
            }
            #expect(reply.status == 200, "\(address): \(reply.status)")
            // A paper as text is as long as it is.
            let isPage = reply.type.hasPrefix("text/html")
            #expect(!isPage || reply.body.count <= 100_000, "\(address): \(reply.body.count) bytes")
            let html = reply.text
            #expect(!html.contains("://") || reply.type.hasPrefix("text/plain"), "\(address) refers outside")
            #expect(!html.contains(" style=") && !html.contains("<script>"), "\(address) is styled or scripted inline")
            #expect(!html.contains("Optional(") && !html.contains("nil"), "\(address) shows what no reader knows")
            for match in html.matches(of: /href="([^"#]+)[^"]*"/) {
                let link = String(match.1).replacing("&amp;", with: "&")
                guard let target = Address.resolved(link, from: base), !target.hasPrefix("/tep/") else { continue }
                guard target.hasPrefix("/") else {
                    Issue.record("\(link) on \(base) leads nowhere: \(target)")
                    continue
                }
                let kind = Address.kind(of: target)
                guard !seen.contains(target), perKind[kind, default: 0] < perKindMax else { continue }
                seen.insert(target)
                perKind[kind, default: 0] += 1
                open.append(target)
            }
        }
        return perKind
    }
}

private enum Address {
    static func resolved(_ link: String, from address: String) -> String? {
        guard let base = URL(string: "http://host" + address),
            let url = URL(string: link, relativeTo: base)?.absoluteURL
        else {
            Issue.record("\(link) on \(address) is no address")
            return nil
        }
        return String(url.absoluteString.dropFirst("http://host".count))
    }

    static func parts(_ address: String) -> (path: String, query: String) {
        let parts = address.split(separator: "?", maxSplits: 1)
        return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
    }

    /// What sort of page an address leads to, so that each sort is visited.
    static func kind(of address: String) -> String {
        let parts = parts(address).path.split(separator: "/").drop { $0.hasPrefix("~") }
        return String(parts.first ?? "")
    }
}
