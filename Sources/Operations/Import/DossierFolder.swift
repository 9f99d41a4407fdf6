internal import Documents
package import Dossier
internal import Foundation

/// Reads the files of a dossier folder as a stream, so that memory does not grow with a file's size in bytes.
package struct DossierFolder {
    private static let chunkBytes = 1 << 18
    private let files: [DossierFile: URL]
    /// Files that look like data and have no name of a dossier's file.
    package let unusedNames: [String]
    /// The bytes of all its files together.
    package let byteCount: Int64

    /// Finds the dossier's files in the folder at `path`.
    ///
    /// - Throws: `DossierProblem` when there is no such folder, or none of a dossier's files in it.
    package init(path: String) throws {
        var isFolder: ObjCBool = false
        guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw DossierProblem(file: path, reason: .missingFile)
        }
        guard isFolder.boolValue else { throw DossierProblem(file: path, reason: .notAFolder) }
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: path)
        } catch {
            throw DossierProblem(file: path, reason: .unreadable(error.localizedDescription))
        }
        var files: [DossierFile: URL] = [:]
        var byteCount: Int64 = 0
        for file in DossierFile.allCases {
            guard let name = names.first(where: { $0.lowercased() == file.fileName }) else { continue }
            let url = URL(fileURLWithPath: path).appendingPathComponent(name)
            files[file] = url
            let target = url.resolvingSymlinksInPath().path
            // What has no attributes is no file, which is told below.
            let attributes = try? FileManager.default.attributesOfItem(atPath: target)
            // A pipe would be waited for without end; a folder is no text.
            guard attributes?[.type] as? FileAttributeType == .typeRegular else {
                throw DossierProblem(file: url.path, reason: .notAFile)
            }
            byteCount += (attributes?[.size] as? NSNumber)?.int64Value ?? 0
        }
        guard files[.units] != nil else {
            throw DossierProblem(
                file: URL(fileURLWithPath: path).appendingPathComponent(DossierFile.units.fileName).path,
                reason: .missingFile)
        }
        self.files = files
        self.byteCount = byteCount
        let used = Set(files.values.map(\.lastPathComponent))
        unusedNames = names.filter { name in
            [".csv", ".xlsx", ".xls"].contains { name.lowercased().hasSuffix($0) } && !used.contains(name)
        }.sorted()
    }

    /// Hands every row of every file to `reader`; `onBytes` hears how many bytes have been read.
    package func read(into reader: inout DossierReader, onBytes: (Int64) -> Void) throws {
        var bytesRead: Int64 = 0
        for file in DossierFile.allCases {
            guard let url = files[file] else { continue }
            reader.begin()
            do {
                try read(url, file, into: &reader) { count in
                    bytesRead += Int64(count)
                    onBytes(bytesRead)
                }
                reader.end(file)
            } catch let error as CSVError {
                reader.fail(file, DossierProblem(file: file.fileName, row: error.row, reason: .malformed(error.reason)))
            } catch let error as CocoaError {
                reader.fail(
                    file, DossierProblem(file: file.fileName, reason: .unreadable(error.localizedDescription)))
            }
        }
    }

    private func read(
        _ url: URL, _ file: DossierFile, into reader: inout DossierReader, onBytes: (Int) -> Void
    ) throws {
        let handle = try FileHandle(forReadingFrom: url)
        // It was only read.
        defer { try? handle.close() }
        var parser = CSVParser()
        while let chunk = try handle.read(upToCount: DossierFolder.chunkBytes), !chunk.isEmpty {
            try parser.consume([UInt8](chunk)) { reader.read($0, of: file) }
            onBytes(chunk.count)
        }
        try parser.finish { reader.read($0, of: file) }
    }
}
