internal import Figures
internal import Ledger
internal import Markup
internal import Operations
internal import Organisation

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
        text = String((form?["q"] ?? "").prefix(Picture.searchCharactersMax))
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
                found(say("Tổ chức", "Units"), result.units.map { ($0.linked(context), kind($0)) })
                found(say("Địa bàn", "Places"), result.places.map { ($0.linked(context), answering($0)) })
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

    private func kind(_ unit: UnitID) -> String {
        let label = picture.kind(of: unit).map { say($0.label) } ?? ""
        guard let parent = picture.tree.parent(of: unit, on: context.at) else { return label }
        return label + " · " + picture.name(of: parent)
    }

    private func answering(_ place: PlaceID) -> String {
        let label = picture.kind(of: place).map { say($0.label) } ?? ""
        guard let unit = picture.tree.answeringUnit(of: place, on: context.at) else { return label }
        return label + " · " + picture.name(of: unit)
    }

    private func standing(_ person: PersonRecord) -> String {
        let state = person.timeline.state(on: context.at)
        return say(state.standing.label) + (state.cell.map { " · " + picture.name(of: $0) } ?? "")
    }
}

extension UnitID {
    fileprivate func linked(_ context: Context) -> Markup { context.anchor(unit: self) }
}

extension PlaceID {
    fileprivate func linked(_ context: Context) -> Markup { context.anchor(place: self) }
}
