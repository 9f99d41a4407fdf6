import Foundation
import Testing

/// What is visible outside its target says what it means, and the docs keep up with the code.
@Suite struct DocumentationTests {
    @Test func everyVisibleDeclarationIsDocumented() {
        for file in SourceTree.sources {
            let lines = file.lines
            for (index, line) in lines.enumerated() {
                let code = line.drop { $0 == " " }
                guard code.hasPrefix("package "), !code.hasPrefix("package import"), !isInherited(code) else {
                    continue
                }
                var above = index - 1
                while above >= 0, lines[above].drop(while: { $0 == " " }).hasPrefix("@") { above -= 1 }
                let comment = above >= 0 ? lines[above].drop { $0 == " " } : ""
                #expect(comment.hasPrefix("///"), "\(file.path):\(index + 1) \(code.prefix(70))")
            }
        }
    }

    /// Witnesses of the standard library's protocols: their meaning is the protocol's.
    private func isInherited(_ code: Substring) -> Bool {
        [
            "package static func <", "package static func ==", "package func hash(into", "package init(string",
            "package init(literalCapacity", "package static let kind = FactKind",
            "package static let subject = SubjectKind",
            "package static let fields", "package init?(open: Payload", "package var open: Payload",
            "package var sealed: Payload?", "package var mentions: [Mention]",
            "package var phrases: [Phrase]", "package func about(on day: Day)",
            "package var subjectName: SubjectName?",
            // Of an act and of its fields.
            "package static let name =", "package static let label =", "package static let summary =",
            "package static let need =", "package static let beginning =", "package static let isReviewed =",
            "package static func known(_ subject: KnownSubject)", "package static func form(_ subject: KnownSubject)",
            "package static func isOffered(in state", "package var items: [FormItem] {",
            "package init(_ values: FieldValues)", "package func change(_ structure: StructureWriter)",
            "package let values: FieldValues", "package func write(_ writing: Writing, _ problems",
            "package let name: String", "package let label: BilingualText", "package let hint: BilingualText",
            "package let isRequired", "package let isSealed", "package var isSealed: Bool {",
            "package var textNames: [String] {", "package func reads(_ name: String)",
            "package func read(_ texts: inout TypedTexts", "package mutating func appendLiteral",
            "package mutating func next()",
            // Of what explains itself.
            "package var culprit: Culprit {", "package var explanation: Explanation {",
        ].contains { code.hasPrefix($0) }
    }

    @Test func filesOpenWithTheirReason() {
        for file in SourceTree.sources {
            #expect(file.text.contains("///"), "\(file.path) has no doc comment")
            #expect(!file.text.lowercased().contains("copyright"), "\(file.path): no licence paragraphs")
        }
    }

    @Test func everyTargetStandsInTheArchitecture() throws {
        let text = try SourceTree.text("ARCHITECTURE.md")
        for target in Set(SourceTree.sources.map(\.target)) {
            #expect(text.contains("`\(target)`"), "ARCHITECTURE.md does not tell of \(target)")
        }
    }

    @Test func linksBetweenDocsLead() throws {
        for file in SourceTree.files(under: "docs", ending: ".md") + rootDocs() {
            let folder = file.path.split(separator: "/").dropLast().joined(separator: "/")
            for match in file.text.matches(of: /\]\(([^)#:]+)(?:#[^)]*)?\)/) {
                let target = folder.isEmpty ? String(match.1) : folder + "/" + String(match.1)
                let path = SourceTree.root.appendingPathComponent(target).standardized.path
                #expect(
                    FileManager.default.fileExists(atPath: path), "\(file.path) links to \(match.1), which is not there"
                )
            }
        }
    }

    private func rootDocs() -> [SourceTree.File] {
        ["README.md", "ARCHITECTURE.md", "GLOSSARY.md", "CONTRIBUTING.md"].compactMap { name in
            (try? SourceTree.text(name)).map { SourceTree.File(path: name, text: $0) }
        }
    }
}
