import Testing

/// Files and functions stay short enough to be read at once.
@Suite struct SizeTests {
    @Test func filesAreShort() {
        let counts = SourceTree.sources.map { (path: $0.path, lines: $0.lines.count - 1) }
        for file in counts { #expect(file.lines <= 400, "\(file.path): split it along its topics") }
        let sorted = counts.map(\.lines).sorted()
        #expect(sorted[sorted.count / 2] <= 80, "the median file is too long")
        #expect(sorted[sorted.count * 9 / 10] <= 250, "a tenth of the files is too long")
    }

    @Test func functionsAreShort() {
        for file in SourceTree.sources + SourceTree.tests {
            for (name, length) in functions(in: file) {
                #expect(length <= 60, "\(file.path): \(name) has \(length) lines; cut it into steps with names")
            }
        }
    }

    /// From the line of `func` or `init` to the line where its braces close.
    private func functions(in file: SourceTree.File) -> [(name: String, length: Int)] {
        var result: [(name: String, length: Int)] = []
        var open: [(name: String, start: Int, depth: Int)] = []
        var depth = 0
        for (number, line) in file.lines.enumerated() {
            let code = line.drop { $0 == " " }
            if !code.hasPrefix("//"), code.firstMatch(of: /\b(func \w+|init[?]?\()/) != nil, code.contains("(") {
                open.append((String(code.prefix(60)), number, depth))
            }
            depth += line.count { $0 == "{" } - line.count { $0 == "}" }
            while let last = open.last, number > last.start || line.contains("}"), depth <= last.depth {
                if line.contains("}") { result.append((last.name, number - last.start + 1)) }
                open.removeLast()
            }
        }
        return result
    }

    @Test func theCheckSeesLongFunctions() {
        let body = Array(repeating: "        work()", count: 70).joined(separator: "\n")
        let file = SourceTree.File(path: "Sources/X/X.swift", text: "    func f() {\n\(body)\n    }\n")
        #expect(functions(in: file).map(\.length) == [72])
    }
}
