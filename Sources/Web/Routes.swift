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

    func answer() throws -> Answer {
        switch context.route {
        case .home: try home()
        case .overview(let unit): page(OverviewView(page: try OverviewModel(context, unit: unit), say: say))
        case .places(let unit): page(PlacesView(page: try PlacesModel(context, unit: unit), say: say))
        case .place(let place): page(PlaceView(page: try PlaceModel(context, place: place), say: say))
        case .organisation(let unit):
            page(OrganisationView(page: try OrganisationModel(context, unit: unit), say: say))
        case .people(let unit): page(PeopleView(page: try PeopleModel(context, unit: unit), say: say))
        case .person(let person): page(PersonView(page: try PersonModel(context, person: person), say: say))
        case .list(let unit, let name): page(ListView(page: try ListModel(context, unit: unit, name: name), say: say))
        case .report(let unit, false): page(ReportView(page: try ReportModel(context, unit: unit), say: say))
        case .report(let unit, true): .plainText(try ReportModel(context, unit: unit), say)
        case .irregularities(let unit):
            page(IrregularitiesView(page: try IrregularitiesModel(context, unit: unit), say: say))
        case .difference(let unit): page(DifferenceView(page: try DifferenceModel(context, unit: unit), say: say))
        case .activity(let unit): page(ActivityView(page: try ActivityModel(context, unit: unit), say: say))
        case .fact(let id): page(FactView(page: try FactModel(context, fact: id), say: say))
        case .search: page(SearchView(page: try SearchModel(context, form: form), say: say))
        case .rules: page(RulesView(page: RulesModel(context), say: say))
        case .rule(let key): try rule(key)
        case .account, .api, .file, .keeper: throw Trouble.noSuchPage
        case .act, .drafts, .draft, .review, .receipt: try formPage()
        }
    }

    private func rule(_ name: String) throws -> Answer {
        guard let key = RuleKey(rawValue: name) else { throw Trouble.noSuchPage }
        return page(RuleView(page: RuleModel(context, key: key), say: say))
    }

    private func formPage() throws -> Answer {
        switch state {
        case .form(let form): page(FormView(page: try FormModel(context, form), say: say))
        case .review(let form, let review): page(ReviewView(page: try ReviewModel(context, form, review), say: say))
        case .otherContent(let form, let written):
            page(OtherContentView(page: OtherContentModel(context, form, written), say: say))
        case .receipt(let written): page(ReceiptView(page: try ReceiptModel(context, written), say: say))
        case .drafts(let drafts): page(DraftsView(page: try DraftsModel(context, drafts), say: say))
        case nil: throw Trouble.noSuchPage
        }
    }

    private func page(_ view: some PageView) -> Answer {
        .page(PageFrame(context, view.head), view)
    }

    private func home() throws -> Answer {
        guard let unit = context.frontUnit else { return page(NoUnitsView(page: NoUnitsModel(context), say: say)) }
        return .elsewhere(context.address(.overview(context.picture.code(of: unit)), context.question))
    }
}
