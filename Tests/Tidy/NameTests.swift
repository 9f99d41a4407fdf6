import Testing

/// Names tell where a thing lives, and calls that hide faults do not come in.
@Suite struct NameTests {
    @Test func noDrawers() {
        let drawers = [
            "Core", "Common", "Utils", "Util", "Helpers", "Helper", "Shared", "Extensions", "Managers", "Misc",
        ]
        for file in SourceTree.sources + SourceTree.tests {
            for part in file.path.replacing(".swift", with: "").split(whereSeparator: { $0 == "/" || $0 == "+" }) {
                #expect(!drawers.contains(String(part)), "\(file.path): name it after what it holds")
            }
        }
    }

    @Test func aFileIsNamedAfterItsType() {
        for file in SourceTree.sources {
            let type = String(file.name.replacing(".swift", with: "").split(separator: "+")[0])
            // What stands in it (`extension Type.Inner`) is named after it; to `\b` the two are one word.
            let pattern = "(struct|class|enum|protocol|actor|extension|typealias) \(type)(?!\\w)"
            let isDeclared = (try? Regex(pattern)).flatMap { file.text.firstMatch(of: $0) } != nil
            #expect(isDeclared, "\(file.path) declares no \(type)")
        }
    }

    @Test func nothingHidesAFault() {
        let banned = [
            "try!": "handle the error", "as!": "use as? and say what else", "fatalError(": "throw",
            "TODO": "do it or write it down in docs", "FIXME": "fix it", "NSLog": "use the terminal",
            ".unsafelyUnwrapped": "unwrap", "swiftlint": "there is no such tool here",
        ]
        for file in SourceTree.sources {
            for (call, remedy) in banned {
                #expect(!file.text.contains(call), "\(file.path) has \(call): \(remedy)")
            }
            if file.target != "hatnhan" { #expect(!file.text.contains("print("), "\(file.path) prints") }
        }
    }

    /// Code names a figure by its case, so that a misspelt one does not compile; names are for what comes from outside.
    @Test func noFigureIsNamedByALiteral() {
        let literal = /Figure\.named\("|Counted\(name: "|figures?(\.\w+)*\.name == "/
        for file in SourceTree.sources {
            #expect(file.text.firstMatch(of: literal) == nil, "\(file.path): name the figure by its case")
        }
    }

    /// What went wrong is lost with it: a reader is told why that does no harm, there or on the line above.
    @Test func aFaultIsOnlyDroppedForAReason() {
        let dropping = /\btry\?/
        for file in SourceTree.sources where file.text.contains("try?") {
            let lines = file.lines
            for (number, line) in lines.enumerated() where line.contains("try?") && line.firstMatch(of: dropping) != nil
            {
                let isExplained = line.contains("// ") || lines[max(number - 1, 0)].contains("// ")
                #expect(isExplained, "\(file.path):\(number + 1) drops an error: say why in a comment, or throw it")
            }
        }
    }

    @Test func noSourceKnowsATestFramework() {
        for file in SourceTree.sources {
            #expect(!file.text.contains("import Testing") && !file.text.contains("import XCTest"), "\(file.path)")
        }
    }

    @Test func everyTypeIsUsed() {
        var counts: [Substring: Int] = [:]
        for file in SourceTree.sources + SourceTree.tests {
            for word in file.text.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "_" }) {
                counts[word, default: 0] += 1
            }
        }
        for file in SourceTree.sources {
            for match in file.text.matches(
                of: /(?m)^(?:package |private )?(?:final )?(?:struct|class|enum|protocol) (\w+)/)
            {
                let count = counts[match.1] ?? 0
                #expect(count > 1 || file.text.contains("@main"), "\(file.path): nothing uses \(match.1)")
            }
        }
    }
}
