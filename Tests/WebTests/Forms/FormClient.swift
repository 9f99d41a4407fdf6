import Foundation
import Ledger
import Web

/// A browser without script, as far as forms need one: it fills in what a page shows, presses a button, and goes where it is led.
final class FormClient {
    /// A field of a form on a page.
    struct Field: Hashable {
        let name: String
        var value: String
        let isHidden: Bool
    }

    /// A page that was shown.
    struct Page {
        let path: String
        let fragment: String?
        let status: Int
        let html: String

        var title: String { first(/<title>(.*?)<\/title>/) ?? "" }
        var heading: String { first(/<h1[^>]*>(.*?)<\/h1>/) ?? "" }
        /// Where the form of an act is sent; nil on a page without one.
        var action: String? { form.flatMap { FormClient.attributes(String($0.prefix { $0 != ">" }))["action"] } }
        /// What the buttons of the form say, in their order.
        var buttons: [String] {
            tags("button", in: form ?? "").filter { $0["name"] == "do" }.compactMap { $0["value"] }
        }
        /// Every field of the form.
        var fields: [Field] { FormClient.fields(of: form ?? "") }
        /// The faults that stand above, each with where it leads.
        var faults: [(target: String, text: String)] {
            guard let box = html.firstMatch(of: /<div id="loi".*?<\/ol>/.dotMatchesNewlines()) else { return [] }
            return String(box.0).matches(of: /<li><a href="#([^"]*)">(.*?)<\/a><\/li>/).map {
                (String($0.1), FormClient.unescaped(String($0.2)))
            }
        }
        /// The rows of tables of figures: what each cell says.
        var effects: [[String]] {
            html.matches(of: /<table class="data effect">.*?<\/table>/.dotMatchesNewlines()).flatMap { table in
                String(table.0).matches(of: /<tr>(<th scope="row">.*?)<\/tr>/.dotMatchesNewlines()).map { row in
                    String(row.1).matches(of: /<t[hd][^>]*>(.*?)<\/t[hd]>/.dotMatchesNewlines()).map { cell in
                        FormClient.unescaped(String(cell.1).replacing(/<[^>]*>/, with: ""))
                    }
                }
            }
        }

        private var form: String? {
            html.firstMatch(of: /<form class="act[^"]*".*?<\/form>/.dotMatchesNewlines()).map { String($0.0) }
        }

        private func first(_ pattern: Regex<(Substring, Substring)>) -> String? {
            html.firstMatch(of: pattern.dotMatchesNewlines()).map { FormClient.unescaped(String($0.1)) }
        }

        private func tags(_ name: String, in text: String) -> [[String: String]] { FormClient.tags(name, in: text) }
    }

    let site: WebSite
    /// Who is signed in; another one stands for another sign-in.
    var visitor = Visitor.files
    /// Every address that was asked for or led to, and every title.
    private(set) var seen: [String] = []

    init(_ site: WebSite) { self.site = site }

    /// Opens an address, and goes where it leads.
    func open(_ address: String) -> Page { follow(address, form: nil) }

    /// Sends a form with what is typed, by a button.
    func press(_ button: String, on page: Page, typing texts: [String: String] = [:]) -> Page {
        var values = Dictionary(page.fields.map { ($0.name, $0.value) }) { first, second in
            second.isEmpty ? first : second
        }
        for (name, text) in texts {
            guard name.hasSuffix(".*") else {
                values[name] = text
                continue
            }
            // Everybody whom a list holds.
            for field in page.fields where field.name.hasPrefix(name.dropLast()) { values[field.name] = text }
        }
        values["do"] = button
        return send(values, to: page)
    }

    /// Sends exactly these texts where the form of a page is sent.
    func send(_ values: [String: String], to page: Page) -> Page {
        let body = values.map { "\(FormClient.escaped($0.key))=\(FormClient.escaped($0.value))" }.joined(separator: "&")
        return follow(resolved(page.action ?? "", from: page.path), form: body)
    }

    /// The path that the form of a page is sent to.
    func target(of page: Page) -> String { resolved(page.action ?? "", from: page.path) }

    private func follow(_ address: String, form: String?) -> Page {
        var (address, form) = (address, form)
        for _ in 0..<5 {
            seen.append(address)
            let parts = address.split(separator: "#", maxSplits: 1).map(String.init)
            let (path, query) = FormClient.split(parts.first ?? "/")
            let reply = site.reply(to: WebSite.Request(path: path, query: query, form: form, visitor: visitor))
            if let location = reply.location {
                (address, form) = (location, nil)
                continue
            }
            let page = Page(
                path: path, fragment: parts.count > 1 ? parts[1] : nil, status: reply.status, html: reply.text)
            seen.append(page.title)
            return page
        }
        return Page(path: address, fragment: nil, status: 0, html: "")
    }

    private static func split(_ address: String) -> (String, String) {
        let parts = address.split(separator: "?", maxSplits: 1).map(String.init)
        return (parts[0], parts.count > 1 ? parts[1] : "")
    }

    private func resolved(_ link: String, from path: String) -> String {
        let url = URL(string: link, relativeTo: URL(string: "http://host" + path))?.absoluteURL
        return url.map { String($0.absoluteString.dropFirst("http://host".count)) } ?? link
    }

    // MARK: Reading pages

    private static func fields(of form: String) -> [Field] {
        var fields: [Field] = []
        for input in tags("input", in: form) {
            guard let name = input["name"] else { continue }
            let isHidden = input["type"] == "hidden"
            if ["radio", "checkbox"].contains(input["type"]) {
                let value = input["checked"] == nil ? "" : input["value"] ?? ""
                if let index = fields.firstIndex(where: { $0.name == name }) {
                    if !value.isEmpty { fields[index].value = value }
                } else {
                    fields.append(Field(name: name, value: value, isHidden: false))
                }
            } else {
                fields.append(Field(name: name, value: input["value"] ?? "", isHidden: isHidden))
            }
        }
        for area in form.matches(of: /<textarea ([^>]*)>(.*?)<\/textarea>/.dotMatchesNewlines()) {
            let name = attributes(String(area.1))["name"] ?? ""
            fields.append(Field(name: name, value: unescaped(String(area.2)), isHidden: false))
        }
        for select in form.matches(of: /<select ([^>]*)>(.*?)<\/select>/.dotMatchesNewlines()) {
            let chosen = tags("option", in: String(select.2)).first { $0["selected"] != nil }
            let name = attributes(String(select.1))["name"] ?? ""
            fields.append(Field(name: name, value: chosen?["value"] ?? "", isHidden: false))
        }
        return fields
    }

    private static func tags(_ name: String, in text: String) -> [[String: String]] {
        text.split(separator: "<").filter { $0.hasPrefix(name + " ") }.map {
            attributes(String($0.prefix { $0 != ">" }))
        }
    }

    private static func attributes(_ text: String) -> [String: String] {
        var found: [String: String] = [:]
        for match in text.matches(of: /([a-z-]+)(?:="([^"]*)")?/) {
            found[String(match.1)] = match.2.map { unescaped(String($0)) } ?? ""
        }
        return found
    }

    static func unescaped(_ text: String) -> String {
        text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }

    private static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}
