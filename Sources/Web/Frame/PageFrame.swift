internal import Ledger
internal import Organisation
internal import Views
internal import Words

/// What stands around every page: the navigation, the as-of bar, and the foot that says what the page is an answer to.
struct PageFrame: Hashable, Sendable {
    /// The machine's clock against the ledger.
    struct SlowClock: Hashable, Sendable {
        let today: Day
        let lastRecorded: Day
    }

    let head: PageHead
    let say: Speech
    let home: String
    let sections: [Tab]
    let search: String
    let otherLanguage: String
    /// Who is signed in; nil where nobody has to be.
    let account: AccountMenu?
    /// Stands in the forms of the page.
    let token: String
    let bar: AsOfBar
    /// Set where the machine's day is before that of the last recording.
    let slowClock: SlowClock?
    /// The address under which this very answer stays, whatever is learned later; nil for forms.
    let pinned: String?
    /// The ledger's position and the first digits of its hash there.
    let position: String
    let version: String
    /// Says that the page leaves out parts of names or drawings; nil where it has room for all.
    let roomNote: String?
    /// Leads to what was just written; nil where nothing was.
    let written: Link?
    /// Leads to the rules in force on the day.
    let rules: Link
    /// Leads to one's drafts; nil where nothing can be written.
    let drafts: Tab?
    /// Leads to what waits, and says how much; nil where nothing can be written.
    let tasks: Tab?

    init(_ context: Context, _ head: PageHead) throws {
        self.head = head
        say = context.say
        home = context.link(.home)
        sections = PageFrame.sections(context, head.unit)
        search = context.link(.search)
        otherLanguage = PageFrame.otherLanguage(context)
        account = AccountMenu(context.visitor, context.question.language)
        token = context.visitor.formToken
        bar = AsOfBar(context)
        slowClock = context.recordedLater.map { SlowClock(today: context.today, lastRecorded: $0) }
        pinned = context.route.isForm ? nil : PageFrame.pinned(context)
        let last = context.picture.head
        position = "\(last.position):\(last.hash.hexadecimal.prefix(HeadReference.digitsMin))"
        version = context.version
        roomNote = context.room.note(context.say)
        written = context.written.map {
            context.anchor(.receipt($0), context.say("Xem đã ghi gì, đính chính", "See what was written, correct it"))
        }
        rules = context.anchor(.rules, context.say("Quy định", "Rules"))
        drafts = PageFrame.drafts(context)
        tasks = try PageFrame.tasks(context)
    }

    private static func tasks(_ context: Context) throws -> Tab? {
        guard context.hasForms else { return nil }
        let count = try context.picture.counting { try TaskSources.count(context) }
        let text = context.say("Việc", "To do") + (count == 0 ? "" : " " + context.say.number(count))
        return Tab(text: text, address: context.link(.tasks), isHere: context.route == .tasks)
    }

    private static func drafts(_ context: Context) -> Tab? {
        guard context.hasForms else { return nil }
        return Tab(
            text: context.say("Bản nháp", "Drafts"), address: context.link(.drafts), isHere: context.route == .drafts)
    }

    private static func sections(_ context: Context, _ unit: String?) -> [Tab] {
        guard
            let unit = unit ?? context.route.unit ?? context.frontUnit.map({ context.picture.code(of: $0) })
        else { return [] }
        let say = context.say
        let sections: [(Route, String)] = [
            (.overview(unit), say("Tổng quan", "Overview")), (.places(unit), say("Địa bàn", "Places")),
            (.organisation(unit), say("Tổ chức", "Organisation")), (.people(unit), say("Đảng viên", "Members")),
            (.work(unit), say("Phân công", "Who answers")), (.plans(unit), say("Kế hoạch", "Plans")),
            (.report(unit, isText: false), say("Báo cáo", "Report")),
            (.difference(unit), say("Vì sao khác?", "Why different?")),
            (.irregularities(unit), say("Điểm bất thường", "Irregularities")),
        ]
        let audit = context.picture.audits(unit) ? [(Route.activity(unit), say("Nhật ký", "Activity"))] : []
        return (sections + audit).map { route, text in
            Tab(text: text, address: context.link(route), isHere: isHere(route, context.route))
        }
    }

    /// Pages below a section belong to it.
    private static func isHere(_ section: Route, _ route: Route) -> Bool {
        switch (section, route) {
        case (.places, .place), (.people, .person), (.people, .badges), (.people, .sources): true
        case (.overview, .list), (.plans, .plan), (.work, .sheet), (.work, .ownSheet): true
        case (.report, .officialTable), (.people, .paper): true
        case (.organisation, .cellLife), (.organisation, .minutes), (.people, .courses), (.people, .course): true
        default: section == route
        }
    }

    private static func otherLanguage(_ context: Context) -> String {
        var other = context.question
        other.language = context.question.language == .vietnamese ? .english : .vietnamese
        let extras = context.route == .search ? [] : Context.keptExtras.map { ($0, context.query[$0]) }
        return context.address(context.route, other, extras)
    }

    private static func pinned(_ context: Context) -> String {
        var question = context.question
        question.at = context.at
        question.since = context.since
        question.head = HeadReference(text: context.picture.head.description)
        return context.address(context.route, question, Context.keptExtras.map { ($0, context.query[$0]) })
    }
}

extension Room {
    /// Says that a page leaves out parts of names or drawings; nil where it has room for all.
    func note(_ say: Speech) -> String? {
        switch self {
        case .full: nil
        case .less, .little:
            say(
                "Tên quá dài được rút gọn cho vừa trang; trang riêng của từng tổ chức, địa bàn ghi đủ tên.",
                "Names too long for the page are cut; the page of each unit and place itself says the whole name.")
        case .least:
            say(
                "Tên quá dài được rút gọn và bản đồ không vẽ cho vừa trang; trang riêng của từng tổ chức, địa bàn ghi đủ tên.",
                "Names too long for the page are cut and maps left out; the page of each unit and place itself says the whole name."
            )
        }
    }
}
