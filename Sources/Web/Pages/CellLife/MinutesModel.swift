internal import Ledger
internal import Markup
internal import Operations
internal import Organisation
internal import Views
internal import Words

/// Biên bản: one meeting of a cell, as a paper.
struct MinutesModel: Sendable {
    /// A meeting of the day.
    struct Meeting: Sendable {
        let heading: String
        let counts: String
        /// Who came and who did not, for who may see them by name: a label, and the people.
        let people: [(label: String, people: [Link], unnamed: Int)]
        let topics: String?
        let fact: Link
    }

    let head: PageHead
    let crumbs: Breadcrumbs
    let day: String
    let meetings: [Meeting]
    let conclusions: [ConclusionRow]
    /// Opens the form with what stands here; nil where nothing can be written.
    let mend: Link?
    let paper: OfficePaper

    init(_ context: Context, cell code: String, day: Day) throws {
        let (picture, say) = (context.picture, context.say)
        let cell = try picture.unit(code)
        guard picture.kind(of: cell)?.isCell == true else { throw Trouble.noSuchPage }
        let found = try picture.minutes(of: cell, from: day, to: day)
        guard !found.isEmpty else { throw Trouble.noSuchPage }
        self.day = say.date(day)
        head = PageHead(
            title: say("Biên bản sinh hoạt", "Minutes") + " · " + picture.name(of: cell) + " · " + say.date(day),
            unit: picture.code(of: cell), isPaper: true)
        crumbs = Breadcrumbs(context, unit: cell)
        meetings = try found.map { try MinutesModel.meeting($0, context) }
        conclusions = try picture.conclusions(of: cell, from: day, to: day).map { ConclusionRow($0, context) }
        var question = context.question.ofNow
        question.at = day
        mend =
            context.hasForms && picture.doesWork(in: cell)
            ? Link(
                say("Sửa biên bản này", "Mend these minutes"),
                to: context.way(to: .act(RecordMinutes.name, .unit(code)), asking: question)) : nil
        paper = OfficePaper(context, of: cell, on: day)
    }

    private static func meeting(_ minutes: Picture.Minutes, _ context: Context) throws -> Meeting {
        let say = context.say
        let marked = try context.picture.people(of: minutes.meeting.minutes?.attendance)
        let people = Presence.allCases.compactMap { presence -> (label: String, people: [Link], unnamed: Int)? in
            let own = marked.filter { $0.mark == presence }
            guard !own.isEmpty else { return nil }
            let named = own.compactMap { one in one.person.map { context.anchor(person: $0, named: one.name) } }
            return (say(presence.label), named, own.count - named.count)
        }
        return Meeting(
            heading: minutes.isThematic
                ? say("Sinh hoạt chuyên đề", "Thematic meeting") : say("Sinh hoạt định kỳ", "Regular meeting"),
            counts: CellLifeModel.turnout(minutes.meeting, say), people: people,
            topics: minutes.meeting.minutes?.topics.map { context.room.name($0) },
            fact: context.anchor(.fact(minutes.fact), say("Bản ghi", "The fact")))
    }
}

/// Draws the minutes, for paper too.
struct MinutesView: PageView {
    let page: MinutesModel
    let say: Speech
    var head: PageHead { page.head }

    func draw(_ html: inout HTML) {
        html.tag("div", .class("noprint")) { html in
            page.crumbs.draw(&html, say)
            if let mend = page.mend { html.tag("p") { $0.link(mend) } }
        }
        page.paper.drawHead(&html, say)
        html.tag("h1", text: say("Biên bản sinh hoạt chi bộ ngày \(page.day)", "Minutes of \(page.day)"))
        for meeting in page.meetings { draw(meeting, &html) }
        if !page.conclusions.isEmpty {
            html.panel(say("Kết luận", "Conclusions"), isWide: true) { ConclusionRow.draw(page.conclusions, &$0, say) }
        }
        html.tag("div", .class("signatures onpaper")) { html in
            for post in [say("Chủ trì", "Chair"), say("Thư ký", "Secretary")] {
                html.tag("div") { $0.tag("p") { $0.tag("b", text: post) } }
            }
        }
    }

    private func draw(_ meeting: MinutesModel.Meeting, _ html: inout HTML) {
        html.panel(meeting.heading, isWide: true) { html in
            html.tag("dl", .class("facts")) { html in
                html.definition(say("Tỷ lệ dự họp", "Share who came"), meeting.counts)
                for line in meeting.people {
                    html.definition("\(line.label) (\(line.people.count + line.unnamed))") { html in
                        html.listed(line.people)
                        if line.unnamed > 0 {
                            html.text(
                                (line.people.isEmpty ? "" : ", ")
                                    + say("\(line.unnamed) người không hiện tên", "\(line.unnamed) not shown by name"))
                        }
                    }
                }
                if let topics = meeting.topics { html.definition(say("Nội dung", "Topics"), topics) }
            }
            html.tag("p", .class("noprint")) { $0.link(meeting.fact) }
        }
    }
}
