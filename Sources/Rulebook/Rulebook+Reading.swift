/// From files to the rulebook, checked as a whole: nothing is taken where anything is wrong.
extension Rulebook {
    /// Reads the files of a rulebook.
    ///
    /// - Throws: `RulebookFaults`, all of them.
    package static func read(_ files: [RuleFile]) throws -> Rulebook {
        var reader = RulebookReader()
        var opened: [(reading: FileReading, root: YAMLRecord)] = []
        for file in files {
            var reading = FileReading(file.name)
            guard var root = reading.root(file.text) else {
                reader.close(reading)
                continue
            }
            // Rules name regulations, so those come first.
            if root.fields["regulations"] != nil { reader.readRegulations(&root, &reading) }
            opened.append((reading, root))
        }
        for (var reading, var root) in opened {
            if root.fields["rules"] != nil { reader.readRules(&root, &reading) }
            if root.fields["papers"] != nil { reader.readPapers(&root, &reading) }
            if root.fields["reasons"] != nil { reader.readReasons(&root, &reading) }
            reading.finish(root)
            reader.close(reading)
        }
        return try reader.rulebook()
    }
}
