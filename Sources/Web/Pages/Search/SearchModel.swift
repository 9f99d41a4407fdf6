internal import Figures
internal import Ledger
internal import Organisation
internal import Views
internal import Words

/// What a search found: units, places and people. The question comes in a form's body, so no name stands in an address.
struct SearchModel: Hashable, Sendable {
    struct Row: Hashable, Sendable {
        let link: Link
        let note: String
    }

    let head: PageHead
    let text: String
    let units: [Row]
    let places: [Row]
    let people: [Row]
    /// True when there was more than a page shows.
    let isCut: Bool
    /// True where more was typed than is looked for: then nothing is.
    let isTooLong: Bool

    init(_ context: Context, form: Query?) throws {
        try form?.check(["q", "do", FormToken.name])
        let text = form?["q"] ?? ""
        // Searching for a part of what was typed would answer another question.
        isTooLong = text.count > Picture.searchCharactersMax
        self.text = isTooLong ? "" : text
        head = PageHead(title: context.say("Tìm kiếm", "Search"), status: isTooLong ? 422 : 200)
        let result = try context.picture.search(self.text)
        units = result.units.map {
            Row(link: context.anchor(unit: $0.subject), note: SearchModel.note($0, context))
        }
        places = result.places.map {
            Row(link: context.anchor(place: $0.subject), note: SearchModel.note($0, context))
        }
        people = result.people.map { person in
            Row(
                link: context.anchor(person: person.id, named: person.name),
                note: SearchModel.standing(of: person, context))
        }
        isCut = result.isCut
    }

    var isEmpty: Bool { units.isEmpty && places.isEmpty && people.isEmpty }

    private static func note(_ found: SearchResult.Found<UnitID>, _ context: Context) -> String {
        let (picture, say) = (context.picture, context.say)
        let parent = picture.parent(of: found.subject, on: context.at)
        return joined([
            found.otherName.map { note($0, context) },
            picture.kind(of: found.subject).map { say($0.label) }, parent.map { context.name(of: $0) },
            picture.notInForce(found.subject, say),
        ])
    }

    private static func note(_ found: SearchResult.Found<PlaceID>, _ context: Context) -> String {
        let (picture, say) = (context.picture, context.say)
        let unit = picture.answeringUnit(of: found.subject, on: context.at)
        return joined([
            found.otherName.map { note($0, context) },
            picture.kind(of: found.subject).map { say($0.label) }, unit.map { context.name(of: $0) },
        ])
    }

    private static func standing(of person: PersonRecord, _ context: Context) -> String {
        let state = person.timeline.state(on: context.at)
        return joined([context.say(state.standing.label), state.cell.map { context.name(of: $0) }])
    }

    /// Why something of another name was found: what it was called before and since when otherwise, or will be.
    private static func note(_ other: OtherName, _ context: Context) -> String {
        let say = context.say
        let (shown, day) = (context.room.name(other.name), say.date(other.day))
        guard other.isFormer else {
            return say("từ ngày \(day) gọi là “\(shown)”", "called “\(shown)” from \(day)")
        }
        let after = context.room.name(other.after)
        return say(
            "trước gọi là “\(shown)”, từ ngày \(day) gọi là “\(after)”",
            "formerly “\(shown)”, called “\(after)” since \(day)")
    }

    private static func joined(_ parts: [String?]) -> String {
        parts.compactMap { $0 }.joined(separator: " · ")
    }
}
