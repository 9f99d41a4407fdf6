internal import Figures
internal import Ledger
internal import Organisation
internal import Views
internal import Words

/// Phiếu tuần of one officer: the villages and units they answer for, and what they see to, in the week of the day.
struct OwnSheetModel: Sendable {
    /// A unit they answer for, and what it is warned of.
    struct Unit: Hashable, Sendable {
        let unit: Link
        let role: String
        let warnings: [SheetModel.Warning]
    }

    let head: PageHead
    let crumbs: Breadcrumbs?
    let title: String
    let person: Link
    let week: String
    let villages: [SheetModel.Village]
    let units: [Unit]
    let tasks: [TaskRow]
    /// Whom they help on the way into the party.
    let helped: [Link]
    let paper: OfficePaper

    init(_ context: Context, person id: PersonID) throws {
        let (picture, say) = (context.picture, context.say)
        guard let found = try picture.person(id), found.name != nil else { throw Trouble.noSuchPerson }
        let (sunday, week) = SheetModel.week(of: context.at, say)
        let cell = found.timeline.state(on: context.at).cell
        title = say("Phiếu công việc tuần", "Sheet of the week") + " · " + context.name(of: found)
        head = PageHead(title: title, unit: cell.map { picture.code(of: $0) })
        crumbs = cell.map { Breadcrumbs(context, unit: $0) }
        person = context.anchor(person: id, named: found.name)
        self.week = week
        let duties = try picture.duties(of: id).filter { duty in
            // Of what is no longer there nobody has anything to do.
            duty.place.map { picture.status(of: $0, on: context.at) != nil } ?? true
        }
        villages = try duties.compactMap { duty in try duty.place.map { try SheetModel.village($0, context) } }
        units = duties.filter { $0.place == nil }.map { duty in
            Unit(
                unit: context.mention(unit: duty.unit), role: say(duty.role.label),
                warnings: Figure.warnings.compactMap { SheetModel.warning($0, duty.unit, context) })
        }
        helped = try picture.helped(by: id).compactMap { other in
            try picture.person(other).map { context.anchor(person: other, named: $0.name) }
        }
        tasks = try picture.tasks(seenToBy: id).filter {
            $0.isOpen(on: context.at) && $0.timeline.task.by <= sunday
        }.prefix(SheetModel.tasksMax).map { TaskRow($0, context) }
        // Of the organisation of the cell, where it is seen.
        let path = cell.map { picture.path(from: $0, on: context.at) } ?? []
        let organisation = path.first { picture.kind(of: $0)?.isGrassroots == true && picture.sees($0) }
        paper = OfficePaper(context, of: organisation, on: context.at)
    }
}
