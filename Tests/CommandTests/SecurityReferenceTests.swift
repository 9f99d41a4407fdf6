import Foundation
import Testing

/// docs/reference/security.md leaves no requirement out, and names nothing that is not there.
@Suite struct SecurityReferenceTests {
    /// The requirements of levels 1 and 2 of ASVS 5.0.0 in the chapters that are mapped: how many each part begins with, but for those
    /// of level 3 among them.
    private static let required: [String] = [
        numbers("3.2", 1...2), numbers("3.3", 1...4), numbers("3.4", 1...6), numbers("3.5", 1...5),
        numbers("3.7", 1...2),
        numbers("6.1", 1...3), numbers("6.2", 1...12), numbers("6.3", 1...4), numbers("6.4", 1...4),
        numbers("6.5", 1...5), numbers("6.6", 1...3), numbers("6.8", 1...4), numbers("7.1", 1...3),
        numbers("7.2", 1...4), numbers("7.3", 1...2), numbers("7.4", 1...5), numbers("7.5", 1...2),
        numbers("7.6", 1...2), numbers("8.1", 1...2), numbers("8.2", 1...3), numbers("8.3", 1...1),
        numbers("8.4", 1...1), numbers("12.1", 1...3), numbers("12.2", 1...2), numbers("12.3", 1...4),
        numbers("14.1", 1...2), numbers("14.2", 1...4), numbers("14.3", 1...3),
    ].flatMap { $0 }

    private static func numbers(_ part: String, _ range: ClosedRange<Int>) -> [String] { range.map { "\(part).\($0)" } }

    private struct Row {
        let number: String
        let place: String
        let shown: String
    }

    private func text(_ path: String) throws -> String {
        try String(contentsOf: Program.root.appendingPathComponent(path), encoding: .utf8)
    }

    private func rows() throws -> [Row] {
        try text("docs/reference/security.md").split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "|", omittingEmptySubsequences: false).map {
                $0.trimmingCharacters(in: .whitespaces)
            }
            guard cells.count == 6, cells[1].first?.isNumber == true else { return nil }
            return Row(number: cells[1], place: cells[3], shown: cells[4])
        }
    }

    @Test func everyRequirementHasItsLine() throws {
        #expect(try rows().map(\.number) == SecurityReferenceTests.required)
    }

    @Test func whatIsMetNamesItsPlaceAndItsTest() throws {
        for row in try rows() where !row.shown.hasPrefix("not met: ") && !row.shown.hasPrefix("not here: ") {
            #expect(!named(row.shown).isEmpty && !row.place.isEmpty, "\(row.number)")
        }
    }

    @Test func everyFileAndTestThatIsNamedIsThere() throws {
        var tests: Set<String> = []
        for file in try files(under: "Tests", ending: ".swift") {
            let suite = file.split(separator: "/").last?.split(separator: ".").first ?? ""
            var isTest = false
            for line in try text(file).split(separator: "\n") {
                isTest = isTest || line.contains("@Test")
                guard isTest, let function = line.firstMatch(of: /func (\w+)/) else { continue }
                tests.insert("\(suite).\(function.1)")
                isTest = false
            }
        }
        #expect(tests.count > 300)
        var count = 0
        for row in try rows() {
            for name in named(row.place) + named(row.shown) {
                count += 1
                let isThere =
                    name.contains("/")
                    ? FileManager.default.fileExists(atPath: Program.root.appendingPathComponent(name).path)
                    : tests.contains(name)
                #expect(isThere, "\(row.number): \(name)")
            }
        }
        #expect(count > 50)
    }

    /// The files and tests among what stands between backticks.
    private func named(_ cell: String) -> [String] {
        cell.matches(of: /`([^`]+)`/).map { String($0.1) }.filter { $0.contains("/") || $0.contains(/^\w+Tests\.\w+$/) }
    }

    @Test func theScriptKeepsNothingAndWritesNoMarkup() throws {
        let scripts = try files(under: "Sources/Web/Resources", ending: ".js")
        #expect(!scripts.isEmpty)
        for script in scripts {
            let code = try text(script)
            for word in [
                "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(", "localStorage",
                "sessionStorage", "indexedDB", "caches", "document.cookie", "onmessage", "\"message\"", "serviceWorker",
            ] {
                #expect(!code.contains(word), "\(script): \(word)")
            }
        }
    }

    private func files(under folder: String, ending: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: Program.root.appendingPathComponent(folder).path)
            .filter { $0.hasSuffix(ending) }.map { folder + "/" + $0 }.sorted()
    }
}
