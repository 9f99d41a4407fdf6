internal import Fields
internal import Ledger
internal import Organisation
internal import Store
internal import Words

/// What is split: of a unit or place, this and that goes to another, and the rest stays; or it ends, and all of it goes.
extension StructureWriter {
    /// What goes along to another.
    enum Going: Hashable {
        /// A unit that stands under the one that is split.
        case unit(String)
        /// A place for which it answers, or which it takes in.
        case place(String)
        /// Somebody of the cell that is split, or of the place.
        case person(PersonID)
    }

    /// One of those that go, where to, and the row that says so.
    struct Part {
        var going: Going
        var to: String
        var row: Int
        /// The field that names what goes, and the one that says where to.
        var fields: (going: String, to: String)
    }

    /// Parts of a unit go to others. Where it ends, everything has to go somewhere.
    ///
    /// - Parameter field: the field that says what goes, for what nobody named.
    func divide(_ old: UnitStatement, ends: Bool, _ parts: [Part], field: String) throws {
        let (below, answered) = (try units(under: old.code), try places(of: old.code))
        let (covered, people) = (try places(coveredBy: old.code), try people(in: old.code))
        var left = Set(below.map { Going.unit($0.code) } + answered.map { .place($0.code) })
        left.formUnion(covered.map { .place($0) } + people.map { .person($0) })
        for part in parts {
            guard let new = try find(unit: part.to, in: part.fields.to, row: part.row) else { continue }
            guard left.remove(part.going) != nil else {
                noteNotThere(part, of: old.code)
                continue
            }
            try send(part.going, from: old, to: new, part)
            become(.unit, old.code, new.code)
        }
        guard ends else { return }
        noteLeft(left, of: old.code, in: field)
        end(unit: old.code)
    }

    private func send(_ going: Going, from old: UnitStatement, to new: UnitStatement, _ part: Part) throws {
        switch going {
        case .unit(let code):
            guard !new.kind.isCell, code != new.code else { return noteUnfit(part) }
            guard var below = try unit(code) else { return }
            below.parent = new.code
            state(below)
        case .place(let code):
            if var place = try place(code), place.unit == old.code {
                place.unit = new.code
                state(place)
            }
            if try places(coveredBy: old.code).contains(code) {
                try uncover(old.code, code)
                if new.kind.isCell { try cover(new.code, code) }
            }
        case .person(let person):
            guard new.kind.isCell else { return noteUnfit(part) }
            move(person, cell: new.code)
        }
    }

    /// Who of a place goes to others; the cells that take it in take in those that are new as well. Where it ends, everybody
    /// has to go somewhere.
    ///
    /// - Parameter new: codes of the places that are founded by it.
    func divide(_ old: PlaceStatement, into new: [String], ends: Bool, _ parts: [Part], field: String) throws {
        var left = Set(try people(at: old.code).map { Going.person($0) })
        for code in new {
            for cell in try cells(covering: old.code) { try cover(cell, code) }
            become(.place, old.code, code)
        }
        for part in parts {
            guard let place = try find(place: part.to, in: part.fields.to, row: part.row) else { continue }
            guard case .person(let person) = part.going, left.remove(part.going) != nil else {
                noteNotThere(part, of: old.code)
                continue
            }
            move(person, place: place.code)
            become(.place, old.code, place.code)
        }
        guard ends else { return }
        for cell in try cells(covering: old.code) { try uncover(cell, old.code) }
        noteLeft(left, of: old.code, in: field)
        end(place: old.code)
    }

    /// Unless what goes is unknown altogether, and that is told.
    private func noteNotThere(_ part: Part, of old: String) {
        guard !problems.entries.contains(where: { $0.field == part.fields.going && $0.row == part.row }) else { return }
        note(
            "\(part.going.words) không thuộc “\(old)”, hoặc đã nêu ở dòng khác",
            "\(part.going.words) does not belong to “\(old)”, or is named in another row", in: part.fields.going,
            row: part.row)
    }

    /// Notes what goes where nothing is known of it.
    func checkKnown(_ going: Going, in field: String, row: Int) throws {
        var told = FieldProblems()
        let isKnown =
            switch going {
            case .unit(let code): try writing.isKnown(unit: code)
            case .place(let code): try isTaken(place: code) && writing.mayName(.place(code))
            case .person(let person): try writing.person(person.number, noting: &told, in: field) != nil
            }
        if !isKnown { problems.note(FieldProblem(.notInTheLedger, text: going.code), in: field, row: row) }
    }

    private func noteUnfit(_ part: Part) {
        note(
            "\(part.going.words) không thể thuộc “\(part.to)”: đảng viên thuộc chi bộ, tổ chức thuộc đảng bộ",
            "\(part.going.words) cannot belong to “\(part.to)”: people belong to cells, units to committees",
            in: part.fields.to, row: part.row)
    }

    /// What an ending unit or place leaves unnamed is an error.
    private func noteLeft(_ left: Set<Going>, of old: String, in field: String) {
        guard !left.isEmpty else { return }
        let words = left.map(\.words).sorted()
        let more = words.count > StructureWriter.namedMax ? ", …" : ""
        let named = words.prefix(StructureWriter.namedMax).joined(separator: ", ") + more
        note(
            "“\(old)” kết thúc mà chưa nêu nơi đến của \(words.count) mục: \(named)",
            "“\(old)” ends, and \(words.count) of what it has go nowhere yet: \(named)", in: field)
    }

    /// The most of what is left that is named.
    private static let namedMax = 20
}

extension StructureWriter.Going {
    /// Its code, or the number of a person.
    fileprivate var code: String {
        switch self {
        case .unit(let code), .place(let code): code
        case .person(let person): "#\(person.number)"
        }
    }

    /// By its code, or by the number that names nobody.
    var words: String {
        switch self {
        case .unit(let code), .place(let code): "“\(code)”"
        case .person(let person): "#\(person.number)"
        }
    }
}
