import Foundation
import Testing

/// docs/reference/phrases.md lists phrases that the program really has.
@Suite struct PhraseTests {
    @Test func everyPhraseStandsInTheProgram() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = root.appendingPathComponent("Sources/Reports")
        let sources = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .map { try String(contentsOf: $0, encoding: .utf8) }.joined()
            // A long text stands on several lines.
            .replacing(/\ ?"\n *\+ "/, with: " ")
        let text = try String(
            contentsOf: root.appendingPathComponent("docs/reference/phrases.md"), encoding: .utf8)
        let phrases = text.split(separator: "\n").filter { $0.hasPrefix("| `") }.flatMap { line in
            (line.split(separator: "|").first ?? "").matches(of: /`([^`]+)`/).map { String($0.1) }
        }
        #expect(phrases.count > 20)
        for phrase in phrases { #expect(sources.contains(phrase), "“\(phrase)”") }
    }
}
