/// One record of a CSV file.
package struct CSVRow: Equatable, Sendable {
    /// The number a spreadsheet shows: the header is row 1, blank rows count.
    package let number: Int
    /// The fields as written, quotes resolved.
    package let fields: [String]

    /// A record with these fields.
    package init(number: Int, fields: [String]) {
        self.number = number
        self.fields = fields
    }
}

/// Why a file cannot be read as CSV.
package struct CSVError: Error, Equatable, Sendable {
    /// What is wrong.
    package enum Reason: String, Sendable, CaseIterable {
        /// The row has more bytes than `CSVParser.rowBytesMax`.
        case rowTooLong
        /// A byte 0, which no text has: the file is binary or UTF-16.
        case nulByte
        /// The bytes are not UTF-8.
        case notUTF8
        /// A quotation mark opens a field that never ends.
        case unclosedQuote
        /// Something other than a delimiter follows a closing quotation mark.
        case textAfterQuote
    }

    /// What is wrong.
    package let reason: Reason
    /// The row it was found in; for an unclosed quote the row that opens it.
    package let row: Int

    /// `reason` in this row.
    package init(reason: Reason, row: Int) {
        self.reason = reason
        self.row = row
    }
}
