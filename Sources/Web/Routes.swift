internal import Figures
internal import Markup
internal import Operations

/// The site map: which page answers which address.
struct Routes {
    private let context: Context
    private let form: Query?

    init(_ context: Context, form: Query?) {
        self.context = context
        self.form = form
    }

    func reply() throws -> Reply {
        switch context.route {
        case .home: try home()
        case .overview(let unit): try show(OverviewPage(context, unit: unit))
        case .places(let unit): try show(PlacesPage(context, unit: unit))
        case .place(let place): try show(PlacePage(context, place: place))
        case .organisation(let unit): try show(OrganisationPage(context, unit: unit))
        case .people(let unit): try show(PeoplePage(context, unit: unit))
        case .person(let person): try show(PersonPage(context, person: person))
        case .list(let unit, let name): try show(ListPage(context, unit: unit, name: name))
        case .report(let unit, let isText): try report(unit, isText: isText)
        case .irregularities(let unit): try show(IrregularitiesPage(context, unit: unit))
        case .difference(let unit): try show(DifferencePage(context, unit: unit))
        case .fact(let id): try show(FactPage(context, fact: id))
        case .search: try show(SearchPage(context, form: form))
        case .file: throw Trouble.noSuchPage
        }
    }

    private func home() throws -> Reply {
        guard let root = context.picture.tree.roots(on: context.at).first else { throw Trouble.noUnits(context.at) }
        return .redirect(to: context.address(.overview(context.picture.code(of: root)), context.question))
    }

    private func report(_ unit: String, isText: Bool) throws -> Reply {
        let page = try ReportPage(context, unit: unit)
        return isText ? .text(page.text) : show(page)
    }

    private func show(_ page: some Page) -> Reply {
        .page(PageFrame(context, page).markup.text)
    }
}
