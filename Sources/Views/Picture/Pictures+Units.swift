internal import Figures
internal import Ledger
internal import Organisation
internal import Store

extension Pictures {
    /// Hands a picture to `body` in which the figures of a unit, and of all that ever stood under it, are right: made of what
    /// has to do with the unit where that is a small part of the ledger, else of all of it. Other units may be there, with
    /// figures that mean nothing.
    ///
    /// - Throws: `UnknownUnit` when no fact states the unit, counting or not; `PictureRefusal`.
    func read<Value>(
        _ asOf: AsOf, over code: String, for viewer: Viewer, _ body: (Picture, UnitID) throws -> Value
    ) throws -> Value {
        // The part has numbers of its own, by which no sight is known: who may not see everything is answered from the whole.
        guard case .files = viewer else {
            return try read(asOf, for: viewer) { picture in try body(picture, picture.unit(code)) }
        }
        let found = try refusing {
            try database.read { reader -> Value? in
                let end = try reader.head()
                let head = try asOf.head.map { try self.head(matching: $0, reader) } ?? end
                guard try reader.isStated(unit: code) else {
                    throw UnknownUnit(code: code, isPlace: try reader.subject(.place(code)) != nil)
                }
                let known = Known(reader, by: asOf.known, last: head.position, end: end.position)
                let part = try KnownPart(known).figures(of: code, structureDay: asOf.structure, shareMax: shareMax)
                guard let part, let unit = part.structure.codebook.knownUnit(code) else { return nil }
                let base = PictureBase(known: asOf.known, head: head, structure: part.structure, tree: part.tree)
                let view = SettledState.View(
                    head: head, now: nil, reader: reader, end: end.position, patience: .long)
                let note = ReadingNote(page: "")
                let picture = Picture(
                    asOf: asOf, sight: .everything, base: base, view: view, pictures: self, note: note)
                let value = try body(picture, unit)
                try writeDown(note, viewer)
                return value
            }
        }
        if let found { return found }
        return try read(asOf, for: viewer) { picture in try body(picture, picture.unit(code)) }
    }
}
