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

    @Test func functionsAndComputedPropertiesAreShort() {
        for file in SourceTree.sources + SourceTree.tests {
            for (name, length) in bodies(in: file) {
                #expect(length <= 60, "\(file.path): \(name) has \(length) lines; cut it into steps with names")
            }
        }
    }

    @Test func linesAreShort() {
        for file in SourceTree.sources + SourceTree.tests + SourceTree.benchmarks + SourceTree.scripts {
            for (number, line) in file.lines.enumerated() where line.count > 150 {
                Issue.record("\(file.path):\(number + 1) has \(line.count) characters; break it")
            }
        }
    }

    private struct Body {
        let name: String
        let start: Int
        let depth: Int
        var isOpen = false
    }

    /// What has a body that runs: from the line that names it to the line where its braces close.
    private func bodies(in file: SourceTree.File) -> [(name: String, length: Int)] {
        let beginning = /\bfunc [^ (]+ ?[(<]|\binit[?]?[(<]|\bsubscript[(<]|\bvar \w+: [^=\x7B]+\x7B|\bdeinit \x7B/
        let quoted = /"(?:\\.|[^"\\])*"/
        var result: [(name: String, length: Int)] = []
        var open: [Body] = []
        var depth = 0
        for (number, line) in file.lines.enumerated() {
            let code = line.drop { $0 == " " }
            guard !code.hasPrefix("//") else { continue }
            // Braces that are only text close nothing.
            let text = line.contains("\"") ? line.replacing(quoted, with: "") : line
            if text.firstMatch(of: beginning) != nil {
                open.append(Body(name: String(code.prefix(60)), start: number, depth: depth))
            }
            depth += text.count { $0 == "{" } - text.count { $0 == "}" }
            if text.contains("{"), !open.isEmpty { open[open.count - 1].isOpen = true }
            // What is only required, of a protocol, never opens.
            while let last = open.last, depth < last.depth || (last.isOpen && depth == last.depth) {
                if last.isOpen { result.append((last.name, number - last.start + 1)) }
                open.removeLast()
            }
        }
        return result
    }

    @Test func theCheckSeesLongBodies() {
        let body = Array(repeating: "        work()", count: 70).joined(separator: "\n")
        let beginnings = [
            "    func f() {": 72, "    func f(\n        _ a: Int\n    ) {": 74, "    var x: Int {": 72,
            "    init<A>(_ a: A) {": 72, "    func f(_ a: String = \"{\") {": 72, "    let a = 1": 0,
        ]
        for (beginning, length) in beginnings {
            let file = SourceTree.File(path: "Sources/X/X.swift", text: "\(beginning)\n\(body)\n    }\n")
            #expect(bodies(in: file).map(\.length) == (length == 0 ? [] : [length]), "\(beginning)")
        }
    }
}
