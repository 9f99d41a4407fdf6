internal import Figures
internal import Ledger
internal import Markup
internal import Operations
internal import Organisation
internal import Views
internal import Words

/// Lớp: the classes that a unit holds.
struct CoursesModel: Sendable {
    /// A class.
    struct Row: Hashable, Sendable {
        let course: Link
        let sort: String
        let days: String
        let seats: String
        let certified: String
    }

    let head: PageHead
    let crumbs: Breadcrumbs
    let rows: [Row]
    /// Leads to those whose certificates are about to lapse.
    let expiring: Link?
    /// Leads to the road's board.
    let board: Link
    let acts: ActLinks

    init(_ context: Context, unit code: String) throws {
        let (picture, say) = (context.picture, context.say)
        let unit = try picture.unit(code)
        head = PageHead(
            title: say("Lớp bồi dưỡng", "Classes") + " · " + picture.name(of: unit), unit: picture.code(of: unit))
        crumbs = Breadcrumbs(context, unit: unit)
        rows = try picture.courses(of: unit).map { CoursesModel.row($0, context) }
        let count = picture.value(of: .candidatesCertificateExpiring, unit: unit, at: context.at)
        expiring = count == 0 ? nil : context.number(count, .figure(.candidatesCertificateExpiring), unit: unit)
        board = context.anchor(.sources(code), say("Nguồn phát triển Đảng", "Candidates by stage"))
        acts = ActLinks(context, only: [PlanCourse.self])
    }

    static func row(_ course: Picture.Course, _ context: Context) -> Row {
        let (say, statement) = (context.say, course.statement)
        let list = course.timeline.list
        return Row(
            course: context.anchor(.course(statement.unit, statement.code), statement.code),
            sort: say(statement.sort.label),
            days: "\(say.date(statement.from)) – \(say.date(statement.until))",
            seats: "\(list?.enrolled ?? 0)/\(statement.seats)", certified: say.number(list?.certified ?? 0))
    }
}

/// Draws them.
struct CoursesView: PageView {
    let page: CoursesModel
    let say: Speech
    var head: PageHead { page.head }

    func draw(_ html: inout HTML) {
        page.crumbs.draw(&html, say)
        html.tag("h1", text: head.title)
        page.acts.draw(&html, say)
        html.tag("p") { html in
            html.link(page.board)
            if let expiring = page.expiring {
                html.text(say(" · Giấy chứng nhận sắp hết hạn: ", " · Certificates about to lapse: "))
                html.link(expiring)
            }
        }
        guard !page.rows.isEmpty else {
            return html.emptyPanel(
                say(
                    "Chưa ghi lớp nào của tổ chức này. Lớp do cấp mở lớp ghi, thường là Đảng bộ huyện, xã.",
                    "No class of this unit is recorded."))
        }
        html.scrolling(head.title) { html in
            html.table([
                Column(say("Lớp", "Class")), Column(say("Loại", "Sort"), "left"), Column(say("Ngày", "Days"), "left"),
                Column(say("Ghi danh/chỗ", "Enrolled/seats")), Column(say("Được cấp giấy", "Certified")),
            ]) { html in
                for row in page.rows {
                    html.row(row.course) { html in
                        html.cell(row.sort, "left")
                        html.cell(row.days, "left")
                        html.cell(row.seats)
                        html.cell(row.certified)
                    }
                }
            }
        }
    }
}
