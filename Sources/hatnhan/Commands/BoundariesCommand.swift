internal import ArgumentParser
internal import Operations
internal import Organisation

/// `hatnhan boundaries`
struct BoundariesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "boundaries", abstract: "Take over the outlines of units from a GeoJSON file, for maps.",
        discussion: """
            A feature collection of polygons, each with the unit's code in its property `code`, in degrees (WGS 84). The \
            outlines replace those that were there; no figure depends on them.
            """)

    @Argument(help: "The GeoJSON file.")
    var path: String

    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let count = try database.files().withLedger { try ImportBoundaries($0, actor: $1).run(path: path) }
        let number = Terminal.speech.number(count)
        try Terminal.write(
            Terminal.words("Đã nhận ranh giới của \(number) tổ chức.\n", "Took over the outlines of \(number) units.\n")
        )
    }
}
