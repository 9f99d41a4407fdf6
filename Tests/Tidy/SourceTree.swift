import Foundation

/// The project's own files, read once for the checks.
struct SourceTree {
    struct File {
        let path: String
        let text: String
        var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
        var name: String { String(path.split(separator: "/").last ?? "") }
        /// `Ledger` of `Sources/Ledger/Day.swift`.
        var target: String { String(path.split(separator: "/").dropFirst().first ?? "") }
    }

    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static let sources = files(under: "Sources", ending: ".swift")
    static let tests = files(under: "Tests", ending: ".swift")
    /// Beside the package's own, those of the benchmarks' package.
    static let benchmarks = files(under: "Benchmarks", ending: ".swift")
    static let scripts = files(under: "scripts", ending: "")

    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    static func files(under folder: String, ending: String) -> [File] {
        let base = root.appendingPathComponent(folder).path
        let names = FileManager.default.enumerator(atPath: base)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(ending) && !$0.contains(".build/") }.sorted().compactMap { name in
            let path = folder + "/" + name
            return (try? text(path)).map { File(path: path, text: $0) }
        }
    }
}
