internal import Ledger
internal import Operations
internal import Organisation
internal import Rulebook
internal import Views
internal import Words

/// Transfers that wait: to be received, for the other side's answer, to be sent elsewhere, or for their time to end.
enum TransferTasks: TaskSource {
    static let name = "transfers"
    static let label = BilingualText("Chuyển sinh hoạt", "Transfers")

    static func count(_ context: Context) throws -> Int { try context.picture.waitingTransfers().count }

    static func items(_ context: Context) throws -> [TaskItem] {
        let rules = (book: try context.picture.rulebook(), calendar: try context.picture.calendar())
        return try context.picture.waitingTransfers().map { item($0, context, rules) }
    }

    private typealias Rules = (book: Rulebook, calendar: HolidayCalendar)

    private static func item(_ transfer: WaitingTransfer, _ context: Context, _ rules: Rules) -> TaskItem {
        let say = context.say
        func form(_ act: any Act.Type) -> Link {
            context.anchor(.act(act.name, .fact(transfer.fact)), say(act.label))
        }
        let who = transfer.person.map { context.anchor(person: $0, named: transfer.name) }
        let named = who.map(Stretch.link) ?? .words(transfer.name ?? say("1 người", "1 person"))
        let heirs = transfer.heirs.joined(separator: "; ")
        let now = heirs.isEmpty ? "" : say(" (nay là \(heirs))", " (now \(heirs))")
        let road = transfer.to.map {
            say(": từ \(transfer.from) đến \($0)\(now)", ": from \(transfer.from) to \($0)\(now)")
        }
        let about = [named, .words(road ?? say(" ở \(transfer.from)", " of \(transfer.from)"))]
        switch transfer.side {
        case .toReceive:
            return TaskItem(
                what: form(ReceiveTransfer.self), about: about, due: due(transfer, context, rules),
                acts: [form(DeclineTransfer.self)])
        case .sent:
            let what = context.anchor(.fact(transfer.fact), say("Chờ tiếp nhận", "Waiting to be received"))
            return TaskItem(
                what: what, about: about, due: due(transfer, context, rules), acts: [form(WithdrawTransfer.self)])
        case .declined:
            let words = transfer.reason.flatMap { Rulebook.standard.reasons(.transferDecline).named($0) }
            let why = words.map { ": " + say($0.label) } ?? ""
            let what = context.anchor(.fact(transfer.fact), say("Không được tiếp nhận", "Not received"))
            return TaskItem(
                what: what, about: about + [.words(why)], due: nil, acts: [form(WithdrawTransfer.self)])
        case .forATime:
            let text = say("Hết hạn sinh hoạt tạm thời", "A time elsewhere ends")
            let what = transfer.person.map { context.anchor(.act(PersonReturns.name, .person($0.number)), text) }
            return TaskItem(
                what: what ?? Link(text, to: nil), about: about,
                due: transfer.until.map {
                    TaskItem.Due(day: $0, why: say("theo giấy giới thiệu", "by the letter of introduction"))
                }, acts: [])
        }
    }

    /// The last day to show the letter, by the rule in force on its day; nil where none was.
    private static func due(_ transfer: WaitingTransfer, _ context: Context, _ rules: Rules) -> TaskItem.Due? {
        let key = RuleKey.transferOfficialPresentMax
        guard let value = rules.book.value(of: key, on: transfer.day),
            let days = rules.book.workingDays(key, on: transfer.day)
        else { return nil }
        let (say, from) = (context.say, context.say.date(transfer.day))
        let source = value.sources(on: transfer.day).last.map { say($0.citation) } ?? ""
        return TaskItem.Due(
            day: rules.calendar.adding(workingDays: days, to: transfer.day),
            why: say(
                "\(days) ngày làm việc kể từ \(from), \(source)", "\(days) working days from \(from), \(source)"))
    }
}
