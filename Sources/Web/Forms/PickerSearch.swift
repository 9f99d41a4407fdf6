internal import Fields
internal import Figures
internal import Ledger
internal import Operations
internal import Organisation
internal import Views
internal import Words

/// What a picker finds on the day of a picture: only what is there then, and only what whoever asks may see.
struct PickerSearch {
    /// One thing that may be meant.
    struct Match: Hashable, Sendable {
        /// As the field takes it.
        let value: String
        /// Everything that tells two apart.
        let label: String
    }

    /// The most that is shown.
    static let matchesMax = 10

    private let picture: Picture
    private let widget: Widget

    init(_ picture: Picture, _ widget: Widget) {
        self.picture = picture
        self.widget = widget
    }

    /// What a text means by itself: a code, or `#` and the number of somebody; nil for anything else.
    func exact(_ text: String) throws -> String? {
        let text = Mending.mended(text)
        switch widget {
        case .person, .member:
            guard text.hasPrefix("#"), let number = Int64(text.dropFirst()) else {
                return try coded(text)
            }
            return try picture.person(PersonID(number: number)).map { String($0.id.number) }
        case .unit:
            guard let unit = try unit(text), isMeant(unit) else { return nil }
            return picture.code(of: unit)
        case .receiver: return picture.receiver(text).map { picture.code(of: $0) }
        case .place: return picture.place(text).flatMap { isMeant($0) ? picture.code(of: $0) : nil }
        default: return nil
        }
    }

    /// What a text means where it is a code, or the name of one thing alone; nil where that is not certain.
    func meant(_ text: String) throws -> String? {
        if let exact = try exact(text) { return exact }
        let found = try picture.search(String(text.prefix(Picture.searchCharactersMax)))
        let words = FoldedText.words(of: text)
        guard !found.isCut, !words.isEmpty else { return nil }
        func only<Found>(_ all: [Found], _ name: (Found) throws -> String?) rethrows -> Found? {
            let named = try all.filter { try FoldedText.words(of: name($0) ?? "") == words }
            return named.count == 1 ? named[0] : nil
        }
        switch widget {
        case .person, .member:
            return try only(found.people.filter { try isMeant($0.id) }) { try picture.person($0.id)?.name }.map {
                String($0.id.number)
            }
        case .unit:
            return only(found.units.map(\.subject).filter(isMeant)) { picture.name(of: $0) }.map {
                picture.code(of: $0)
            }
        case .place:
            return only(found.places.map(\.subject).filter(isMeant)) { picture.name(of: $0) }
                .map { picture.code(of: $0) }
        default: return nil
        }
    }

    /// The one person whose source calls them so.
    private func coded(_ code: String) throws -> String? {
        let found = try picture.search(String(code.prefix(Picture.searchCharactersMax)))
        let people = found.people.filter { $0.code == code }
        return people.count == 1 && !found.isCut ? String(people[0].id.number) : nil
    }

    private func unit(_ code: String) throws -> UnitID? {
        do { return try picture.unit(code) } catch is UnknownUnit { return nil }
    }

    /// The first matches of a text, and whether there are more.
    func matches(_ text: String, _ context: Context) throws -> (matches: [Match], isCut: Bool) {
        let found = try picture.search(String(text.prefix(Picture.searchCharactersMax)))
        let matches: [Match]
        switch widget {
        case .person, .member:
            matches = try found.people.filter { try isMeant($0.id) }.compactMap { try match($0.id, context) }
        case .unit: matches = found.units.map(\.subject).filter(isMeant).map { match($0, context) }
        case .receiver: matches = picture.receivers(text).map { match($0, context) }
        case .place: matches = found.places.map(\.subject).filter(isMeant).map { match($0, context) }
        default: matches = []
        }
        return (Array(matches.prefix(PickerSearch.matchesMax)), matches.count > PickerSearch.matchesMax || found.isCut)
    }

    /// What a value of the field is called, in full; nil where it may not be seen, or is not there.
    func match(_ value: String, _ context: Context) throws -> Match? {
        switch widget {
        case .person, .member: try Int64(value).flatMap { try match(PersonID(number: $0), context) }
        case .unit: try unit(value).map { match($0, context) }
        case .receiver: picture.receiver(value).map { match($0, context) }
        case .place: picture.place(value).map { match($0, context) }
        default: nil
        }
    }

    /// What a value of the field is called, and by which code or number it is told from others of the name.
    func brief(_ value: String) throws -> String? {
        switch widget {
        case .person, .member:
            guard let number = Int64(value), let found = try picture.person(PersonID(number: number)) else {
                return nil
            }
            return (found.name.map { $0 + " · " } ?? "") + "#\(number)"
        case .unit: return try unit(value).map { "\(picture.name(of: $0)) · \(picture.code(of: $0))" }
        case .place: return picture.place(value).map { "\(picture.name(of: $0)) · \(picture.code(of: $0))" }
        default: return nil
        }
    }

    private func isMeant(_ unit: UnitID) -> Bool {
        guard case .unit(let kinds) = widget, let state = picture.state(of: unit, on: picture.day) else {
            return false
        }
        return kinds.isEmpty || kinds.contains(state.kind)
    }

    private func isMeant(_ place: PlaceID) -> Bool { picture.state(of: place, on: picture.day) != nil }

    /// Of members, who is one on the day; of people, everybody.
    private func isMeant(_ person: PersonID) throws -> Bool {
        guard widget == .member else { return true }
        return try picture.person(person)?.timeline.state(on: picture.day).standing.isMember ?? false
    }

    private func match(_ unit: UnitID, _ context: Context) -> Match {
        let above = picture.parent(of: unit, on: picture.day).map { picture.name(of: $0) }
        let kind = picture.kind(of: unit).map { context.say($0.label) }
        return match(picture.code(of: unit), [picture.name(of: unit), kind, above, picture.code(of: unit)])
    }

    private func match(_ place: PlaceID, _ context: Context) -> Match {
        let unit = picture.answeringUnit(of: place, on: picture.day).map { picture.name(of: $0) }
        let kind = picture.kind(of: place).map { context.say($0.label) }
        return match(picture.code(of: place), [picture.name(of: place), kind, unit, picture.code(of: place)])
    }

    private func match(_ person: PersonID, _ context: Context) throws -> Match? {
        guard let found = try picture.person(person) else { return nil }
        let cell = found.timeline.state(on: picture.day).cell.map { picture.name(of: $0) }
        return match(String(person.number), [context.name(of: found), cell, found.code, "#\(person.number)"])
    }

    private func match(_ value: String, _ parts: [String?]) -> Match {
        Match(value: value, label: parts.compactMap(\.self).joined(separator: " · "))
    }
}
