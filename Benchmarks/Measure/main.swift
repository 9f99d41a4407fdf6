import CMalloc
import Figures
import Foundation
import Ledger
import Organisation
import SQLiteEngine
import Store
import Views

/// `Measure LEDGER FOLDER`: what questions to the tree of a made-up country cost, as lines of a table; the tables of
/// districts and months go to FOLDER, to be compared with what databases answer. `Measure LEDGER`: what one fact costs.
guard (2...3).contains(CommandLine.arguments.count) else {
    FileHandle.standardError.write(Data("usage: Measure LEDGER [FOLDER]\n".utf8))
    exit(64)
}
let (path, folder) = (CommandLine.arguments[1], CommandLine.arguments.last ?? "")

func openLedger() throws -> LedgerDatabase {
    try LedgerDatabase(
        opening: SQLiteEngine(path: path), vault: SQLiteEngine(path: path + ".vault"),
        random: { count in (0..<count).map { _ in UInt8.random(in: .min ... .max) } })
}

func writeTable(_ name: String, _ units: [UnitID], _ values: [[Int]], _ book: Codebook) throws {
    let lines = zip(units, values).map { unit, row in
        ([book.code(of: unit)] + row.map(String.init)).joined(separator: ",")
    }
    try (lines.joined(separator: "\n") + "\n").write(toFile: "\(folder)/\(name).csv", atomically: true, encoding: .utf8)
}

/// Reads the ledger into a tree that nobody else holds.
func readTree() throws -> (seconds: Double, tree: FigureTree, structure: OrganisationStructure) {
    let database = try openLedger()
    defer { try? database.close() }
    let (seconds, figures) = try Stopwatch.time { try database.read { try KnownFigures($0) } }
    return (seconds, figures.tree, figures.structure)
}

/// How long a server takes from a snapshot to its first picture.
func start(from snapshot: TreeSnapshot) throws -> Double {
    let database = try openLedger()
    defer { try? database.close() }
    return try Stopwatch.time {
        try Pictures(database, snapshot: snapshot).read(AsOf(day: .latest), for: .files) { _ in }
    }.seconds
}

/// Units, places and coverages alone, for what they take of the memory of a tree.
func readStructure() throws -> OrganisationStructure {
    let database = try openLedger()
    defer { try? database.close() }
    return try database.read { try $0.structure() }
}

// As the program itself does.
mallopt(M_ARENA_MAX, 1)

if CommandLine.arguments.count == 2 {
    let database = try openLedger()
    try OneFact(database).measure()
    try database.close()
    exit(0)
}

let empty = Stopwatch.residentMegabytes.now
let first = try readStructure()
let before = Stopwatch.residentMegabytes.now
var (seconds, tree, structure) = try readTree()
let memory = Stopwatch.residentMegabytes
precondition(first.units.count == structure.units.count)
report("start: ledger to tree", readable(seconds))
report("memory of units, places, coverages and their names", "\(before - empty) MB")
report("memory of the tree", "\(memory.now - before - (before - empty)) MB, at most \(memory.peak) MB on the way")

do {
    let snapshot = TreeSnapshot(path: "\(folder)/tree")
    let database = try openLedger()
    let pictures = Pictures(database, snapshot: snapshot)
    try pictures.read(AsOf(day: .latest), for: .files) { _ in }
    report("keeping the tree in a snapshot", readable(try Stopwatch.time { try pictures.saveSnapshot() }.seconds))
    try database.close()
    // Otherwise the disk would still be writing the file during the next start, as it is in nobody's life.
    sync()
    let size = try FileManager.default.attributesOfItem(atPath: "\(folder)/tree")[.size] as? NSNumber
    report("start from a snapshot of \((size?.intValue ?? 0) >> 20) MB", readable(try start(from: snapshot)))
}

do {
    let questions = Questions(tree: tree, units: structure.units.map(\.unit), structure: structure)
    let (districts, provinces) = (questions.units("H"), questions.units("T"))
    report("20 figures of a district on a day", readable(questions.dashboard(of: districts)))
    report("20 figures of one district, asked again", readable(questions.dashboard(of: Array(districts.prefix(1)))))
    report("20 figures of a province on a day", readable(questions.dashboard(of: provinces)))
    report("every figure of two days and the balance of a district", readable(questions.comparison(of: districts)))
    let (making, monthEnds) = Stopwatch.time { MonthEnds(of: tree) }
    report("keeping the ends of months beside the tree", readable(making))
    for figure in [Figure.members, .villagesWithoutMembers] {
        let (seconds, values) = questions.table(of: figure, districts, monthEnds)
        report(
            "`\(figure.name)` of \(districts.count) districts at \(values[0].count) ends of months",
            readable(seconds))
        try writeTable(figure.name, districts, values, structure.codebook)
    }
}

do {
    let questions = Questions(
        tree: FigureTree(structure: OrganisationStructure()), units: structure.units.map(\.unit), structure: structure)
    let (cells, districts, provinces) = (questions.units("C"), questions.units("H"), questions.units("T"))
    var changes = LateChanges(tree: tree, structure: structure)
    tree = FigureTree(structure: OrganisationStructure())
    report(
        "a late fact about a person, in the tree (median of 50)", readable(changes.person(in: Array(cells.prefix(50)))))
    let seconds = changes.parent(of: districts[0], becomes: provinces.last ?? provinces[0])
    report("a district re-parented nine years back", readable(seconds))
}
