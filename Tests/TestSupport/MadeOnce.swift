package import Foundation
internal import Synchronization

/// What many tests of a process begin with, made by the one that asks first while the others wait: importing takes longer
/// than most tests, and copying what was imported takes no time.
package final class MadeOnce<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private final class Made: Sendable {
        let value = Mutex<Value?>(nil)
    }

    private let made = Mutex<[Key: Made]>([:])

    package init() {}

    /// The value of this key. Where making it fails, the next to ask makes it again.
    package func value(of key: Key, make: () throws -> Value) throws -> Value {
        let made = made.withLock { all in
            let known = all[key] ?? Made()
            all[key] = known
            return known
        }
        // Others may make other things meanwhile.
        return try made.value.withLock { value in
            if let value { return value }
            let new = try make()
            value = new
            return new
        }
    }
}

/// Folders of a test process, gone with it.
package enum ProcessFolders {
    private static let urls = Mutex<[URL]>([])

    /// A new folder that nobody need remove.
    package static func make(_ prefix: String) throws -> URL {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("\(prefix)-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        urls.withLock { urls in
            if urls.isEmpty { atexit { ProcessFolders.remove() } }
            urls.append(url)
        }
        return url
    }

    private static func remove() {
        for url in urls.withLock({ $0 }) { try? FileManager.default.removeItem(at: url) }
    }
}
