package import Ledger
package import Reports
package import Words

extension Pictures {
    /// The term report of the unit with this code over (since, the day of the question].
    ///
    /// - Throws: `UnknownUnit`, `PictureRefusal`.
    package func termReport(
        unit code: String, since: Day, asOf: AsOf, say: Speech, version: String, for viewer: Viewer
    ) throws -> ReportDocument {
        try read(asOf, for: viewer, noting: ReadingNote(page: "report term", .export, unit: code)) { picture in
            try picture.termReport(of: picture.unit(code), since: since, say: say, version: version).document
        }
    }
}
