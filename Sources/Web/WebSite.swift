package import Ledger
internal import Operations
internal import Organisation
package import Views
internal import Words

/// The site without a network: a request's path, query and form in, a reply out.
package struct WebSite: Sendable {
    /// What the site is started with.
    package struct Settings: Sendable {
        /// The first day of the term; nil: the day of the ledger's opening balance.
        package var termStart: Day?
        /// The program's version, for the foot of every page.
        package var version: String

        /// A site of this version.
        package init(termStart: Day? = nil, version: String) {
            self.termStart = termStart
            self.version = version
        }
    }

    /// A request, as far as pages need it.
    package struct Request: Sendable {
        /// As it stands in the request line, escapes and all.
        package var path: String
        /// What stands behind the question mark.
        package var query: String
        /// The fields of a form; nil for a request without one.
        package var form: String?
        /// Who it comes from.
        package var visitor: Visitor

        /// A request for this path.
        package init(path: String, query: String = "", form: String? = nil, visitor: Visitor) {
            self.path = path
            self.query = query
            self.form = form
            self.visitor = visitor
        }
    }

    let pictures: Pictures
    /// Nil where nothing can be written.
    let forms: Forms?
    let settings: Settings
    let today: @Sendable () -> Day
    let onFault: @Sendable (any Error, String) -> Void

    /// The site of a ledger.
    ///
    /// - Parameters:
    ///   - forms: what forms need; nil for a site that is only read.
    ///   - today: the calendar day where the office is.
    ///   - onFault: hears of what the page it led to only calls a fault, and the reference that the page gives for it.
    package init(
        pictures: Pictures, forms: Forms? = nil, settings: Settings, today: @escaping @Sendable () -> Day,
        onFault: @escaping @Sendable (any Error, String) -> Void = { _, _ in }
    ) {
        self.pictures = pictures
        self.forms = forms
        self.settings = settings
        self.today = today
        self.onFault = onFault
    }

    /// Answers a request from everything that was written before it, however long that takes. Whatever goes wrong becomes a
    /// page that says so; nothing about the machine stands in it.
    package func reply(to request: Request) -> Reply {
        let address = SiteAddress(path: request.path, query: request.query)
        do {
            switch try read(request, address) {
            case .answered(let reply): return reply
            case .asks(let asked): return try reply(to: asked, .everything, .long).seen()
            }
        } catch {
            return page(of: error, address.language)
        }
    }

    /// What a request comes to before anything is read from the ledger.
    enum Reading: Sendable {
        /// Nothing has to be read.
        case answered(Reply)
        case asks(Asked)
    }

    /// Takes a request apart.
    ///
    /// - Throws: `Trouble` and `Question.Fault`, for what cannot be read or is no page.
    func read(_ request: Request, _ address: SiteAddress) throws -> Reading {
        let (page, query) = (try address.page.get(), try Query(request.query))
        let (route, question) = (page.route, page.question)
        try query.check(route.declaration.parameters, asksToo: true)
        if case .file(let name) = route {
            guard question == Question(), !Question.isAsked(in: query) else { throw Trouble.noSuchPage }
            return .answered(try StaticFiles.reply(name))
        }
        // A form for another day asks behind the question mark; the answer stands under the address that says it all.
        if Question.isAsked(in: query) { return .answered(try redirect(route, question, query)) }
        // Links are relative: they lead from the address without a slash behind it, and from the front page with one.
        if page.isClosed != (route == .home), request.form == nil {
            let query = request.query.isEmpty ? "" : "?" + request.query
            return .answered(.redirect(to: question.path + route.path + query))
        }
        try check(question)
        let texts = route.isForm ? try request.form.map { try FormTexts($0) } : nil
        let form = route.isForm ? nil : try request.form.map { try Query($0) }
        return .asks(
            Asked(
                route: route, question: question, query: query, form: form, texts: texts, today: today(),
                visitor: request.visitor))
    }

    /// The page that was asked for. Only its model is made while the ledger is read; then it is written, and one that would
    /// grow past its limit is made again with less room for names and drawings.
    ///
    /// - Parameters:
    ///   - reach: which state of the ledger the page may be of.
    ///   - patience: how long the thread may be kept.
    ///   - gate: what has to be open; nil where that was looked at.
    /// - Returns: the page, which is drawn while it is written down who read, and seen after that.
    /// - Throws: `Trouble`, `TakesLong` and what reading throws.
    func reply(
        to asked: Asked, _ reach: Reach, _ patience: Patience, _ gate: Gate? = nil
    ) throws -> Unseen<Reply> {
        var (reach, made) = (reach, Made())
        made.gate = gate
        // Forms look into the ledger, and may write, before their page is read.
        if asked.route.isForm { try gate?.checkIsOpen() }
        let note = asked.route.note(isTaken: asked.query[ListFile.parameter] != nil)
        if let forms, let writer = try forms.writer(asked.visitor) {
            made.hasForms = asked.visitor.writes
            if asked.route.isForm {
                let steps = FormSteps(forms, writer, asked) { day, body in
                    try pictures.read(AsOf(day: day), for: asked.visitor.viewer, reach, patience, noting: note, body)
                }
                switch try steps.run() {
                case .leads(let reply): return pictures.unseen(reply, note)
                case .shows(let shown, let position):
                    made.state = shown
                    reach = reach.notBefore(position)
                }
            }
            if made.hasForms { made.acts = try acts(asked, forms, writer) }
            if let key = asked.query[Route.written], let written = try forms.desk.written(key, tellsEffect: false) {
                made.written = written
                reach = reach.notBefore(try forms.desk.position())
            }
        } else if asked.route.isForm {
            throw Trouble.noSuchPage
        }
        var room = Room.full
        while true {
            let reply = try answer(asked, made, reach, patience, room, note).reply()
            // What is taken away is as long as it is.
            guard reply.type.hasPrefix("text/html"), reply.body.count > Reply.pageBytesMax, let smaller = room.smaller
            else { return pictures.unseen(reply, note) }
            room = smaller
        }
    }

    /// What is known of a page before the ledger is read for it.
    private struct Made {
        var hasForms = false
        /// What has to be open for whoever reads it; nil where that was looked at.
        var gate: Gate?
        var state: FormState?
        /// The command that led here.
        var written: WrittenCommand?
        /// What may be done about what the page is of.
        var acts: [any Act.Type] = []
    }

    /// What may be done by hand about what a page is of. Writing starts from the present: a page of an earlier state offers nothing.
    private func acts(_ asked: Asked, _ forms: Forms, _ writer: FormWriter) throws -> [any Act.Type] {
        guard asked.question.isOfNow, let subject = asked.route.subject else { return [] }
        return try forms.desk.offered(about: subject, writer)
    }

    private func answer(
        _ asked: Asked, _ made: Made, _ reach: Reach, _ patience: Patience, _ room: Room, _ note: ReadingNote
    ) throws -> Answer {
        try pictures.read(asked.asOf, for: asked.visitor.viewer, reach, patience, noting: note) { picture in
            try made.gate?.checkIsOpen(picture)
            let lastRecorded = try picture.lastRecordedDay()
            let context = Context(
                asked, picture, termStart: settings.termStart ?? picture.openingDay,
                recordedLater: lastRecorded.flatMap { asked.today < $0 ? $0 : nil }, version: settings.version,
                room: room)
            context.written = try made.written.flatMap { try picture.tells(of: $0) ? $0.key : nil }
            (context.acts, context.hasForms) = (made.acts, made.hasForms)
            return try Routes(context: context, form: asked.form, state: made.state).answer()
        }
    }

    /// The page about what went wrong.
    func page(of error: any Error, _ language: Language) -> Reply {
        ErrorPage(trouble(error), Speech(language)).reply
    }

    /// What goes wrong, in terms a reader can act on; of a fault, the reference under which it was told.
    func trouble(_ error: any Error) -> Trouble {
        if let trouble = Trouble(error) { return trouble }
        let reference = String(UInt32.random(in: 0x1000_0000 ... .max), radix: 16, uppercase: true)
        onFault(error, reference)
        return .broken(reference: reference)
    }

    private func redirect(_ route: Route, _ before: Question, _ query: Query) throws -> Reply {
        if before != Question() { throw Question.Fault(.doubled, name: "~", text: before.path.dropFirst()) }
        let question = try Question(query)
        try check(question)
        return .redirect(to: question.path + route.path + Context.query(Context.keptExtras.map { ($0, query[$0]) }))
    }

    private func check(_ question: Question) throws {
        let at = question.at ?? today()
        if let since = question.since, since >= at { throw Trouble.periodBackwards(since: since, at: at) }
    }
}

extension Reach {
    /// The same where nothing up to a position may be missing.
    func notBefore(_ position: Int64) -> Reach {
        if case .settled(let own) = self { .settled(notBefore: max(own, position)) } else { self }
    }
}
