internal import Ledger
internal import Markup
internal import Operations
internal import Organisation
internal import Views
internal import Words

/// One class: how it is planned, who is on its list, who came on which day and how each came out of it.
struct CourseModel: Sendable {
    /// Somebody on the list.
    struct Row: Hashable, Sendable {
        let person: Link
        /// A mark for each day on which the class met.
        let days: [String]
        let outcome: String
    }

    let head: PageHead
    let crumbs: Breadcrumbs
    let facts: [(name: String, text: String)]
    let plan: Link
    let days: [String]
    let rows: [Row]
    /// How many on the list are not shown by name.
    let unnamed: Int
    let acts: [Link]

    init(_ context: Context, unit code: String, course name: String) throws {
        let (picture, say) = (context.picture, context.say)
        let unit = try picture.unit(code)
        guard let course = try picture.course(name, of: unit) else { throw Trouble.noSuchPage }
        let (statement, timeline) = (course.statement, course.timeline)
        head = PageHead(
            title: say("Lớp \(statement.code)", "Class \(statement.code)") + " · " + picture.name(of: unit),
            unit: picture.code(of: unit), isPaper: true)
        crumbs = Breadcrumbs(context, unit: unit)
        plan = context.anchor(.fact(timeline.fact), say("Bản ghi mở lớp", "The fact that plans it"))
        let list = timeline.list
        facts = [
            (say("Loại lớp", "Sort"), say(statement.sort.label)),
            (say("Thời gian", "Days"), "\(say.date(statement.from)) – \(say.date(statement.until))"),
            (say("Nơi mở lớp", "Where"), statement.venue.map { context.room.name($0) } ?? "–"),
            (say("Ghi danh", "Enrolled"), "\(list?.enrolled ?? 0)/\(statement.seats)"),
            (say("Được cấp giấy chứng nhận", "Certified"), say.number(list?.certified ?? 0)),
        ]
        days = timeline.sessions.map { session in
            let (enrolled, present) = (session.session.enrolled, session.session.present)
            return "\(say.date(session.day)) (\(present)/\(enrolled))"
        }
        let marked = try picture.people(of: course.people)
        var presence: [PersonID: [Day: Presence]] = [:]
        for (day, roster) in course.attendance {
            for one in try picture.people(of: roster) {
                if let person = one.person { presence[person, default: [:]][day] = one.mark }
            }
        }
        rows = marked.compactMap { one in
            one.person.map { person in
                Row(
                    person: context.anchor(person: person, named: one.name),
                    days: timeline.sessions.map { session in
                        presence[person]?[session.day].map { CourseModel.mark($0, say) } ?? ""
                    }, outcome: say(one.mark.label))
            }
        }
        unnamed = (list?.enrolled ?? 0) - rows.count
        let isWritten = context.hasForms && picture.writes(about: unit)
        let subject = ActSubject.fact(timeline.fact)
        acts =
            isWritten
            ? [EnrolInCourse.self, RecordLesson.self, FinishCourse.self].map { (act: any Act.Type) in
                context.anchor(.act(act.name, subject), say(act.label))
            } : []
    }

    private static func mark(_ presence: Presence, _ say: Speech) -> String {
        switch presence {
        case .present: "✓"
        case .excused: say("có lý do", "excused")
        case .absent: say("vắng", "absent")
        }
    }
}

/// Draws it, for paper too.
struct CourseView: PageView {
    let page: CourseModel
    let say: Speech
    var head: PageHead { page.head }

    func draw(_ html: inout HTML) {
        page.crumbs.draw(&html, say)
        html.tag("h1", text: head.title)
        if !page.acts.isEmpty {
            html.tag("nav", .class("acts noprint"), .label(say("Ghi", "Write"))) { html in
                html.tag("ul") { html in for act in page.acts { html.tag("li") { $0.link(act) } } }
            }
        }
        html.panel(say("Kế hoạch lớp", "Plan"), isWide: true) { html in
            html.tag("dl", .class("facts")) { html in
                for fact in page.facts { html.definition(fact.name, fact.text) }
            }
            html.tag("p", .class("noprint")) { $0.link(page.plan) }
        }
        html.panel(say("Danh sách lớp", "List"), isWide: true) { html in
            if page.rows.isEmpty, page.unnamed == 0 {
                return html.quiet(say("Chưa ghi danh ai.", "Nobody is enrolled."))
            }
            html.scrolling(say("Danh sách lớp", "List")) { table(&$0) }
            if page.unnamed > 0 {
                html.quiet(say("\(page.unnamed) người không hiện tên.", "\(page.unnamed) are not shown by name."))
            }
        }
    }

    private func table(_ html: inout HTML) {
        let columns =
            [Column(say("Họ và tên", "Name"))] + page.days.map { Column($0) } + [
                Column(say("Kết quả", "Outcome"), "left")
            ]
        html.table(columns) { html in
            for row in page.rows {
                html.row(row.person) { html in
                    for day in row.days { html.cell(day) }
                    html.cell(row.outcome, "left")
                }
            }
        }
    }
}
