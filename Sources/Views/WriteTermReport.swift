package import Ledger
package import Reports
package import Store
package import Words

/// Writes the term report of a unit, for whoever prints it.
package struct WriteTermReport {
    private let pictures: Pictures

    /// Writes from the ledger in `database`.
    package init(_ database: LedgerDatabase) {
        pictures = Pictures(database)
    }

    /// The report of the unit with this code over (since, the day of the question].
    ///
    /// - Throws: `AskFigures.UnknownUnit`, `PictureRefusal`.
    package func run(
        unit code: String, since: Day, asOf: AsOf, say: Speech, version: String
    ) throws -> ReportDocument {
        try pictures.read(asOf) { picture in
            try picture.termReport(of: picture.unit(code), since: since, say: say, version: version).document
        }
    }
}
