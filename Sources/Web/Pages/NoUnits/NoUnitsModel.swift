internal import Ledger
internal import Organisation
internal import Views
internal import Words

/// What the site opens with where no unit is in force on the day: why there is nothing to show, and the way on.
struct NoUnitsModel: Hashable, Sendable {
    /// Another day that has something to show.
    struct OtherDay: Hashable, Sendable {
        let day: String
        let address: String
    }

    /// Where there is something to show.
    enum WayOn: Hashable, Sendable {
        /// On the next day on which a unit is in force.
        case later(OtherDay)
        /// On the last day on which one was.
        case earlier(OtherDay)
        /// By all that is known, under this address.
        case known(String)
        /// The ledger is empty.
        case nowhere
        /// Nowhere until the account is given a role.
        case notGranted
    }

    let head: PageHead
    let wayOn: WayOn

    init(_ context: Context) {
        let (say, day) = (context.say, context.say.date(context.at))
        head = PageHead(
            title: context.picture.seesAnything
                ? say("Ngày \(day) chưa có tổ chức nào hoạt động", "No unit works on \(day)")
                : say("Tài khoản này chưa được phân quyền", "This account has no role yet"))
        if !context.picture.seesAnything {
            wayOn = .notGranted
        } else if let first = NoUnitsModel.first(context) {
            wayOn = .later(NoUnitsModel.other(first, context))
        } else if let last = NoUnitsModel.last(context) {
            wayOn = .earlier(NoUnitsModel.other(last, context))
        } else if context.question.known != nil || context.question.head != nil {
            var everything = context.question
            (everything.known, everything.head) = (nil, nil)
            wayOn = .known(context.address(.home, everything))
        } else {
            wayOn = .nowhere
        }
    }

    private static func other(_ day: Day, _ context: Context) -> OtherDay {
        var question = context.question
        question.at = day
        if let since = question.since, since >= day { question.since = nil }
        return OtherDay(day: context.say.date(day), address: context.address(.home, question))
    }

    /// The next day on which a unit is in force; nil where none begins later.
    private static func first(_ context: Context) -> Day? {
        context.picture.units.flatMap { context.picture.periods(of: $0).map(\.from) }.filter { $0 > context.at }.min()
    }

    /// The last day on which one was; nil where none has ended before.
    private static func last(_ context: Context) -> Day? {
        context.picture.units.flatMap { context.picture.periods(of: $0).compactMap(\.until) }.filter {
            $0 <= context.at
        }.max()
            .map { $0.adding(days: -1) }
    }
}
