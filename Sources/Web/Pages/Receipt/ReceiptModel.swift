internal import Ledger
internal import Operations
internal import Organisation
internal import Views
internal import Words

/// What a command wrote, read from the ledger: it stays.
struct ReceiptModel: Hashable, Sendable {
    let head: PageHead
    /// What was done.
    let act: String
    /// About whom or what, where whoever looks may see it.
    let about: [Stretch]
    /// The account that was given a role, or whose role was ended.
    let grantee: String?
    /// How many facts were written.
    let count: Int
    /// Rows of the table that were left out by hand; nil for none.
    let leftOut: Int?
    let author: String
    let time: String
    let position: String
    /// How many facts of each sort there are, each leading to those alone; nothing where there is one sort.
    let kinds: [Tab]
    /// A page of the facts.
    let facts: FactList
    /// Facts that whoever looks may not see.
    let hiddenCount: Int
    /// What it has on paper besides.
    let paper: OfficePaper
    let effect: EffectTable?
    let links: [Link]

    init(_ context: Context, _ written: WrittenCommand) throws {
        guard try context.picture.tells(of: written) else { throw Trouble.noSuchCommand }
        let say = context.say
        let outline = try context.picture.outline(ofCommand: written.key)
        let kind = try context.query.value("kind") { name in SubjectKind.all.first { $0.addressName == name } }
        let positions = outline.positions(of: kind)
        let paging = try Paging(
            context, count: positions.count, rowsMax: ReceiptModel.rowsMax, [("kind", kind?.addressName)])
        let records = try positions[paging.range].reduce(into: [FactRecord]()) { records, position in
            guard let record = try context.picture.fact(at: position) else { return }
            if !records.contains(where: { $0.fact.id == record.fact.id }) { records.append(record) }
        }
        head = PageHead(title: say("Đã ghi vào sổ", "Written"), hasBar: false)
        act = say(written.name.label)
        about = outline.subjects > ReceiptModel.rowsMax ? [] : try ReceiptModel.about(records, context)
        grantee = records.isEmpty ? nil : written.grantee
        count = written.count
        leftOut = written.leftOut > 0 ? written.leftOut : nil
        author = written.author ?? say("không rõ", "not known")
        time = context.picture.time(of: written.recorded, say)
        position = "\(written.head.position):\(written.head.hash.hexadecimal.prefix(HeadReference.digitsMin))"
        kinds = ReceiptModel.kinds(context, outline, kind)
        facts = try FactList(
            context, records, count: positions.count, paging: paging, isMixed: outline.subjects > 1)
        hiddenCount = outline.hidden
        paper = OfficePaper(context)
        effect = try written.effect.map { try EffectTable(context, $0) }
        links = ReceiptModel.links(context, written, records)
    }

    /// What facts are about, each once; of many things the first, and how many more.
    private static func about(_ records: [FactRecord], _ context: Context) throws -> [Stretch] {
        var subjects: [FactRecord.Subject] = []
        for record in records where !subjects.contains(record.subject) { subjects.append(record.subject) }
        subjects.removeAll { $0 == .unknown }
        var stretches: [Stretch] = []
        for subject in subjects.prefix(aboutMax) {
            if !stretches.isEmpty { stretches.append(.words(", ")) }
            stretches += try context.stretches(naming: subject)
        }
        let more = subjects.count - aboutMax
        if more > 0 {
            let words = context.say(" và \(context.say.number(more)) nữa", " and \(context.say.number(more)) more")
            stretches.append(.words(words))
        }
        return stretches
    }

    private static let aboutMax = 3
    /// Facts of a page: an import wrote thousands.
    private static let rowsMax = 25

    private static func kinds(_ context: Context, _ outline: CommandOutline, _ chosen: SubjectKind?) -> [Tab] {
        let kinds = outline.kinds
        guard kinds.count > 1 else { return [] }
        let say = context.say
        let all = Tab(
            text: say(
                "Tất cả: \(say.number(outline.positions().count))", "All: \(say.number(outline.positions().count))"),
            address: context.here([]), isHere: chosen == nil)
        return [all]
            + kinds.map { kind, count in
                Tab(
                    text: say(kind.label) + ": " + say.number(count),
                    address: context.here([("kind", kind.addressName)]), isHere: kind == chosen)
            }
    }

    private static func links(_ context: Context, _ written: WrittenCommand, _ records: [FactRecord]) -> [Link] {
        let say = context.say
        var links: [Link] = []
        switch records.lazy.map(\.subject).first {
        case .person(let person)?:
            links.append(
                Link(say("Về trang của người này", "To the person's page"), to: context.way(to: .person(person))))
        case .unit(let unit)?:
            let code = context.picture.code(of: unit)
            links.append(
                Link(say("Về trang ", "To ") + context.name(of: unit), to: context.way(to: .organisation(code))))
        case .place(let place)?:
            links.append(
                Link(
                    say("Về trang ", "To ") + context.name(of: place),
                    to: context.way(to: .place(context.picture.code(of: place)))))
        default: break
        }
        return links + context.actLinks
    }
}

extension Context {
    /// What a fact is about, in a list of facts about several things; nothing for what is unknown.
    func stretches(naming subject: FactRecord.Subject) throws -> [Stretch] {
        guard subject != .unknown else { return [] }
        let name: String? = if case .person(let person) = subject { try picture.person(person)?.name } else { nil }
        return stretches(subject, named: name, on: at)
    }
}

extension SubjectKind {
    /// What facts about such things are called in a list of sorts.
    fileprivate var label: BilingualText {
        switch self {
        case .unit: BilingualText("tổ chức", "units")
        case .place: BilingualText("địa bàn", "places")
        case .coverage: BilingualText("phụ trách địa bàn", "coverages")
        case .person: BilingualText("người", "people")
        case .transfer: BilingualText("chuyển sinh hoạt", "transfers")
        case .meeting: BilingualText("sinh hoạt", "meetings")
        case .thematicMeeting: BilingualText("sinh hoạt chuyên đề", "thematic meetings")
        case .conclusion: BilingualText("kết luận sinh hoạt", "conclusions of meetings")
        case .dues: BilingualText("đảng phí", "dues")
        case .unitRating: BilingualText("xếp loại", "ratings")
        case .course: BilingualText("lớp học", "classes")
        case .entrusting: BilingualText("giao bản cho chi bộ", "villages entrusted")
        case .target: BilingualText("chỉ tiêu", "targets")
        case .assignment: BilingualText("phân công", "assignments")
        case .visit: BilingualText("lượt đi cơ sở", "visits")
        case .plan: BilingualText("kế hoạch", "plans")
        case .goal: BilingualText("mục tiêu", "goals")
        case .task: BilingualText("việc của kế hoạch", "tasks")
        case .acknowledgement: BilingualText("cảnh báo đã xem", "warnings seen")
        case .rule: BilingualText("quy định", "rules")
        case .holidays: BilingualText("lịch nghỉ", "holidays")
        case .grant: BilingualText("phân quyền", "grants")
        case .succession: BilingualText("kế tục", "successions")
        default: BilingualText("việc khác", "others")
        }
    }

    /// How an address calls the sort.
    fileprivate var addressName: String { String(rawValue) }
}
