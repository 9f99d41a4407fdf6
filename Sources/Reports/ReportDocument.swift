package import Figures
package import Ledger

/// A report before it is drawn: what stands on the paper, in order. The same document becomes a page, a print and plain text.
package struct ReportDocument: Sendable {
    /// A stretch of the report.
    package enum Block: Sendable {
        /// The heading of a part.
        case heading(String)
        /// A line of capitals in the middle.
        case centred(String)
        /// A paragraph of sentences.
        case paragraph(Sentence)
        /// Items, one below the other.
        case list([Sentence])
        /// A table.
        case table(ReportTable)
        /// A step line with its title and its first and last value.
        case chart(title: String, steps: [StepFunction.Step], at: Day)
        /// Something a reader has to know before trusting a number.
        case flag(Sentence)
    }

    /// What stands at the head and the foot of the paper.
    package var letterhead: Letterhead
    /// What sort of paper it is, such as BÁO CÁO.
    package var kind: String
    /// What it is about, in one line or two.
    package var summary: String
    /// The body.
    package var blocks: [Block]
    /// What it is an answer to: unit, days, known, structure, head, version.
    package var answersTo: [String]

    /// A document of these parts.
    package init(letterhead: Letterhead, kind: String, summary: String, blocks: [Block], answersTo: [String]) {
        self.letterhead = letterhead
        self.kind = kind
        self.summary = summary
        self.blocks = blocks
        self.answersTo = answersTo
    }
}

/// A table of a report. Numbers know what they count.
package struct ReportTable: Sendable {
    /// What the table shows.
    package var title: String
    /// Headings of the columns; the first is that of the rows.
    package var headings: [String]
    /// Rows, each as long as the headings.
    package var rows: [[Sentence]]
    /// True where the last row sums up.
    package var hasTotal: Bool

    /// A table of these rows.
    package init(title: String, headings: [String], rows: [[Sentence]], hasTotal: Bool = false) {
        self.title = title
        self.headings = headings
        self.rows = rows
        self.hasTotal = hasTotal
    }
}
