internal import ArgumentParser
internal import Foundation
internal import Ledger
internal import Views

/// `hatnhan facts`
struct FactsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "facts", abstract: "List the facts about a unit, a place or a person, the retracted ones too.")

    @Argument(help: "Code of the unit or place; with --source, of the person.", transform: mendedCode)
    var code: String

    @Option(help: "The source the person's code belongs to.", transform: mendedCode)
    var source: String?

    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let subject: FactRow.Subject = source.map { .person(code: code, source: $0) } ?? .code(code)
        var text = ""
        let files = try database.files()
        for row in try files.withLedger({ try files.pictures(of: $0).facts(of: subject, for: .files) }) {
            let fact = row.fact
            text += "\(fact.id)  #\(row.position)\n"
            text +=
                "    " + Terminal.words("hiệu lực", "effective") + " \(fact.effective)  "
                + Terminal.words("biết", "known")
                + " \(fact.known)  \(row.author ?? fact.author.description)  \(fact.command)\n"
            text += "    \(fact.kind)  \(String(decoding: fact.payload, as: UTF8.self))\n"
            if let retraction = row.retractedBy {
                text += "    " + Terminal.words("đã rút lại bởi", "retracted by") + " \(retraction)\n"
            }
        }
        try Terminal.write(text)
    }
}
