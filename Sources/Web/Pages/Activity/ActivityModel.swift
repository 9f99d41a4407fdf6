internal import Ledger
internal import Operations
internal import Organisation
internal import Views
internal import Words

/// Nhật ký: who wrote and who read what in a unit and those under it, for whoever may know.
struct ActivityModel: Sendable {
    /// A command.
    struct Written: Hashable, Sendable {
        /// When it was written, leading to the last of its facts here.
        let when: Link
        let author: String
        let what: String
        let count: String
        let command: String
    }

    /// Something that was looked at.
    struct Read: Hashable, Sendable {
        let when: String
        let reader: String
        let what: String
        /// Whose file; nil for what is no file, and where the visitor may not know.
        let person: Link?
        let unit: Link?
        let people: String
    }

    let head: PageHead
    let crumbs: Breadcrumbs
    let name: String
    let written: [Written]
    /// Up to which position of the log was looked; nil where that is all.
    let writtenFrom: Int64?
    let read: [Read]
    /// Leads to earlier readings, and back to the last; nil where there are none.
    let next: String?
    let first: String?

    init(_ context: Context, unit code: String) throws {
        let (picture, say) = (context.picture, context.say)
        let unit = try picture.unit(code)
        name = picture.name(of: unit)
        head = PageHead(title: say("Nhật ký", "Activity") + " · " + name, unit: picture.code(of: unit))
        crumbs = Breadcrumbs(context, unit: unit)
        let before = try context.query.value("before") { text in
            Int64(text).flatMap { $0 > 0 && String($0) == text ? $0 : nil }
        }
        let activity = try picture.activity(of: unit, before: before)
        // Who wrote and who read is told whatever the question sees; what it leads to is looked at as it is known now.
        var now = Question()
        now.language = context.question.language
        let unknown = say("(không rõ)", "(not known)")
        written = activity.written.map { entry in
            Written(
                when: Link(picture.time(of: entry.recorded, say), to: context.way(to: .fact(entry.last), asking: now)),
                author: entry.author ?? unknown, what: say(CommandName.label(of: entry.name)),
                count: say.number(entry.count), command: entry.command)
        }
        writtenFrom = activity.writtenFrom
        read = activity.read.map { entry in
            Read(
                when: picture.time(of: entry.at, say), reader: entry.reader ?? unknown, what: say(entry.sort.label),
                // Who it was is told by the file itself, whose opening is written down in its turn.
                person: entry.person.map {
                    Link(say("mở hồ sơ", "open the file"), to: context.way(to: .person($0), asking: now))
                },
                unit: entry.unit.flatMap { picture.unitNamed($0) }.map { context.mention(unit: $0) },
                people: entry.people > 0 ? say.number(entry.people) : "–")
        }
        next = activity.next.map { context.here([("before", String($0))]) }
        first = before.map { _ in context.here([]) }
    }
}

extension Activity.Read.Sort {
    fileprivate var label: BilingualText {
        switch self {
        case .file: BilingualText("hồ sơ một người", "a person's file")
        case .list: BilingualText("danh sách có tên", "a list with names")
        case .paper: BilingualText("báo cáo để in", "a report to print")
        case .export: BilingualText("lấy ra thành tệp", "taken away as a file")
        }
    }
}
