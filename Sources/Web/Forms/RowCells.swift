internal import Fields
internal import Ledger
internal import Operations

/// A cell of a table that names a person, unit or place.
struct RowCell: Hashable, Sendable {
    let name: String
    let text: String
    let widget: Widget
}

/// The cells of a table that name something.
enum RowCells {
    /// By the days on which what they name is looked for: that of the row, or today where it has none.
    static func toResolve(in draft: Draft, of act: any ActOfRows.Type, today: Day) -> [(Day, [RowCell])] {
        let fields = PastedTable.columns(of: act).map(\.field)
        let pickers = Dictionary(
            fields.filter(\.widget.isPicker).map { ($0.name, $0.widget) }, uniquingKeysWith: { first, _ in first })
        let day = fields.first { $0.widget == .day && $0.isRequired }?.name
        var byDay: [Day: [RowCell]] = [:]
        for (name, text) in draft.texts where !text.isEmpty {
            guard let (row, column) = ManyNames.parts(of: name), let widget = pickers[column] else { continue }
            let written = day.flatMap { draft.texts[ManyNames.text($0, ofRow: row)] } ?? ""
            let read = FieldReader<Day>.day.value(of: written, .typed(today: today))
            byDay[min(read ?? today, today), default: []].append(RowCell(name: name, text: text, widget: widget))
        }
        return byDay.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
