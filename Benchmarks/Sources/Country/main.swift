import Foundation

/// `Country FACTOR FOLDER [SEED]`: writes a made-up country, or that part of one, as a dossier.
let arguments = CommandLine.arguments
guard arguments.count >= 3, let factor = Double(arguments[1]), factor > 0, factor <= 4 else {
    FileHandle.standardError.write(Data("usage: Country FACTOR FOLDER [SEED], FACTOR 1 for the whole country\n".utf8))
    exit(64)
}
let folder = arguments[2]
let seed = arguments.count > 3 ? UInt64(arguments[3]) ?? 1 : 1
try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
let shape = Shape(factor: factor)
let calendar = Calendar()
try CountryWriter(folder: folder, shape: shape).write(calendar)
var writer = try PeopleWriter(folder: folder, shape: shape, calendar: calendar, seed: seed)
let counts = try writer.write()
print(
    "\(shape.provinces) provinces, \(shape.districts) districts, \(shape.communes) communes, \(shape.cells) cells, "
        + "\(shape.villages) villages, \(counts.people) people, \(counts.events) events")
