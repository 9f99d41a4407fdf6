internal import Documents
internal import Fields

/// Looks for the header of a file, which is its first row: where something stands above it, it is found all the same, and
/// said what is wrong.
struct HeaderSearch {
    /// What was found, once it is certain.
    struct Result {
        /// Nil when the rows of the file cannot be read.
        var header: FileHeader?
        var problems: [DossierProblem] = []
    }

    /// The most rows that a title and what belongs to it take.
    private static let rowsMax = 20

    /// The first row that is not blank.
    private var first: (header: FileHeader, row: Int, text: String)?
    private var rowsSeen = 0
    private var isOver = false

    /// Takes the next row of the file; nil while the header has not been found, and after it was.
    mutating func look(at row: CSVRow, of file: DossierFile) -> Result? {
        guard !isOver, let text = row.fields.map(Mending.mendedHeader).first(where: { !$0.isEmpty }) else { return nil }
        let header = FileHeader(row.fields, of: file)
        if header.missingColumns(of: file).isEmpty { return found(header, in: row.number, of: file) }
        guard let first else {
            self.first = (header, row.number, text)
            return header.garbled.isEmpty ? nil : ended(file)
        }
        // What stands above may have no delimiter, or the other one; then nothing below can be read.
        for delimiter in [";", ","] {
            let fields = row.fields.joined(separator: delimiter == ";" ? "," : ";").split(
                separator: delimiter, omittingEmptySubsequences: false)
            if FileHeader(fields.map(String.init), of: file).missingColumns(of: file).isEmpty {
                isOver = true
                return Result(header: nil, problems: [titleRow(first, headerRow: row.number, of: file)])
            }
        }
        rowsSeen += 1
        return rowsSeen < HeaderSearch.rowsMax ? nil : ended(file)
    }

    /// The file is over, or no header will come: the first row is taken for one that lacks columns.
    mutating func ended(_ file: DossierFile) -> Result? {
        guard !isOver else { return nil }
        isOver = true
        let header = first?.header ?? FileHeader([""], of: file)
        let row = first?.row ?? 1
        if !header.garbled.isEmpty {
            return Result(
                header: nil,
                problems: header.garbled.map {
                    DossierProblem(file: file.fileName, row: row, value: $0, reason: .wronglyDecoded)
                })
        }
        let missing = header.missingColumns(of: file).map {
            DossierProblem(file: file.fileName, row: row, column: $0, reason: .missingColumn)
        }
        return Result(header: nil, problems: doubled(header, row, file) + missing)
    }

    private mutating func found(_ header: FileHeader, in row: Int, of file: DossierFile) -> Result {
        isOver = true
        var problems = doubled(header, row, file)
        let isUsable = problems.isEmpty
        if let first { problems.append(titleRow(first, headerRow: row, of: file)) }
        return Result(header: isUsable ? header : nil, problems: problems)
    }

    private func titleRow(
        _ first: (header: FileHeader, row: Int, text: String), headerRow: Int, of file: DossierFile
    ) -> DossierProblem {
        DossierProblem(
            file: file.fileName, row: first.row, value: first.text, reason: .titleRow(headerRow: headerRow))
    }

    private func doubled(_ header: FileHeader, _ row: Int, _ file: DossierFile) -> [DossierProblem] {
        header.doubled.map { entry in
            DossierProblem(
                file: file.fileName, row: row, column: entry.column, header: header.name(at: entry.position),
                reason: .doubledColumn(first: header.name(of: entry.column) ?? ""))
        }
    }
}
