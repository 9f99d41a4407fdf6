internal import Figures
internal import Ledger
internal import Markup
internal import Organisation
internal import Views
internal import Words

/// What a search found: units, places and people. The question comes in a form's body, so no name stands in an address.
struct SearchPage: Page {
    let title: String
    let unit: UnitID?
    private let context: Context
    private let text: String
    private let result: SearchResult
    private var say: Speech { context.say }
    private var picture: Picture { context.picture }

    init(_ context: Context, form: Query?) throws {
        self.context = context
        try form?.check(["q"])
        let text = form?["q"] ?? ""
        // Searching for a part of what was typed would answer another question.
        guard text.count <= Picture.searchCharactersMax else { throw Trouble.tooLong }
        self.text = text
        title = context.say("Tìm kiếm", "Search")
        unit = nil
        result = try context.picture.search(text)
    }

    private var isEmpty: Bool { result.units.isEmpty && result.places.isEmpty && result.people.isEmpty }

    var content: Markup {
        tag("h1") { text.isEmpty ? title : say("Tìm “\(text)”", "Search for “\(text)”") }
        if isEmpty {
            tag("p", .class("panel")) {
                text.isEmpty
                    ? say(
                        "Gõ tên hoặc mã vào ô tìm kiếm, có dấu hay không dấu đều được.",
                        "Type a name or a code, with or without marks.")
                    : say(
                        "Không thấy. Thử ít chữ hơn; quần chúng không đồng ý ghi tên thì không tìm được.",
                        "Nothing found. Try fewer letters; who did not agree to be named cannot be found.")
            }
        } else {
            tag("div", .class("columns even")) {
                found(say("Tổ chức", "Units"), result.units.map { (context.anchor(unit: $0.subject), kind($0)) })
                found(
                    say("Địa bàn", "Places"), result.places.map { (context.anchor(place: $0.subject), answering($0)) })
                found(
                    say("Người", "People"),
                    result.people.map { (context.anchor(.person($0.id), context.name(of: $0)), standing($0)) })
            }
        }
        if result.isCut {
            tag("p", .class("quiet")) {
                say(
                    "Chỉ hiện \(Picture.foundMax) mục đầu mỗi loại. Gõ thêm để thu hẹp.",
                    "Only the first \(Picture.foundMax) of each sort are shown. Type more.")
            }
        }
    }

    @MarkupBuilder
    private func found(_ heading: String, _ items: [(link: Markup, note: String)]) -> Markup {
        if !items.isEmpty {
            tag("section", .class("panel")) {
                tag("h2") { heading }
                tag("ul", .class("rows plain")) {
                    for item in items {
                        tag("li") {
                            tag("div") {
                                item.link
                                tag("p", .class("quiet")) { item.note }
                            }
                        }
                    }
                }
            }
        }
    }

    private func kind(_ found: SearchResult.Found<UnitID>) -> String {
        let parent = picture.tree.parent(of: found.subject, on: context.at)
        return note([
            found.otherName.map(note),
            picture.kind(of: found.subject).map { say($0.label) }, parent.map { context.name(of: $0) },
            picture.notInForce(found.subject, say),
        ])
    }

    private func answering(_ found: SearchResult.Found<PlaceID>) -> String {
        let unit = picture.tree.answeringUnit(of: found.subject, on: context.at)
        return note([
            found.otherName.map(note),
            picture.kind(of: found.subject).map { say($0.label) }, unit.map { context.name(of: $0) },
        ])
    }

    private func note(_ parts: [String?]) -> String { parts.compactMap { $0 }.joined(separator: " · ") }

    /// Why something of another name was found: what it was called before and since when otherwise, or will be.
    private func note(_ other: OtherName) -> String {
        let (shown, day) = (context.room.name(other.name), say.date(other.day))
        guard other.isFormer else {
            return say("từ ngày \(day) gọi là “\(shown)”", "called “\(shown)” from \(day)")
        }
        let after = context.room.name(other.after)
        return say(
            "trước gọi là “\(shown)”, từ ngày \(day) gọi là “\(after)”",
            "formerly “\(shown)”, called “\(after)” since \(day)")
    }

    private func standing(_ person: PersonRecord) -> String {
        let state = person.timeline.state(on: context.at)
        return note([say(state.standing.label), state.cell.map { context.name(of: $0) }])
    }
}
