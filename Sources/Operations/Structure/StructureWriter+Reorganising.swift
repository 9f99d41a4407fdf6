internal import Fields
internal import Ledger
internal import Organisation
internal import Store
internal import Words

/// A whole reorganisation: what is founded first, then what moves, what is split, what becomes another whole, what closes.
extension StructureWriter {
    private typealias Row = ReorganisationTable.Row

    /// Collects what the rows come to.
    func reorganise(_ table: ReorganisationTable) throws {
        try found(table.rows.filter { $0.how == .found })
        for row in table.rows where row.how == .under { try move(row) }
        try split(table.rows)
        for row in table.rows where row.how == .whole { try absorb(row) }
        for row in table.rows where row.how == .close { try close(row) }
    }

    // MARK: Founding

    /// Whatever the order of the rows: what stands under another comes after it.
    private func found(_ rows: [Row]) throws {
        var waiting = rows
        var codes = Set(rows.map(\.new))
        while !waiting.isEmpty {
            let ready = waiting.filter { $0.parent.isEmpty || !codes.contains($0.parent) || $0.parent == $0.new }
            guard !ready.isEmpty else {
                for row in waiting { say("các tổ chức mới thuộc lẫn nhau", "new units stand under each other", row) }
                return
            }
            for row in ready {
                try found(row)
                codes.remove(row.new)
            }
            let done = Set(ready.map(\.number))
            waiting.removeAll { done.contains($0.number) }
        }
    }

    private func found(_ row: Row) throws {
        guard !row.new.isEmpty, !row.name.isEmpty else {
            return say("tổ chức mới cần mã và tên", "what is founded needs a code and a name", row)
        }
        guard row.name.unicodeScalars.count <= TextLimit.name, row.new.unicodeScalars.count <= TextLimit.code else {
            return say("mã hoặc tên quá dài", "the code or the name is too long", row)
        }
        let context = FieldContext.typed(today: writing.today)
        if let kind = FieldReader.choice(Choices.unitKinds).value(of: row.kind, context) {
            guard try isFree(row.new, in: row.field, row: row.number) else { return }
            if !row.parent.isEmpty {
                guard try find(parent: row.parent, in: row.field, row: row.number) != nil else { return }
            }
            let parent = row.parent.isEmpty ? nil : row.parent
            state(UnitStatement(code: row.new, name: row.name, kind: kind, parent: parent))
        } else if let kind = FieldReader.choice(Choices.placeKinds).value(of: row.kind, context) {
            guard try isFree(row.new, in: row.field, row: row.number),
                try find(unit: row.parent, in: row.field, row: row.number) != nil
            else { return }
            state(PlaceStatement(code: row.new, name: row.name, kind: kind, unit: row.parent))
        } else {
            say(
                "“\(row.kind)” không phải là loại tổ chức hay địa bàn", "“\(row.kind)” is no kind of unit or place", row
            )
        }
    }

    // MARK: One thing at a time

    private func move(_ row: Row) throws {
        if try isUnit(row.old) {
            guard var unit = try find(unit: row.old, in: row.field, row: row.number),
                try find(parent: row.new, in: row.field, row: row.number) != nil
            else { return }
            unit.parent = row.new
            state(unit)
        } else {
            guard var place = try find(place: row.old, in: row.field, row: row.number),
                try find(unit: row.new, in: row.field, row: row.number) != nil
            else { return }
            place.unit = row.new
            state(place)
        }
    }

    private func absorb(_ row: Row) throws {
        guard row.old != row.new else { return say("không thể trở thành chính nó", "cannot become itself", row) }
        if try isUnit(row.old) {
            guard let old = try find(unit: row.old, in: row.field, row: row.number),
                let new = try find(unit: row.new, in: row.field, row: row.number)
            else { return }
            try absorb(old, into: new, field: row.field, row: row.number)
        } else {
            guard let old = try find(place: row.old, in: row.field, row: row.number),
                let new = try find(place: row.new, in: row.field, row: row.number)
            else { return }
            try absorb(old, into: new)
        }
    }

    private func close(_ row: Row) throws {
        if try isUnit(row.old) {
            guard try find(unit: row.old, in: row.field, row: row.number) != nil else { return }
            if let below = try units(under: row.old).first {
                say("còn tổ chức trực thuộc (“\(below.code)”)", "others stand under it (“\(below.code)”)", row)
            }
            for place in try places(coveredBy: row.old) { try uncover(row.old, place) }
            end(unit: row.old)
        } else {
            guard try find(place: row.old, in: row.field, row: row.number) != nil else { return }
            for cell in try cells(covering: row.old) { try uncover(cell, row.old) }
            end(place: row.old)
        }
    }

    // MARK: Splitting

    /// What is split, with the rows of all its parts.
    private struct Division {
        var row: Row
        var ends = true
        var news: [String] = []
        var parts: [Part] = []
    }

    private func split(_ rows: [Row]) throws {
        var (divisions, order): ([String: Division], [String]) = ([:], [])
        var open: Row?
        for row in rows {
            switch row.how {
            case .part:
                open = row
                if divisions[row.old] == nil { order.append(row.old) }
                var division = divisions[row.old] ?? Division(row: row)
                if row.old == row.new { division.ends = false } else { division.news.append(row.new) }
                divisions[row.old] = division
            case .along:
                guard let part = open else {
                    say("đi theo phần nào thì đặt dưới dòng part của phần ấy", "stands below the row of its part", row)
                    continue
                }
                guard part.old != part.new else {
                    say("phần ở lại không cần nêu", "what stays need not be named", row)
                    continue
                }
                let to = row.new.isEmpty ? part.new : row.new
                divisions[part.old]?.parts.append(
                    Part(going: try going(row.old), to: to, row: row.number, fields: (row.field, row.field)))
            case nil: continue
            default: open = nil
            }
        }
        for old in order { if let division = divisions[old] { try divide(division) } }
    }

    private func divide(_ division: Division) throws {
        let row = division.row
        if try isUnit(row.old) {
            guard let old = try find(unit: row.old, in: row.field, row: row.number) else { return }
            for new in division.news where !division.parts.contains(where: { $0.to == new }) {
                say("chưa nêu phần nào về “\(new)”", "nothing is said to go to “\(new)”", row)
            }
            try divide(old, ends: division.ends, division.parts, field: row.field)
        } else {
            guard let old = try find(place: row.old, in: row.field, row: row.number) else { return }
            let new = try division.news.filter { try find(place: $0, in: row.field, row: row.number) != nil }
            try divide(old, into: new, ends: division.ends, division.parts, field: row.field)
        }
    }

    /// Somebody by the number, else a unit, else a place.
    private func going(_ text: String) throws -> Going {
        if text.hasPrefix("#"), let number = Int64(text.dropFirst()) { return .person(PersonID(number: number)) }
        return try isUnit(text) ? .unit(text) : .place(text)
    }

    /// A code that a unit has and no place: of one that nothing has, it is said that no place has it.
    private func isUnit(_ code: String) throws -> Bool {
        if try unit(code) != nil { return true }
        return try isTaken(unit: code) && place(code) == nil
    }

    private func say(_ vietnamese: String, _ english: String, _ row: Row) {
        note(vietnamese, english, in: row.field, row: row.number)
    }
}
