internal import Figures
internal import Ledger
internal import Organisation
internal import Views
internal import Words

/// Phiếu tuần: what a commune and each of those who answer for its villages have before them in the week of the day, for paper.
struct SheetModel: Sendable {
    /// A warning, and what it is about.
    struct Warning: Hashable, Sendable {
        let label: String
        let count: String
        let names: [Link]
        let isCut: Bool
    }

    /// What one person answers for.
    struct Officer: Hashable, Sendable {
        let person: Link
        /// Their own sheet.
        let own: Link
        let villages: [Village]
    }

    /// A village of theirs.
    struct Village: Hashable, Sendable {
        let place: Link
        let status: String
        let lastVisit: String
        /// What visits found that is not mended.
        let open: [String]
    }

    let head: PageHead
    let crumbs: Breadcrumbs
    let title: String
    /// Monday and Sunday.
    let week: String
    let warnings: [Warning]
    /// Due by the end of the week, or overdue.
    let tasks: [TaskRow]
    let officers: [Officer]
    /// Villages that nobody answers for.
    let free: [Village]
    /// True where there are more villages than are gone through for a paper.
    let isTooLarge: Bool
    let paper: OfficePaper

    private static let namesMax = 60
    static let tasksMax = 40

    init(_ context: Context, unit code: String) throws {
        let (picture, say, at) = (context.picture, context.say, context.at)
        let unit = try picture.unit(code)
        let (sunday, week) = SheetModel.week(of: at, say)
        title = say("Phiếu công việc tuần", "Sheet of the week") + " · " + picture.name(of: unit)
        self.week = week
        head = PageHead(title: title, unit: picture.code(of: unit))
        crumbs = Breadcrumbs(context, unit: unit)
        warnings = Figure.warnings.compactMap { SheetModel.warning($0, unit, context) }
        tasks = try picture.tasks(doneBy: unit).filter { $0.isOpen(on: at) && $0.timeline.task.by <= sunday }
            .prefix(SheetModel.tasksMax).map { TaskRow($0, context) }
        let places = picture.places(under: unit, kinds: [.village])
        isTooLarge = places.count > WorkModel.gatheredMax
        (officers, free) = isTooLarge ? ([], []) : try SheetModel.officers(places, context)
        paper = OfficePaper(context, of: unit, on: at)
    }

    /// The last day of the week of a day, and the week in words.
    static func week(of day: Day, _ say: Speech) -> (sunday: Day, words: String) {
        let monday = day.adding(days: -Int32(day.weekday))
        let sunday = monday.adding(days: 6)
        return (
            sunday,
            say(
                "Từ thứ Hai \(say.date(monday)) đến Chủ nhật \(say.date(sunday)); tình hình đến ngày \(say.date(day))",
                "From Monday, \(say.date(monday)), to Sunday, \(say.date(sunday)); as of \(say.date(day))")
        )
    }

    static func warning(_ figure: Figure, _ unit: UnitID, _ context: Context) -> Warning? {
        let picture = context.picture
        let value = picture.value(of: figure, unit: unit, at: context.at)
        guard value > 0 else { return nil }
        // Those of people name nobody: paper lies about, and the number says enough.
        let names: [Link]? =
            switch Counted.figure(figure).subject {
            case .places:
                picture.places(countedBy: figure, unit: unit, at: context.at).prefix(namesMax).map {
                    context.mention(place: $0.subject)
                }
            case .units:
                picture.units(countedBy: .figure(figure), unit: unit, at: context.at).prefix(namesMax).map {
                    context.mention(unit: $0.subject)
                }
            case .people: nil
            }
        return Warning(
            label: context.say(figure.label), count: context.say.number(value), names: names ?? [],
            isCut: names.map { value > $0.count } ?? false)
    }

    private static func officers(
        _ places: [PlaceID], _ context: Context
    ) throws -> (officers: [Officer], free: [Village]) {
        let picture = context.picture
        var villages: [PersonID: [Village]] = [:]
        var (names, free): ([PersonID: Link], [Village]) = ([:], [])
        for place in places {
            let village = try self.village(place, context)
            let leads = try picture.assignments(toPlace: place).filter {
                $0.role == .villageLead && $0.holds(on: context.at)
            }
            if leads.isEmpty { free.append(village) }
            for lead in leads {
                guard let person = lead.person else { continue }
                villages[person, default: []].append(village)
                names[person] = context.holder(lead)
            }
        }
        let officers = villages.sorted { $0.key < $1.key }.compactMap { person, villages in
            names[person].map { name in
                Officer(
                    person: name, own: context.anchor(.ownSheet(person), context.say("phiếu riêng", "own sheet")),
                    villages: villages)
            }
        }
        return (officers, free)
    }

    static func village(_ place: PlaceID, _ context: Context) throws -> Village {
        let say = context.say
        let visits = try context.picture.visits(to: place)
        return Village(
            place: context.anchor(place: place),
            status: PlaceRow(place, in: context.picture)?.statusText(say) ?? "",
            lastVisit: visits.first.map { say.date($0.day) } ?? say("chưa ghi lượt nào", "none recorded"),
            open: visits.filter(\.isOpen).prefix(3).map { visit in
                let due = visit.due.map { say(", hạn \(say.date($0))", ", by \(say.date($0))") } ?? ""
                return (visit.found.map { say($0.label) } ?? "") + due
            })
    }
}
