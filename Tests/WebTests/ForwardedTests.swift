import Access
import HTTPTypes
import Operations
import TestLedgers
import Testing

/// Who comes through another server is not at this machine, though the server may be.
@Suite struct ForwardedTests {
    @Test(arguments: ["X-Forwarded-For", "Forwarded", "Via", "X-Real-IP"])
    func whoIsPassedOnChoosesNoAccount(header: String) async throws {
        let bench = try AccountBench(isDemonstration: true)
        let demonstration = Demonstration(bench.database, bench.pictures, random: randomBytes)
        _ = try demonstration.make(by: bench.keeper)
        let browser = TestBrowser(bench, demonstration: try demonstration.choices(), address: "127.0.0.1")
        #expect(try await browser.get("/vao").text.contains("as:can-bo"))
        let name = try #require(HTTPField.Name(header))
        browser.added[name] = "192.0.2.1"
        #expect(try await browser.get("/vao").text.contains("as:") == false)
        #expect(try await browser.post("/vao", ["do": "as:can-bo"]).status == 404)
        #expect(browser.cookie == nil)
    }
}
