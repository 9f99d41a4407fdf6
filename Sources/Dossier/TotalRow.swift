/// Finds the row of sums that registers have below their tables.
enum TotalRow {
    private static let beginnings = ["tổng cộng", "tổng số", "cộng", "tổng", "grand total", "total", "sum"]

    /// True for a row with a cell that begins like a sum and without something that every row of the file has. A unit whose
    /// name begins so has its code and its day.
    static func isFound(in fields: [String], _ header: FileHeader, of file: DossierFile) -> Bool {
        guard fields.contains(where: isTotal) else { return false }
        if fields.count != header.fieldCount { return true }
        // “Tổng cộng” may stand where the code should.
        if let code = header[.code], isTotal(fields[code]) { return true }
        return file.filledColumns.contains { column in header[column].map { fields[$0].isEmpty } ?? false }
    }

    private static func isTotal(_ field: String) -> Bool {
        guard mayBegin(field) else { return false }
        let words = field.lowercased()
        guard let beginning = beginnings.first(where: words.hasPrefix) else { return false }
        let rest = words.dropFirst(beginning.count).drop { $0 == " " }
        // “Tổng công ty” is no sum; “tổng cộng có 3 người” is.
        guard let next = rest.first, next.isLetter else { return true }
        return beginning.contains { $0 == " " } && words.dropFirst(beginning.count).first == " "
    }

    /// By the first two bytes, since there are millions of codes and names: tổ, cộ, to, su, gr.
    private static func mayBegin(_ field: String) -> Bool {
        var bytes = field.utf8.makeIterator()
        guard let first = bytes.next(), let second = bytes.next() else { return false }
        switch (first | 0x20, second | 0x20) {
        case (UInt8(ascii: "t"), 0xE1), (UInt8(ascii: "c"), 0xE1), (UInt8(ascii: "t"), UInt8(ascii: "o")),
            (UInt8(ascii: "s"), UInt8(ascii: "u")), (UInt8(ascii: "g"), UInt8(ascii: "r")):
            return true
        default: return false
        }
    }
}
