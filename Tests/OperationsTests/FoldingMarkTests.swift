import Foundation
import Ledger
import SQL
import SQLiteEngine
import Store
import TestLedgers
import Testing

/// The mark of folding stands for what the folds give: whoever changes that changes the mark, or ledgers that are there
/// would keep what the old folds made.
@Suite struct FoldingMarkTests {
    /// What the tables of the example come to, by the mark. With a new mark comes a new line; the old ones go.
    private static let results = ["1": "0479cc6b12976158480ede4c9b5c02ba1832770e085057698da1931b346f1b81"]
    private static let tables = [
        (
            "",
            [
                "unit_spans", "place_spans", "coverage_spans", "people", "person_days", "last_known",
                "mentions",
            ]
        ),
        (".vault", ["person_names", "person_words"]),
    ]

    @Test func theMarkStandsForWhatTheFoldsGive() throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        try ledger.importing(root.appendingPathComponent("Examples/nam-po").path)
        var text = ""
        for (suffix, tables) in Self.tables {
            let engine = try SQLiteEngine(path: ledger.path + suffix)
            for table in tables {
                text += table + "\n"
                try engine.read { connection in
                    let columns = try connection.rows("SELECT name FROM pragma_table_info(\(table))") { $0.text(0) }
                    let values = columns.map { "quote(\($0))" }.joined(separator: " || '|' || ")
                    try connection.forEach("SELECT \(sql: values) FROM \(sql: table) ORDER BY 1") {
                        text += $0.text(0) + "\n"
                    }
                }
            }
            try engine.close()
        }
        let result = Hash(of: Array(text.utf8)).hexadecimal
        #expect(
            Self.results[LedgerDatabase.foldingMark] == result,
            "what is folded has changed: give LedgerDatabase.foldingMark another value, and this table \(result) for it"
        )
    }
}
