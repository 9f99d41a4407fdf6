import Dossier
import Fields
import Figures
import Foundation
import Ledger
import Organisation
import Testing
import Words

/// docs/reference says what the program says: every command, figure, word and irregularity.
@Suite struct ReferenceTests {
    private func reference(_ name: String) throws -> String {
        try String(contentsOf: Program.root.appendingPathComponent("docs/reference/\(name).md"), encoding: .utf8)
    }

    @Test(arguments: [
        "", "import", "figures", "months", "report term", "serve", "certificate", "boundaries", "irregularities",
        "facts",
        "act", "acts", "rules", "account", "account first", "account make", "account reset", "account end",
        "account list",
        "account key make", "account key list", "account key end", "demo", "verify", "backup", "restore", "refold",
    ])
    func theCommandLineIsAsTheProgramSays(command: String) throws {
        let help =
            command.isEmpty
            ? try Program.run("--help") : try Program.run(command.split(separator: " ").map(String.init) + ["--help"])
        #expect(help.status == 0)
        #expect(try reference("command-line").contains(help.output), "run: make docs")
    }

    @Test func theActsAreAsTheyAreDeclared() throws {
        let written = try Program.run("acts", "--format", "markdown")
        #expect(written.status == 0)
        #expect(try reference("acts") == written.output, "run: make docs")
    }

    @Test func everyFigureIsExplained() throws {
        let text = try reference("figures")
        for figure in Figure.all {
            let row = text.split(separator: "\n").first { $0.hasPrefix("| `\(figure.name)` |") }
            #expect(row?.contains(figure.label.vietnamese) == true, "\(figure.name)")
            #expect(row?.contains(figure.kind.rawValue.replacing("_", with: " ")) == true, "\(figure.name)")
        }
        for cause in BalanceCause.allCases {
            #expect(text.contains("| `\(cause.rawValue)` | \(cause.label.vietnamese) |"), "\(cause)")
        }
        for cause in OrganisationCause.allCases {
            #expect(text.contains("| `\(cause.rawValue)` | \(cause.label.vietnamese) |"), "\(cause)")
        }
    }

    @Test func everyWordOfADossierIsListed() throws {
        let text = try reference("dossier")
        let words =
            Array(Vocabulary.columns.keys) + Choices.unitKinds.spellings + Choices.placeKinds.spellings
            + Choices.events.spellings + Choices.sexes.spellings + Choices.roles.spellings + Choices.findings.spellings
            + Array(Vocabulary.educations.keys) + Array(Vocabulary.rowNumberHeaders) + Ethnicity.wordsForNotGiven
        for word in words { #expect(text.contains("`\(word)`"), "docs/reference/dossier.md lacks “\(word)”") }
    }

    @Test func everyEthnicityIsListed() throws {
        let text = try reference("dossier")
        for ethnicity in Ethnicity.all {
            let row = "| \(ethnicity.name) | \(ethnicity.otherNames.joined(separator: ", ")) |"
            #expect(text.contains(row), "docs/reference/dossier.md lacks \(row)")
        }
    }

    @Test func everyIrregularityIsListed() throws {
        let text = try reference("irregularities")
        for kind in Irregularity.Kind.allCases {
            #expect(
                text.contains("| `\(kind.rawValue)` | \(kind.meaning.vietnamese) | \(kind.meaning.english) |"),
                "\(kind)")
        }
    }

    @Test func everyAddressIsListed() throws {
        let text = try reference("pages")
        let source = try String(
            contentsOf: Program.root.appendingPathComponent("Sources/Web/Route.swift"), encoding: .utf8)
        let paths = source.matches(of: /case \("([a-z-]+)", \d\)/).map { String($0.1) }
        #expect(paths.count > 10)
        for path in paths { #expect(text.contains("| `/\(path)"), "docs/reference/pages.md lacks /\(path)") }
    }

    @Test func everyKindOfFactIsListed() throws {
        let text = try reference("ledger")
        for kind in Statement.contents.map({ $0.kind.name }) { #expect(text.contains("`\(kind)`"), "\(kind)") }
    }
}
