internal import Figures
internal import Ledger
internal import Markup
internal import Organisation
internal import Reports
internal import Rulebook
internal import Views
internal import Words

/// A paper of somebody's way into the party as it will be printed.
struct RoadPaperModel: Sendable {
    let head: PageHead
    let crumbs: Breadcrumbs
    let back: Link
    /// One, or one of each who introduces; none where the day looked at is before the step that it is of.
    let documents: [ReportDocument]

    init(_ context: Context, person: PersonID, _ kind: RoadPaper.Kind) throws {
        let (picture, say) = (context.picture, context.say)
        guard let record = try picture.file(of: person), let road = try picture.road(of: person),
            let cell = record.timeline.state(on: context.at).cell
                ?? record.timeline.days.lazy.compactMap(\.state.cell).first
        else { throw Trouble.noSuchPerson }
        let material = try RoadMaterial(context, record, road, cell)
        documents = material.mayHave(kind) ? try material.papers(kind).map(\.document) : []
        head = PageHead(
            title: say("Giấy tờ", "Papers") + " " + (context.form(of: kind, on: context.at)?.number ?? ""),
            unit: picture.code(of: cell), isPaper: true)
        crumbs = Breadcrumbs(context, unit: cell)
        back = context.anchor(.person(person), say("Quay lại hồ sơ", "Back to the file"))
    }
}

/// What is recorded of somebody's way, for papers.
private struct RoadMaterial {
    let context: Context
    let record: PersonRecord
    let road: AdmissionRoad
    let cell: UnitID
    private var picture: Picture { context.picture }

    init(_ context: Context, _ record: PersonRecord, _ road: AdmissionRoad, _ cell: UnitID) throws {
        (self.context, self.record, self.road, self.cell) = (context, record, road, cell)
    }

    /// False for what is no paper of theirs: a decision of recognition for who was never admitted.
    func mayHave(_ kind: RoadPaper.Kind) -> Bool {
        road.last(.nominated) != nil && (kind != .recognitionDecision || road.last(.admitted) != nil)
    }

    func papers(_ kind: RoadPaper.Kind) throws -> [RoadPaper] {
        guard kind == .introduction else { return [try paper(kind, road.last(kind.event))] }
        // One sheet for each who introduces, or else who helps; an empty one where nobody is recorded.
        let members = road.introductions.filter { $0.content.other != nil }
        let steps = members.isEmpty ? road.helpers : members
        guard !steps.isEmpty else { return [try paper(kind, nil)] }
        return try steps.map { step in
            var paper = try paper(kind, step.content.kind == .introduced ? step : nil)
            try introduce(&paper, step)
            return paper
        }
    }

    private func paper(_ kind: RoadPaper.Kind, _ step: AdmissionRoad.Event?) throws -> RoadPaper {
        let day = step?.day ?? context.at
        var paper = RoadPaper(
            kind, form: context.form(of: kind, on: day)?.number ?? "", day: day, person: try somebody(record),
            cell: body(cell))
        let base = picture.base(of: cell, on: day)
        paper.base = base.map { body($0) }
        paper.decider = base.flatMap { picture.parent(of: $0, on: day) ?? $0 }.map { body($0) }
        (paper.dated, paper.ballot) = (step?.day, step?.content.ballot)
        if kind == .admissionDecision || kind == .recognitionDecision {
            paper.number = try step.flatMap { try picture.reference(of: $0.fact) }
        }
        let isRecognition = kind == .recognitionDecision
        paper.cellResolved = road.last(isRecognition ? .recognitionResolved : .cellResolved)?.day
        paper.baseResolved = road.last(isRecognition ? .recognitionBaseResolved : .baseResolved)?.day
        paper.ceremonyWithin = try ceremonyWithin(on: day)
        let months = try picture.rulebook().months(.probationLength, on: day)
        paper.officialFrom = road.last(.admitted).flatMap { admitted in months.map { admitted.day.adding(months: $0) } }
        return paper
    }

    /// How long there is for the ceremony, and from when that counts.
    private func ceremonyWithin(on day: Day) throws -> String? {
        let rulebook = try picture.rulebook()
        guard let time = rulebook.value(of: .ceremonyMax, on: day) else { return nil }
        let from = rulebook.value(of: .ceremonyMaxFrom, on: day).map { " kể từ " + $0.words.vietnamese }
        return time.words.vietnamese + (from ?? "")
    }

    private func introduce(_ paper: inout RoadPaper, _ step: AdmissionRoad.Event) throws {
        guard let id = step.content.other, let named = try picture.named(id),
            let record = try picture.person(named.person)
        else { return }
        paper.introducer = try somebody(record)
        paper.helpsSince = road.helpers.first { $0.content.other == id }?.day
    }

    private func somebody(_ record: PersonRecord) throws -> RoadPaper.Person {
        let days = try picture.daysOfJoining(of: record.id)
        return RoadPaper.Person(
            name: record.name.map { context.room.name($0) },
            born: try picture.birth(of: record.id).map { BirthText($0).text },
            admitted: days?.decided ?? record.timeline.days.last { $0.events.contains(.admitted) }?.day,
            recognised: days?.recognised)
    }

    private func body(_ unit: UnitID) -> RoadPaper.Body {
        RoadPaper.Body(
            name: picture.name(of: unit), kind: picture.kind(of: unit) ?? .cell,
            above: picture.parent(of: unit, on: context.at).map { picture.name(of: $0) })
    }
}

/// A birthday as papers write it: as exactly as it is known.
private struct BirthText {
    let text: String

    init(_ kept: String) {
        let parts = kept.split(separator: "-").compactMap { Int($0) }
        text =
            switch parts.count {
            case 3: "ngày \(parts[2])/\(parts[1])/\(parts[0])"
            case 2: "tháng \(parts[1])/\(parts[0])"
            default: "năm \(kept)"
            }
    }
}

extension RoadPaper.Kind {
    /// The step that the paper is of.
    fileprivate var event: PersonEventKind {
        switch self {
        case .introduction: .introduced
        case .opinions: .opinionsCollected
        case .cellResolution: .cellResolved
        case .baseResolution: .baseResolved
        case .admissionDecision: .admissionDecided
        case .recognitionDecision: .recognitionDecided
        }
    }

    /// What the table of forms calls it.
    fileprivate var key: PaperForm.Key {
        switch self {
        case .introduction: .introduction
        case .opinions: .opinions
        case .cellResolution: .cellResolution
        case .baseResolution: .baseResolution
        case .admissionDecision: .admissionDecision
        case .recognitionDecision: .recognitionDecision
        }
    }
}

extension RoadStep {
    /// The paper that is printed of it; nil for none.
    var paper: RoadPaper.Kind? {
        switch self {
        case .introductions: .introduction
        case .opinions: .opinions
        case .cellVote: .cellResolution
        case .baseVote: .baseResolution
        case .decision: .admissionDecision
        case .recognitionDecision: .recognitionDecision
        default: nil
        }
    }

    /// The forms on which it is written.
    fileprivate var forms: [PaperForm.Key] {
        switch self {
        case .certificate: [.certificate]
        case .applied: [.application]
        case .cvDeclared: [.cv]
        case .introductions: [.introduction, .unionResolution]
        case .opinions: [.opinions]
        case .cellVote: [.cellResolution]
        case .subcommittee: [.subcommitteeReport]
        case .baseVote: [.baseResolution]
        case .decision: [.admissionDecision]
        case .selfReview: [.selfReview]
        case .helperReview: [.helperReview]
        case .recognitionOpinions: [.recognitionOpinions]
        case .recognitionVote: [.recognitionResolution]
        case .recognitionBase: [.recognitionBaseResolution]
        case .recognitionDecision: [.recognitionDecision]
        default: []
        }
    }
}

extension Context {
    /// The numbers of the forms of a step on a day; nil where it has none.
    func form(of step: RoadStep, on day: Day) -> String? {
        let numbers = step.forms.compactMap { Rulebook.standard.paper($0, on: day)?.number }
        return numbers.isEmpty ? nil : numbers.joined(separator: ", ")
    }

    fileprivate func form(of kind: RoadPaper.Kind, on day: Day) -> PaperForm? {
        Rulebook.standard.paper(kind.key, on: day)
    }
}

/// Draws the paper.
struct RoadPaperView: PageView {
    let page: RoadPaperModel
    let say: Speech
    var head: PageHead { page.head }

    func draw(_ html: inout HTML) {
        html.tag("div", .class("noprint")) { html in
            page.crumbs.draw(&html, say)
            html.tag("p") { $0.link(page.back) }
            guard !page.documents.isEmpty else {
                return html.quiet(
                    say(
                        "Đến ngày đang xem chưa có gì để in giấy này: chưa được chi bộ đưa vào nguồn hoặc chưa kết nạp.",
                        "By the day looked at there is nothing to print: not nominated yet, or not admitted."))
            }
            html.quiet(
                say(
                    "In trang này (Ctrl+P) ra giấy A4. Chỗ có dấu chấm để viết tay: hệ thống không giữ nội dung nhận xét, thẩm tra.",
                    "Print this page (Ctrl+P) on A4. Dots are for the pen: opinions and checks are not kept here."))
        }
        for document in page.documents { document.draw(&html, say) { _ in nil } }
    }
}
