internal import Ledger
internal import Operations
internal import Organisation
internal import Rulebook
internal import Views
internal import Words

/// The site map: which page answers which address.
struct Routes {
    let context: Context
    /// The fields of a form; nil for a request without one.
    let form: Query?
    /// What a page of a form shows; nil for every other page.
    var state: FormState?
    private var say: Speech { context.say }

    func answer() throws -> Answer { try ListFile.isAsked(context.query) ? table() : shown() }

    private func table() throws -> Answer {
        switch context.route {
        case .overview(let unit): .table(try ListFile(context).figures(unit: unit))
        case .list(let unit, let name): .table(try ListFile(context).list(unit: unit, name: name))
        default: throw Trouble.noSuchPage
        }
    }

    private func shown() throws -> Answer {
        switch context.route {
        case .home: try home()
        case .overview(let unit): try page(OverviewView(page: try OverviewModel(context, unit: unit), say: say))
        case .places(let unit): try page(PlacesView(page: try PlacesModel(context, unit: unit), say: say))
        case .place(let place): try page(PlaceView(page: try PlaceModel(context, place: place), say: say))
        case .organisation(let unit):
            try page(OrganisationView(page: try OrganisationModel(context, unit: unit), say: say))
        case .people(let unit): try page(PeopleView(page: try PeopleModel(context, unit: unit), say: say))
        case .badges(let unit): try page(BadgesView(page: try BadgesModel(context, unit: unit), say: say))
        case .sources(let unit): try page(SourcesView(page: try SourcesModel(context, unit: unit), say: say))
        case .cellLife(let unit): try cellLife(unit)
        case .minutes(let cell, let day):
            try page(MinutesView(page: try MinutesModel(context, cell: cell, day: day), say: say))
        case .courses(let unit): try page(CoursesView(page: try CoursesModel(context, unit: unit), say: say))
        case .course(let unit, let code):
            try page(CourseView(page: try CourseModel(context, unit: unit, course: code), say: say))
        case .paper(let person, let kind):
            try page(RoadPaperView(page: try RoadPaperModel(context, person: person, kind), say: say))
        case .officialTable(let unit, .admissions):
            try page(AdmissionsView(page: try AdmissionsModel(context, unit: unit), say: say))
        case .officialTable(let unit, let name):
            try page(OfficialTableView(page: try OfficialTableModel(context, unit: unit, name), say: say))
        case .work(let unit): try page(WorkView(page: try WorkModel(context, unit: unit), say: say))
        case .sheet(let unit): try page(SheetView(page: try SheetModel(context, unit: unit), say: say))
        case .ownSheet(let person): try page(OwnSheetView(page: try OwnSheetModel(context, person: person), say: say))
        case .plans(let unit): try page(PlansView(page: try PlansModel(context, unit: unit), say: say))
        case .plan(let unit, let code):
            try page(PlanView(page: try PlanModel(context, unit: unit, plan: code), say: say))
        case .person(let person): try self.person(person)
        case .list(let unit, let name):
            try page(ListView(page: try ListModel(context, unit: unit, name: name), say: say))
        case .report(let unit, false): try page(ReportView(page: try ReportModel(context, unit: unit), say: say))
        case .report(let unit, true): .plainText(try ReportModel(context, unit: unit), say)
        case .irregularities(let unit):
            try page(IrregularitiesView(page: try IrregularitiesModel(context, unit: unit), say: say))
        case .difference(let unit): try page(DifferenceView(page: try DifferenceModel(context, unit: unit), say: say))
        case .activity(let unit): try page(ActivityView(page: try ActivityModel(context, unit: unit), say: say))
        case .fact(let id): try page(FactView(page: try FactModel(context, fact: id), say: say))
        case .tasks: try page(TasksView(page: try TasksModel(context), say: say))
        case .search: try page(SearchView(page: try SearchModel(context, form: form), say: say))
        case .rules: try page(RulesView(page: try RulesModel(context), say: say))
        case .rule(let key): try rule(key)
        case .account, .api, .file, .keeper, .calendar: throw Trouble.noSuchPage
        case .act, .drafts, .draft, .review, .receipt: try formPage()
        }
    }

    /// Of a cell, its year; of any other unit, a row for each of its cells.
    private func cellLife(_ code: String) throws -> Answer {
        let unit = try context.picture.unit(code)
        guard context.picture.kind(of: unit)?.isCell == true else {
            return try page(CellsLifeView(page: try CellsLifeModel(context, unit: unit), say: say))
        }
        return try page(CellLifeView(page: try CellLifeModel(context, cell: unit), say: say))
    }

    private func rule(_ name: String) throws -> Answer {
        guard let key = RuleKey(rawValue: name) else { throw Trouble.noSuchPage }
        return try page(RuleView(page: try RuleModel(context, key: key), say: say))
    }

    private func formPage() throws -> Answer {
        switch state {
        case .form(let form) where form.act is any ActOfRows.Type:
            try page(RowsFormView(page: try RowsFormModel(context, form), say: say))
        case .form(let form): try page(FormView(page: try FormModel(context, form), say: say))
        case .review(let form, let review): try page(ReviewView(page: try ReviewModel(context, form, review), say: say))
        case .otherContent(let form, let written):
            try page(OtherContentView(page: OtherContentModel(context, form, written), say: say))
        case .receipt(let written): try page(ReceiptView(page: try ReceiptModel(context, written), say: say))
        case .drafts(let drafts): try page(DraftsView(page: try DraftsModel(context, drafts), say: say))
        case nil: throw Trouble.noSuchPage
        }
    }

    private func page(_ view: some PageView) throws -> Answer {
        .page(try PageFrame(context, view.head), view)
    }

    /// Somebody who is another recorded before has no page but that one's.
    private func person(_ person: PersonID) throws -> Answer {
        if let whole = try context.picture.whole(of: person), try context.picture.person(whole) != nil {
            return .elsewhere(context.address(.person(whole), context.question))
        }
        return try page(PersonView(page: try PersonModel(context, person: person), say: say))
    }

    private func home() throws -> Answer {
        guard let unit = context.frontUnit else { return try page(NoUnitsView(page: NoUnitsModel(context), say: say)) }
        return .elsewhere(context.address(.overview(context.picture.code(of: unit)), context.question))
    }
}
