internal import Fields
internal import Ledger
internal import Organisation
internal import Store
internal import Views

/// Changes of units, places and coverages from one day on, collected and then written at once: whatever a command does to a
/// thing, one fact says how the thing stands from that day. What is asked of it is how things stand with what was collected.
package final class StructureWriter {
    /// The command.
    let writing: Writing
    /// The day from which everything holds; nil where it could not be read: then nothing is told that depends on it.
    let knownDay: Day?
    /// The paper that says so.
    let reference: String?
    /// Everything wrong so far, by the fields that say it.
    var problems = FieldProblems()

    private var units = Changes<UnitStatement>()
    private var places = Changes<PlaceStatement>()
    private var coverages = Changes<CoverageStatement>()
    private var successions: [SuccessionStatement] = []
    private var moves: [PersonID: PersonEvent] = [:]
    private var moved: [PersonID] = []

    /// - Parameters:
    ///   - day: nil where it could not be read.
    ///   - reference: the paper that says so; nil for none.
    init(_ writing: Writing, day: Day?, reference: String?) {
        (self.writing, knownDay, self.reference) = (writing, day, reference)
    }

    /// The day from which everything holds.
    var day: Day {
        get throws {
            guard let knownDay else { throw FieldValues.Unread() }
            return knownDay
        }
    }

    private var reader: LedgerReader { writing.reader }

    // MARK: - How things stand

    /// The unit as it stands from the day on; nil where it is not in force.
    func unit(_ code: String) throws -> UnitStatement? { try units.after[code] ?? reader.unit(code, on: day) }

    /// The place as it stands from the day on; nil where it is not in force.
    func place(_ code: String) throws -> PlaceStatement? { try places.after[code] ?? reader.place(code, on: day) }

    /// True for a code that a unit has, or had. What was taken back altogether never was, and its code is free.
    func isTaken(unit code: String) throws -> Bool { try units.after[code] != nil || reader.isSaid(.unit(code)) }

    /// True for a code that a place has, or had.
    func isTaken(place code: String) throws -> Bool { try places.after[code] != nil || reader.isSaid(.place(code)) }

    /// True for what this very command founds.
    func isFounded(_ mention: Mention) throws -> Bool {
        let isStated =
            switch mention {
            case .unit(let code): units.after[code] != nil
            case .place(let code): places.after[code] != nil
            case .person: false
            }
        return try isStated && !reader.isSaid(mention)
    }

    /// The units in force directly under one, in the order of codes.
    func units(under parent: String) throws -> [UnitStatement] {
        try Set(reader.units(everUnder: parent) + units.order).sorted().compactMap { try unit($0) }
            .filter { $0.parent == parent }
    }

    /// The places in force for which a unit answers, in the order of codes.
    func places(of unit: String) throws -> [PlaceStatement] {
        try Set(reader.places(everOf: unit) + places.order).sorted().compactMap { try place($0) }
            .filter { $0.unit == unit }
    }

    private func covers(_ cell: String, _ place: String) throws -> Bool {
        if let change = coverages.after[StructureWriter.key(cell, place)] { return change != nil }
        return try reader.covers(cell: cell, place: place, on: day)
    }

    /// The places that a cell takes in, in the order of codes.
    func places(coveredBy cell: String) throws -> [String] {
        let changed = coverages.order.compactMap { coverages.after[$0] ?? nil }.filter { $0.cell == cell }.map(\.place)
        return try Set(reader.places(everCoveredBy: cell) + changed).sorted().filter { try covers(cell, $0) }
    }

    /// The cells that take in a place, in the order of codes.
    func cells(covering place: String) throws -> [String] {
        let changed = coverages.order.compactMap { coverages.after[$0] ?? nil }.filter { $0.place == place }.map(\.cell)
        return try Set(reader.cells(everCovering: place) + changed).sorted().filter { try covers($0, place) }
    }

    /// Members and candidates of a cell at the end of the day, in the order of their numbers.
    func people(in cell: String) throws -> [PersonID] {
        guard let number = try reader.subject(.unit(cell))?.number else { return [] }
        let day = try day
        return try reader.people(ofCell: UnitID(index: number)).filter { person in
            let state = person.timeline.state(on: day)
            return state.standing != .none && state.cell == UnitID(index: number) && moves[person.id]?.cell == nil
        }.map(\.id)
    }

    /// Members and candidates who live or work in a place at the end of the day, in the order of their numbers.
    func people(at place: String) throws -> [PersonID] {
        guard let number = try reader.subject(.place(place))?.number else { return [] }
        let day = try day
        return try reader.people(ofPlace: PlaceID(index: number)).filter { person in
            let state = person.timeline.state(on: day)
            return state.standing != .none && state.place == PlaceID(index: number) && moves[person.id]?.place == nil
        }.map(\.id)
    }

    // MARK: - What is collected

    /// A unit is founded, or stands otherwise.
    func state(_ unit: UnitStatement) {
        var unit = unit
        unit.reference = reference
        units.set(unit, of: unit.code)
    }

    /// A unit is in force no more.
    func end(unit code: String) { units.set(nil, of: code) }

    /// A place is founded, or stands otherwise.
    func state(_ place: PlaceStatement) {
        var place = place
        place.reference = reference
        places.set(place, of: place.code)
    }

    /// A place is in force no more.
    func end(place code: String) { places.set(nil, of: code) }

    /// A cell takes in a place; nothing where it does already.
    func cover(_ cell: String, _ place: String) throws {
        guard try !covers(cell, place) else { return }
        coverages.set(
            CoverageStatement(cell: cell, place: place, reference: reference), of: StructureWriter.key(cell, place))
        ended[StructureWriter.key(cell, place)] = nil
    }

    /// A cell takes in a place no more; nothing where it did not.
    func uncover(_ cell: String, _ place: String) throws {
        guard try covers(cell, place) else { return }
        let key = StructureWriter.key(cell, place)
        coverages.set(nil, of: key)
        ended[key] = CoverageStatement(cell: cell, place: place, reference: reference)
    }

    private var ended: [String: CoverageStatement] = [:]

    private static func key(_ cell: String, _ place: String) -> String { cell + "\u{1F}" + place }

    /// One unit or place becomes another, whole or in part.
    func become(_ sort: SuccessionStatement.Sort, _ old: String, _ new: String) {
        let said = SuccessionStatement(sort, old: old, new: new, reference: reference)
        if old != new, !successions.contains(said) { successions.append(said) }
    }

    /// Somebody belongs to another cell or place.
    func move(_ person: PersonID, cell: String? = nil, place: String? = nil) {
        if moves[person] == nil { moved.append(person) }
        var event = moves[person] ?? PersonEvent(kind: .moved, reference: reference)
        event.cell = cell ?? event.cell
        event.place = place ?? event.place
        moves[person] = event
    }

    /// The units that end, in the order in which they were named.
    var ending: [String] { units.order.filter { units.after[$0] == .some(nil) } }

    // MARK: - Writing

    /// Writes everything: what is founded first, those above before those below, and what ends last.
    ///
    /// - Throws: the problems, where there are any; `DoorRefusal`.
    func write() throws {
        try noteLaterChanges()
        try problems.throwIfAny()
        for code in founding(units.order) {
            guard let unit = units.after[code] ?? nil else { continue }
            try record(.unitStated(unit), of: writing.unit(code))
        }
        for code in places.order {
            guard let place = places.after[code] ?? nil else { continue }
            try record(.placeStated(place), of: writing.place(code))
        }
        for key in coverages.order {
            guard let change = coverages.after[key], let pair = change ?? ended[key] else { continue }
            let statement: Statement = change == nil ? .coverageEnded(CoverageEnding(pair)) : .coverageStated(pair)
            try record(statement, of: writing.subject(.coverage(cell: pair.cell, place: pair.place)))
        }
        for person in moved {
            guard let event = moves[person], let subject = try reader.subject(of: person) else { continue }
            try record(.personEvent(event), of: subject)
        }
        for said in successions {
            try record(
                .successionStated(said), of: writing.subject(.succession(said.sort, old: said.old, new: said.new)))
        }
        for code in places.order where places.after[code] == .some(nil) {
            try record(.placeEnded(PlaceEnding(code: code, reference: reference)), of: writing.place(code))
        }
        for code in ending {
            try record(.unitEnded(UnitEnding(code: code, reference: reference)), of: writing.unit(code))
        }
    }

    /// What is said of a later day would undo what is said now: that day comes first.
    private func noteLaterChanges() throws {
        guard let day = knownDay else { return }
        let subjects = units.order.map { ($0, SubjectID.unit($0)) } + places.order.map { ($0, SubjectID.place($0)) }
        for (code, id) in subjects {
            guard let subject = try reader.subject(id) else { continue }
            let later = LiveFact.live(in: try reader.facts(of: subject)).first { $0.order.effective > day }
            guard let later = later?.order.effective else { continue }
            note(
                "Từ ngày \(later.vietnamese) đã ghi thay đổi khác của “\(code)”; chọn ngày sau, hoặc rút lại trước",
                "From \(later) on something else is said of “\(code)”; choose a later day, or take that back first",
                in: StructureFields.day.name)
        }
    }

    func record(_ statement: Statement, of subject: StoredSubject) throws {
        try writing.record([Entry(statement, effective: day, known: writing.today)], of: subject)
    }

    /// Those above before those below, where both are among these.
    private func founding(_ codes: [String]) -> [String] {
        var (result, seen): ([String], Set<String>) = ([], [])
        func take(_ code: String) {
            guard seen.insert(code).inserted else { return }
            if let parent = (units.after[code] ?? nil)?.parent, units.after[parent] != nil { take(parent) }
            result.append(code)
        }
        codes.forEach(take)
        return result
    }
}

/// What becomes of things of one sort, in the order in which they were named; nil for those that end.
private struct Changes<Statement> {
    private(set) var after: [String: Statement?] = [:]
    private(set) var order: [String] = []

    mutating func set(_ statement: Statement?, of key: String) {
        if after[key] == nil { order.append(key) }
        after.updateValue(statement, forKey: key)
    }
}
