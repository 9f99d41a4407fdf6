internal import Foundation

/// Files that processes which were killed have left half written.
package enum Leftovers {
    /// The files whose names begin with that of `prefix` and go on with the number of a process that is no more.
    ///
    /// - Throws: what listing the folder fails with, unless there is none.
    package static func find(prefix: String) throws -> [String] {
        let start = URL(fileURLWithPath: prefix)
        let folder = start.deletingLastPathComponent()
        let names: [String]
        do { names = try FileManager.default.contentsOfDirectory(atPath: folder.path) } catch CocoaError
            .fileReadNoSuchFile
        {
            return []
        }
        return names.filter { name in
            guard name.hasPrefix(start.lastPathComponent),
                let process = Int32(name.dropFirst(start.lastPathComponent.count).prefix { $0.isASCII && $0.isNumber }),
                process > 0
            else { return false }
            return kill(process, 0) != 0 && errno == ESRCH
        }.map { folder.appendingPathComponent($0).path }
    }

    /// Removes them. One that cannot be removed stays, and is looked for again.
    package static func remove(prefix: String) throws {
        for path in try find(prefix: prefix) { try? FileManager.default.removeItem(atPath: path) }
    }
}
