internal import Figures
internal import Markup
internal import Views

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
        case .overview(let unit): try show { try OverviewPage($0, unit: unit) }
        case .places(let unit): try show { try PlacesPage($0, unit: unit) }
        case .place(let place): try show { try PlacePage($0, place: place) }
        case .organisation(let unit): try show { try OrganisationPage($0, unit: unit) }
        case .people(let unit): try show { try PeoplePage($0, unit: unit) }
        case .person(let person): try show { try PersonPage($0, person: person) }
        case .list(let unit, let name): try show { try ListPage($0, unit: unit, name: name) }
        case .report(let unit, let isText): try report(unit, isText: isText)
        case .irregularities(let unit): try show { try IrregularitiesPage($0, unit: unit) }
        case .difference(let unit): try show { try DifferencePage($0, unit: unit) }
        case .fact(let id): try show { try FactPage($0, fact: id) }
        case .search: try show { try SearchPage($0, form: form) }
        case .file: throw Trouble.noSuchPage
        }
    }

    private func home() throws -> Reply {
        guard let unit = context.frontUnit else { return try show { NoUnitsPage($0) } }
        return .redirect(to: context.address(.overview(context.picture.code(of: unit)), context.question))
    }

    private func report(_ unit: String, isText: Bool) throws -> Reply {
        guard isText else { return try show { try ReportPage($0, unit: unit) } }
        return try fitting { .text(try ReportPage($0, unit: unit).text) }
    }

    private func show<Shown: Page>(_ page: (Context) throws -> Shown) throws -> Reply {
        try fitting { .page(PageFrame($0, try page($0)).markup.text) }
    }

    /// A page that would grow past its limit is made again with less room for names and drawings.
    private func fitting(_ make: (Context) throws -> Reply) throws -> Reply {
        var context = context
        while true {
            let reply = try make(context)
            guard reply.body.count > Reply.pageBytesMax, let smaller = context.room.smaller else { return reply }
            context.room = smaller
        }
    }
}
