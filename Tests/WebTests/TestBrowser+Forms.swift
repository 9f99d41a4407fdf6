import Foundation
import HTTPTypes
import Testing

/// Pages as a person uses them: a form is sent with all that stands in it, and where that leads is gone to.
extension TestBrowser {
    /// A page, and the address at which it stands.
    struct Arrival {
        let address: String
        let status: Int
        let text: String
        var retryAfter: String?
    }

    /// Opens an address, and goes wherever it leads.
    func open(_ address: String) async throws -> Arrival { try await arrive(at: address, get(address)) }

    /// Types into the form of a page that has a field or button of this name, sends it, and goes wherever that leads.
    func send(
        _ page: Arrival, _ typed: [String: String], pressing button: String? = nil
    ) async throws -> Arrival {
        let form = try #require(
            page.text.matches(of: /<form [^>]*action="([^"]*)"[^>]*>(.*?)<\/form>/.dotMatchesNewlines()).first { form in
                typed.keys.allSatisfy { form.2.contains("name=\"\($0)\"") }
                    && (button.map { form.2.contains("value=\"\($0)\"") } ?? true)
            }, "no such form at \(page.address)")
        var fields: [String: String] = [:]
        for input in form.2.matches(of: /<input ([^>]*)>/) {
            guard let name = input.1.firstMatch(of: /name="([^"]*)"/)?.1, !input.1.contains("type=\"checkbox\""),
                !input.1.contains("type=\"radio\"")
            else { continue }
            fields[String(name)] = plain(input.1.firstMatch(of: /value="([^"]*)"/)?.1 ?? "")
        }
        fields.merge(typed) { $1 }
        fields["do"] = button
        let address = plain(form.1)
        return try await arrive(at: address, post(address, fields, token: fields["token"] ?? ""))
    }

    /// Goes where a link with these words leads.
    func follow(_ words: String, on page: Arrival) async throws -> Arrival {
        let link = try #require(
            page.text.matches(of: /<a [^>]*href="([^"]*)"[^>]*>([^<]*)</).first { $0.2.contains(words) },
            "no link “\(words)” at \(page.address)")
        return try await open(plain(link.1))
    }

    private func arrive(at address: String, _ first: Answer) async throws -> Arrival {
        var (address, answer) = (address, first)
        for _ in 0..<6 {
            guard answer.status == 303, let next = answer.location else { break }
            (address, answer) = (next, try await get(next))
        }
        return Arrival(
            address: address, status: answer.status, text: answer.text, retryAfter: answer.fields[.retryAfter])
    }

    private func plain(_ text: Substring) -> String {
        String(text).replacing("&quot;", with: "\"").replacing("&lt;", with: "<").replacing("&amp;", with: "&")
    }
}
