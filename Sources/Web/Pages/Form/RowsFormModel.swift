internal import Fields
internal import Ledger
internal import Operations
internal import Views
internal import Words

/// The page of an act done by the rows of a table: where the table is pasted, and, once there is one, the rows that are to be mended.
struct RowsFormModel: Hashable, Sendable {
    /// A row that is to be mended, or was left out.
    struct Row: Hashable, Sendable {
        let number: Int
        let cells: [Cell]
        /// What is wrong with the row as a whole.
        let faults: [String]
        let rules: [RuleSection]
        let isLeftOut: Bool

        var id: String { RowsFormModel.id(ofRow: number) }
        var shownName: String { ManyNames.text(Draft.shown, ofRow: number) }
        var skipName: String { ManyNames.text(ManyNames.skip, ofRow: number) }
    }

    /// What stands in a column of a row that is to be mended.
    enum Cell: Hashable, Sendable {
        case text(String)
        case field(FieldModel)
    }

    /// How many rows there are of each sort.
    struct Counts: Hashable, Sendable {
        var all = 0
        var ready = 0
        var wrong = 0
        var judged = 0
        var leftOut = 0
    }

    let head: PageHead
    let heading: String
    let about: [Stretch]
    let envelope: DraftEnvelope
    /// Where the table is pasted.
    let table: FieldModel
    /// The heads of the columns that a table needs, and of those that it may have.
    let needed: [String]
    let optional: [String]
    /// Nil while there is no table.
    let counts: Counts?
    let columns: [String]
    let rows: [Row]
    /// Rows to be mended that are shown once those above are.
    let laterRows: ClosedRange<Int>?
    let ready: ReadyRows
    let faults: [FormModel.Fault]
    /// Things that are wrong further below and not listed.
    let moreFaults: Int
    let refusal: FormModel.Fault?
    let meanwhile: MeanwhileModel?
    let keptUntil: String?
    let back: Link?

    /// Rows to be mended that one page shows.
    private static let rowsMax = 25
    /// Faults that are listed above.
    private static let faultsMax = 50

    static func id(ofRow row: Int) -> String { FormID.of(row: row, of: ManyNames.rows) }

    init(_ context: Context, _ form: OpenForm) throws {
        let say = context.say
        let found = RowsFound(form)
        let all = PastedTable.columns(of: found.act).map(\.field)
        heading = say(form.act.label)
        about = try context.stretches(about: form.subject)
        envelope = DraftEnvelope(context, form)
        let whole = found.tableProblems.map { say($0.problem.sentence(about: ManyNames.tableLabel)) }
        let tableField = FormField(
            ManyNames.table, ManyNames.tableLabel, hint: ManyNames.tableHint, .table, isRequired: true)
        table = try FieldModel(
            tableField, form, error: whole.isEmpty ? nil : whole.joined(separator: ". "), context, on: context.today)
        needed = all.filter(\.isRequired).map { say($0.label) }
        optional = all.filter { !$0.isRequired }.map { say($0.label) }
        counts = found.numbers.isEmpty ? nil : found.counts
        let toMend = found.toMend
        let shown = Array(toMend.prefix(RowsFormModel.rowsMax)) + found.leftOut.sorted().prefix(RowsFormModel.rowsMax)
        let later = toMend.dropFirst(RowsFormModel.rowsMax)
        laterRows = later.first.flatMap { first in later.last.map { first...max(first, $0) } }
        let used = found.columns(all, shown)
        columns = used.map { say($0.label) }
        rows = try shown.map { try RowsFormModel.row($0, used, found, form, context) }
        ready = try ReadyRows(found.ready, all, form, context, limit: RowsFormModel.rowsMax)
        let faults =
            whole.map { FormModel.Fault(id: FormID.of(ManyNames.table), text: $0) }
            + rows.flatMap { RowsFormModel.faults(of: $0, say) }
        self.faults = Array(faults.prefix(RowsFormModel.faultsMax))
        moreFaults = max(0, found.count - self.faults.count)
        (refusal, meanwhile) = try FormModel.rest(form, context)
        let isWrong = !faults.isEmpty || refusal != nil
        head = PageHead(
            title: (isWrong ? say("Có lỗi: ", "Errors: ") : "") + heading, unit: try context.unit(of: form.subject),
            hasBar: false)
        keptUntil = form.isKept ? say.date(context.picture.day(of: form.draft.until)) : nil
        back = Route(of: form.subject).map {
            Link(say("Quay lại, không ghi", "Back, without writing"), to: context.way(to: $0))
        }
    }

    private static func row(
        _ number: Int, _ columns: [FormField], _ found: RowsFound, _ form: OpenForm, _ context: Context
    ) throws -> Row {
        let problems = found.problems[number] ?? []
        let errors = Dictionary(
            problems.map { entry in
                let column = ManyNames.parts(of: entry.field)?.column
                let field = columns.first { $0.name == column }
                let asked = field?.label ?? BilingualText("Dòng này", "This row")
                let words = context.say(
                    field.map { entry.problem.sentence(about: $0) } ?? entry.problem.sentence(about: asked))
                return (entry.field, words)
            }, uniquingKeysWith: { first, _ in first })
        var isShown: Set<String> = []
        let cells = try columns.map { column -> Cell in
            let name = ManyNames.text(column.name, ofRow: number)
            guard let error = errors[name] else { return .text(try ReadyRows.words(of: column, number, form, context)) }
            isShown.insert(name)
            var field = column
            (field.name, field.hint) = (name, nil)
            if field.widget.isPicker || field.widget == .hidden { field.widget = .line(characters: 24) }
            let meant = try RowsFormModel.whoIsMeant(column, form.draft.texts[name] ?? "", context)
            return .field(
                try FieldModel(field, form, error: meant ?? error, context, on: context.today, isInTable: true))
        }
        let rules = try (found.judgements[number] ?? []).map { try RuleSection($0, form, errors, context) }
        let ofRules = Set(rules.flatMap { [$0.reason?.name, $0.paper?.name] }.compactMap(\.self))
        return Row(
            number: number, cells: cells,
            faults: errors.filter { !isShown.contains($0.key) && !ofRules.contains($0.key) }.map(\.value).sorted(),
            rules: rules, isLeftOut: found.leftOut.contains(number))
    }

    /// What a name that is of nobody, or of several, may mean; nil for what is a code or a number.
    private static func whoIsMeant(_ column: FormField, _ text: String, _ context: Context) throws -> String? {
        guard column.widget.isPicker, !text.isEmpty else { return nil }
        let search = PickerSearch(context.picture, column.widget)
        guard try search.match(text, context) == nil, try search.exact(text) == nil else { return nil }
        let found = try search.matches(text, context).matches.prefix(5).compactMap { try search.brief($0.value) }
        let (say, label) = (context.say, context.say(column.label))
        return found.isEmpty
            ? say("\(label): không thấy “\(text)”", "\(label): nothing is called “\(text)”")
            : say(
                "\(label): chưa rõ “\(text)” là \(found.joined(separator: "; ")). Ghi số hoặc mã",
                "\(label): “\(text)” may be \(found.joined(separator: "; ")). Give the number or code")
    }

    private static func faults(of row: Row, _ say: Speech) -> [FormModel.Fault] {
        let before = say("Dòng \(row.number): ", "Row \(row.number): ")
        return row.cells.compactMap { cell in
            guard case .field(let field) = cell, let error = field.error else { return nil }
            return FormModel.Fault(id: field.id, text: before + error)
        } + row.faults.map { FormModel.Fault(id: row.id, text: before + $0) }
            + row.rules.map { rule in
                let fault = rule.fault(say)
                return FormModel.Fault(id: fault.id, text: before + fault.text)
            }
    }
}

/// What looking at a form of rows found, row by row.
struct RowsFound {
    let act: any ActOfRows.Type
    /// Of all rows, in order.
    let numbers: [Int]
    let leftOut: Set<Int>
    private(set) var tableProblems: [FieldProblems.Entry] = []
    private(set) var problems: [Int: [FieldProblems.Entry]] = [:]
    private(set) var judgements: [Int: [Judgement]] = [:]
    private let draft: Draft

    init(_ form: OpenForm) {
        guard let act = form.act as? any ActOfRows.Type else { preconditionFailure("\(form.act.name) has no rows") }
        self.act = act
        draft = form.draft
        numbers = draft.tableRows
        leftOut = draft.rowsLeftOut
        guard case .wrong(let found, _) = form.checked else { return }
        for entry in found.fields.entries {
            if let row = entry.row ?? ManyNames.parts(of: entry.field)?.row, entry.field != ManyNames.table {
                problems[row, default: []].append(entry)
            } else {
                tableProblems.append(entry)
            }
        }
        for judgement in found.judgements {
            guard let row = ManyNames.parts(of: judgement.field)?.row else { continue }
            judgements[row, default: []].append(judgement)
        }
    }

    /// Rows of which something is wrong, and those that rules judge.
    var toMend: [Int] { numbers.filter { problems[$0] != nil || judgements[$0] != nil } }
    /// Rows that can be written as they are.
    var ready: [Int] { numbers.filter { problems[$0] == nil && judgements[$0] == nil && !leftOut.contains($0) } }
    /// How many things are wrong.
    var count: Int {
        tableProblems.count + problems.values.reduce(0) { $0 + $1.count }
            + judgements.values.reduce(0) { $0 + $1.count }
    }

    var counts: RowsFormModel.Counts {
        let wrong = numbers.filter { problems[$0] != nil }.count
        return RowsFormModel.Counts(
            all: numbers.count, ready: ready.count, wrong: wrong, judged: toMend.count - wrong, leftOut: leftOut.count)
    }

    /// The columns in which something stands, and those in which something of these rows is wrong.
    func columns(_ all: [FormField], _ shown: [Int]) -> [FormField] {
        var used = Set(draft.texts.compactMap { name, text in text.isEmpty ? nil : ManyNames.parts(of: name)?.column })
        for row in shown {
            for entry in problems[row] ?? [] {
                if let column = ManyNames.parts(of: entry.field)?.column { used.insert(column) }
            }
        }
        return all.filter { used.contains($0.name) }
    }
}

/// Rows of a table as they are read, to look at.
struct ReadyRows: Hashable, Sendable {
    struct Row: Hashable, Sendable {
        let number: Int
        let cells: [String]
    }

    let columns: [String]
    let rows: [Row]
    /// Of those shown here and those that are not.
    let count: Int

    /// The first of these rows, those columns in which something stands.
    init(_ numbers: some Collection<Int>, _ all: [FormField], _ form: OpenForm, _ context: Context, limit: Int) throws {
        let used = Set(
            form.draft.texts.compactMap { name, text in text.isEmpty ? nil : ManyNames.parts(of: name)?.column })
        let fields = all.filter { used.contains($0.name) }
        columns = fields.map { context.say($0.label) }
        count = numbers.count
        rows = try numbers.prefix(limit).map { number in
            Row(number: number, cells: try fields.map { try ReadyRows.words(of: $0, number, form, context) })
        }
    }

    /// As a paper says it; what was left empty stays empty.
    static func words(of field: FormField, _ row: Int, _ form: OpenForm, _ context: Context) throws -> String {
        let text = form.draft.texts[ManyNames.text(field.name, ofRow: row)] ?? ""
        guard !text.isEmpty else { return "" }
        if field.widget == .day || field.widget == .deadline { return text }
        if field.widget.isPicker { return try PickerSearch(context.picture, field.widget).brief(text) ?? text }
        return try ReviewModel.words(of: text, field, context, on: context.today)
    }
}

extension ManyNames {
    static let tableLabel = BilingualText("Bảng", "Table")
    static let tableHint = BilingualText(
        "Chép các ô trong Excel rồi dán vào đây, kể cả dòng tên cột; hoặc dán nội dung tệp CSV",
        "Copy the cells of a spreadsheet, the row of heads too, and paste them here; or paste CSV")
}
