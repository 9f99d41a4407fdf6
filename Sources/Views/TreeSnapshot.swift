internal import Figures
internal import Foundation
internal import Ledger
internal import Organisation
internal import Snapshots
internal import Store

/// The tree of a ledger in a file of its own, so that a country's need not be counted at every start. It is only a memory:
/// it may be deleted at any time, and is checked against the ledger it is of before it is believed.
package struct TreeSnapshot: Sendable {
    /// What a file begins with. Changes when what follows is laid out otherwise.
    private static let mark = "hatnhan tree 3"

    private let path: String

    /// The snapshot in the file at this path, there or not.
    package init(path: String) {
        self.path = path
    }

    /// What the file holds; nil when there is none, or none that this program can use.
    func read() -> PictureBase? { try? contents() }

    private func contents() throws -> PictureBase {
        var reader = try SnapshotReader(path: path)
        guard try reader.readText() == TreeSnapshot.mark, try reader.readText() == LedgerDatabase.foldingMark,
            try reader.readText() == FigureTree.catalogueMark,
            let hash = Hash(bytes: try reader.readArray())
        else { throw SnapshotDamaged() }
        let head = Head(position: try reader.read(), hash: hash)
        let structure = try OrganisationStructure(from: &reader)
        let tree = try FigureTree(structure: structure, from: &reader)
        try reader.finish()
        return PictureBase(known: nil, head: head, structure: structure, tree: tree)
    }

    /// Writes a new file, and puts it in the place of the old one when it is whole.
    func write(_ base: PictureBase) throws {
        Leftovers.remove(try Leftovers.find(prefix: newPrefix))
        let new = Leftovers.name(prefix: newPrefix)
        guard FileManager.default.createFile(atPath: new, contents: nil, attributes: [.posixPermissions: 0o600]),
            let file = FileHandle(forWritingAtPath: new)
        else { throw CocoaError(.fileWriteUnknown) }
        // It is gone where it was put in place; a leftover is met again.
        defer { try? FileManager.default.removeItem(atPath: new) }
        var writer = SnapshotWriter(file)
        try writer.write(TreeSnapshot.mark)
        try writer.write(LedgerDatabase.foldingMark)
        try writer.write(FigureTree.catalogueMark)
        try writer.write(base.head.hash.bytes)
        try writer.write(base.head.position)
        try base.structure.write(to: &writer)
        try base.tree.write(to: &writer)
        try writer.finish()
        try file.close()
        guard unsafe rename(new, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
    }

    /// What a file that is being written is called, before the number of the process.
    private var newPrefix: String { path + ".new-" }
}
