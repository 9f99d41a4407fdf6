import Testing

/// What goes wrong is told to somebody: every error that leaves its file explains itself, once.
@Suite struct FaultTests {
    /// Errors that nobody is ever told of, each with the reason.
    private static let unsaid = [
        "SnapshotDamaged": "whoever opens a snapshot does without it",
        "TakesLong": "the question is asked again where long ones are answered",
        "FieldValues.Unread": "what is wrong with the text is told, and the act looks no further",
        "SettledState.Later": "whoever asked waits until that is settled",
        "Gate.Closed": "what was asked for is answered anew, and asks for a sign-in",
        "FileLock.Held": "whoever takes the lock says which ledger is in use: LedgerInUse",
    ]

    @Test func everyErrorExplainsItself() {
        let unexplained = Self.unexplained(in: SourceTree.sources)
        for (name, path) in unexplained where Self.unsaid[name] == nil {
            Issue.record(
                "\(path): \(name) explains nothing: make it Explained, or say in FaultTests why nobody reads it")
        }
        for name in Self.unsaid.keys {
            #expect(unexplained[name] != nil, "FaultTests: \(name) is gone or explains itself; strike it off")
        }
    }

    @Test func aMadeUpErrorIsSeen() {
        let text = """
            package struct Outer {
                package enum Refusal: Hashable, Error {
                    case no
                }
                private struct Hidden: Error {}
                package struct Plain<Failure: Error> {}
            }
            private struct Inner {
                struct Unseen: Error {}
            }
            extension Outer {
                final class Other: Error, Sendable {}
                struct Said: Explained {}
            }
            package enum Known: Error {}
            """
        let files = [
            SourceTree.File(path: "Sources/A/Outer.swift", text: text),
            SourceTree.File(path: "Sources/B/Known+Words.swift", text: "extension Known: Explained {}\n"),
        ]
        #expect(Self.unexplained(in: files).keys.sorted() == ["Outer.Other", "Outer.Refusal"])
        let explained = SourceTree.File(path: "Sources/B/Outer.swift", text: "extension Outer.Refusal: Explained {\n}")
        #expect(Self.unexplained(in: files + [explained]).keys.sorted() == ["Outer.Other"])
    }

    /// The errors without a conformance anywhere, by their full names, and where they stand.
    private static func unexplained(in files: [SourceTree.File]) -> [String: String] {
        var errors: [String: String] = [:]
        var explained: Set<String> = []
        for file in files {
            for declaration in declarations(in: file) where !declaration.isPrivate {
                if declaration.inherits.contains("Explained") { explained.insert(declaration.name) }
                if declaration.inherits.contains("Error") { errors[declaration.name] = file.path }
            }
        }
        // The protocol itself is the one that gives the words.
        return errors.filter { !explained.contains($0.key) && $0.key != "Explained" }
    }

    private struct Declaration {
        let name: String
        let inherits: [String]
        let isPrivate: Bool
    }

    /// Types and extensions of a file. What stands in what is read off the indentation, which the formatter keeps.
    private static func declarations(in file: SourceTree.File) -> [Declaration] {
        let pattern =
            /^( *)([a-z ]*?)(?:struct|enum|class|actor|protocol|extension) ([\w.]+)(?:<[^{]*?>)?(?:: ([^{]*))?\s?\{/
        var enclosing: [(depth: Int, declaration: Declaration)] = []
        var found: [Declaration] = []
        for line in file.lines where line.last == "{" || line.last == "}" {
            guard let match = line.firstMatch(of: pattern) else { continue }
            enclosing.removeAll { $0.depth >= match.1.count }
            let around = enclosing.last?.declaration
            let inherits = (match.4 ?? "").split(separator: ",").map { $0.trimming(while: { $0 == " " }) }
            let declaration = Declaration(
                name: (around.map { $0.name + "." } ?? "") + match.3, inherits: inherits,
                isPrivate: around?.isPrivate == true || match.2.contains("private"))
            enclosing.append((match.1.count, declaration))
            found.append(declaration)
        }
        return found
    }
}

extension Substring {
    fileprivate func trimming(while isTrimmed: (Character) -> Bool) -> String {
        String(drop(while: isTrimmed).reversed().drop(while: isTrimmed).reversed())
    }
}
