internal import ArgumentParser
internal import Operations
internal import Words

/// `hatnhan boundaries`
struct BoundariesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "boundaries", abstract: "Take over the outlines of units from a GeoJSON file, for maps.",
        discussion: """
            A feature collection of polygons, one feature for each unit, in degrees (WGS 84), with the unit's code in a \
            property. All of it, or, when anything is wrong with it, nothing. The outlines replace those that were there; \
            no figure depends on them.
            """)

    @Argument(help: "The GeoJSON file.")
    var path: String?

    @Option(help: "The property that holds the unit's code.")
    var codeProperty = "code"

    @Flag(help: "Remove every outline; without a file, or with one that has no features.")
    var removeAll = false

    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        if path == nil, !removeAll { throw ValidationError("Give a GeoJSON file, or --remove-all") }
    }

    func run() throws {
        let request = ImportBoundaries.Request(path: path, codeProperty: codeProperty, removesAll: removeAll)
        let report = try database.files().withLedger { try ImportBoundaries($0, actor: $1).run(request) }
        Terminal.writeDone(text(of: report))
    }

    private func text(of report: ImportBoundaries.Report) -> String {
        let taken = units(report.taken)
        var text =
            removeAll
            ? "" : Terminal.words("Đã nhận ranh giới của \(taken).\n", "Took over the outlines of \(taken).\n")
        if removeAll || !report.lost.isEmpty {
            let (lost, codes) = (units(report.lost.count), list(report.lost))
            text += Terminal.words(
                "Đã xóa ranh giới của \(lost)\(codes).\n", "Removed the outlines of \(lost)\(codes).\n")
        }
        if !report.distant.isEmpty {
            let (distant, codes) = (units(report.distant.count), list(report.distant))
            text += Terminal.words(
                "Ranh giới của \(distant) ở xa mọi địa bàn của chính tổ chức đó\(codes). Kiểm tra mã và tọa độ.\n",
                "The outlines of \(distant) are far from all of the unit's own places\(codes). Check codes and coordinates.\n"
            )
        }
        return text
    }

    private func units(_ count: Int) -> String {
        let number = Terminal.speech.number(count)
        return Terminal.words("\(number) tổ chức", "\(number) \(count == 1 ? "unit" : "units")")
    }

    /// Codes behind a colon, as many as a line takes.
    private func list(_ codes: [String]) -> String {
        guard !codes.isEmpty else { return "" }
        return ": " + codes.prefix(20).joined(separator: ", ") + (codes.count > 20 ? ", …" : "")
    }
}
