package import Foundation

/// What is written under a name of its own, beside the place that it takes when it is whole: a process that is killed
/// leaves it half written.
package enum Leftovers {
    /// A name that begins with `prefix` and tells by which process, and that nobody else will have.
    package static func name(prefix: String) -> String {
        let chance = String(UInt32.random(in: 0x1000_0000 ... .max), radix: 16)
        return prefix + "\(ProcessInfo.processInfo.processIdentifier)-\(chance)"
    }

    /// What such names with this prefix stand for, and what SQLite keeps beside it, where the process is no more.
    ///
    /// - Throws: what listing the folder fails with, unless there is none.
    package static func find(prefix: String) throws -> [String] {
        let start = URL(fileURLWithPath: prefix)
        return try find(in: start.deletingLastPathComponent()) { name in
            name.hasPrefix(start.lastPathComponent) ? name.dropFirst(start.lastPathComponent.count) : nil
        }
    }

    /// What such names stand for in a folder, whatever they begin with, up to this mark before the process.
    ///
    /// - Throws: what listing the folder fails with, unless there is none.
    package static func find(mark: String, in folder: URL) throws -> [String] {
        try find(in: folder) { name in
            name.range(of: mark, options: .backwards).map { name[$0.upperBound...] }
        }
    }

    private static func find(in folder: URL, _ tail: (String) -> Substring?) throws -> [String] {
        let names: [String]
        do { names = try FileManager.default.contentsOfDirectory(atPath: folder.path) } catch CocoaError
            .fileReadNoSuchFile
        {
            return []
        }
        return names.filter { name in tail(name).map(isOfEndedProcess) ?? false }
            .map { folder.appendingPathComponent($0).path }
    }

    /// Whole names only: somebody's `letter.new-2020.txt` is nobody's leftover.
    private static func isOfEndedProcess(_ tail: Substring) -> Bool {
        guard let match = tail.wholeMatch(of: /([1-9][0-9]*)-[0-9a-f]{8}(?:[.-].*)?/), let process = Int32(match.1)
        else { return false }
        return kill(process, 0) != 0 && errno == ESRCH
    }

    /// Removes them. One that cannot be removed stays, and is looked for again.
    package static func remove(_ paths: [String]) {
        // What stays is found again the next time.
        for path in paths { try? FileManager.default.removeItem(atPath: path) }
    }
}
