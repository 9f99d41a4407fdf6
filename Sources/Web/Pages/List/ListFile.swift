internal import Figures
internal import Ledger
internal import Markup
internal import Organisation
internal import Reports
internal import Views
internal import Words

/// The list behind a number as a table to be taken away: all of it, of what whoever looks may see.
struct ListFile {
    /// The parameter that asks for a table instead of a page, and what it says then.
    static let parameter = "dang"
    static let csv = "csv"
    /// The most rows; a line behind the last says that there are more.
    static let rowsMax = 20_000

    private let context: Context
    private var picture: Picture { context.picture }
    private var say: Speech { context.say }

    init(_ context: Context) { self.context = context }

    /// True where a table is asked for.
    static func isAsked(_ query: Query) throws -> Bool {
        try query.value(parameter) { $0 == csv ? true : nil } ?? false
    }

    /// The table of a number's list.
    ///
    /// - Throws: `Trouble.noSuchFigure`, `UnknownUnit`, `NotShown`.
    func list(unit code: String, name: String) throws -> String {
        guard let counted = Counted(name: name) else { throw Trouble.noSuchFigure(name) }
        let unit = try picture.unit(code)
        try picture.checkShows(counted, of: unit)
        let since = counted.isStock ? nil : context.since ?? .earliest
        let lines: [[String]]
        switch (counted, counted.subject) {
        case (.figure(let figure), .places):
            lines = places(picture.places(countedBy: figure, unit: unit, at: context.at, since: since), counted)
        case (_, .units):
            lines = units(picture.units(countedBy: counted, unit: unit, at: context.at, since: since), counted)
        default:
            lines =
                picture.namesAnybody(under: unit)
                ? try people(counted, unit, since) : cells(counted, unit, since)
        }
        return text(lines)
    }

    /// Every figure of a unit.
    ///
    /// - Throws: `UnknownUnit`.
    func figures(unit code: String) throws -> String {
        let unit = try picture.unit(code)
        let reading = context.reading(unit)
        var lines = [
            [say("Số liệu", "Figure"), say("Tên", "Name"), say("Đầu kỳ", "At the start"), say("Cuối kỳ", "At the end")]
        ]
        for value in reading.now.values where picture.shows(.figure(value.figure), of: unit) {
            let isStock = value.figure.kind == .stock
            guard isStock || context.since != nil else { continue }
            let start = isStock && context.since != nil ? String(reading.startValue(value.figure)) : ""
            lines.append([say(value.figure.label), value.figure.name, start, String(value.value)])
        }
        for (name, value) in reading.now.balance?.named ?? [] {
            lines.append([say("Biểu tăng, giảm đảng viên", "Balance of members"), "balance." + name, "", String(value)])
        }
        return text(lines)
    }

    private func text(_ lines: [[String]]) -> String {
        let cut = lines.count > ListFile.rowsMax + 1
        let more = say(
            "Chỉ lấy \(say.number(ListFile.rowsMax)) dòng đầu", "Only the first \(say.number(ListFile.rowsMax)) rows")
        return CSVText.mark + lines.prefix(ListFile.rowsMax + 1).map(CSVText.line).joined()
            + (cut ? CSVText.line([more]) : "")
    }

    private func day(_ day: Day?, _ counted: Counted) -> String { counted.isStock ? "" : day?.description ?? "" }

    /// What stands beside a day is called as it was on that day.
    private func named(_ day: Day?, _ counted: Counted) -> Day { counted.isStock ? context.at : day ?? context.at }

    private func people(_ counted: Counted, _ unit: UnitID, _ since: Day?) throws -> [[String]] {
        let slice = try picture.people(countedBy: counted, unit: unit, since: since, limit: ListFile.rowsMax + 1)
        let head = [
            say("Họ và tên", "Name"), say("Mã", "Code"), say("Ngày", "Day"), say("Tình trạng", "Standing"),
            say("Chi bộ", "Cell"), say("Mã chi bộ", "Code of the cell"), say("Địa bàn", "Place"),
        ]
        return [head]
            + slice.rows.map { row in
                let on = named(row.day, counted)
                let state = row.person.timeline.state(on: on)
                return [
                    row.person.name ?? "", row.person.code ?? "", day(row.day, counted),
                    state.words(say, away: say(", đi xa", ", away")), picture.name(of: row.cell, on: on),
                    picture.code(of: row.cell), state.place.map { picture.name(of: $0, on: on) } ?? "",
                ]
            }
    }

    private func cells(_ counted: Counted, _ unit: UnitID, _ since: Day?) -> [[String]] {
        [[say("Chi bộ", "Cell"), say("Mã chi bộ", "Code of the cell"), say("Số lượng", "Count")]]
            + picture.cellCounts(countedBy: counted, unit: unit, since: since).map {
                [picture.name(of: $0.cell), picture.code(of: $0.cell), String($0.count)]
            }
    }

    private func places(_ items: [CountedItem<PlaceID>], _ counted: Counted) -> [[String]] {
        let head = [
            say("Địa bàn", "Place"), say("Mã", "Code"), say("Tổ chức", "Unit"), say("Ngày", "Day"),
            say("Tình trạng", "Standing"),
        ]
        return [head]
            + items.map { item in
                let on = named(item.day, counted)
                return [
                    picture.name(of: item.subject, on: on), picture.code(of: item.subject),
                    picture.answeringUnit(of: item.subject, on: on).map { picture.name(of: $0, on: on) } ?? "",
                    day(item.day, counted), PlaceRow(item.subject, in: picture)?.statusText(say) ?? "",
                ]
            }
    }

    private func units(_ items: [CountedItem<UnitID>], _ counted: Counted) -> [[String]] {
        let head = [
            say("Tổ chức", "Unit"), say("Mã", "Code"), say("Loại", "Kind"), say("Cấp trên", "Above"),
            say("Ngày", "Day"),
        ]
        return [head]
            + items.map { item in
                let on = named(item.day, counted)
                return [
                    picture.name(of: item.subject, on: on), picture.code(of: item.subject),
                    picture.kind(of: item.subject, on: on).map { say($0.label) } ?? "",
                    picture.parent(of: item.subject, on: on).map { picture.name(of: $0, on: on) } ?? "",
                    day(item.day, counted),
                ]
            }
    }
}

extension HTML {
    /// Leads to the same as a table to be taken away.
    mutating func tableLink(_ address: String, _ say: Speech) {
        tag("p", .class("noprint quiet")) {
            $0.tag("a", .href(address), text: say("Tải bảng (CSV)", "Take the table (CSV)"))
        }
    }
}
