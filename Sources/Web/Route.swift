internal import Foundation
package import Ledger
package import Operations
package import Organisation
package import Reports
internal import Rulebook
internal import Views

/// Every address of the site: the one place that both reads and writes them. No name or code of a person stands in any.
package enum Route: Hashable, Sendable {
    /// Leads on to the overview of the first root.
    case home
    /// Tổng quan of a unit.
    case overview(String)
    /// Địa bàn under a unit.
    case places(String)
    /// One place.
    case place(String)
    /// Tổ chức: the tree at a unit, and the unit itself.
    case organisation(String)
    /// Đảng viên under a unit.
    case people(String)
    /// Huy hiệu Đảng of a unit: to whom badges are due.
    case badges(String)
    /// Nguồn of a unit: how many were nominated, by village and group.
    case sources(String)
    /// Sinh hoạt of a cell in a year, or of the cells under a unit.
    case cellLife(String)
    /// Biên bản: a cell's meeting of a day.
    case minutes(String, Day)
    /// Lớp: the classes that a unit holds.
    case courses(String)
    /// One class of a unit, by its code.
    case course(String, String)
    /// Giấy tờ of a step of somebody's way into the party, for print.
    case paper(PersonID, RoadPaper.Kind)
    /// Biểu: a table of the statistics that go upward, of a unit.
    case officialTable(String, OfficialTableName)
    /// Phân công of a unit: who answers for what.
    case work(String)
    /// Phiếu tuần of a unit, for paper.
    case sheet(String)
    /// Phiếu tuần of one officer, by the number in this file.
    case ownSheet(PersonID)
    /// Kế hoạch of a unit: its plans, tasks and targets.
    case plans(String)
    /// One plan of a unit, by its code.
    case plan(String, String)
    /// One person, by the number in this file.
    case person(PersonID)
    /// The list behind a number of a unit, by the number's name.
    case list(String, String)
    /// Báo cáo nhiệm kỳ of a unit, as a page or as plain text.
    case report(String, isText: Bool)
    /// Điểm bất thường under a unit.
    case irregularities(String)
    /// Vì sao khác: two answers of a unit side by side.
    case difference(String)
    /// Nhật ký of a unit: what was written and read there.
    case activity(String)
    /// One fact.
    case fact(Identifier)
    /// What a search found; asked by POST, so that no name stands in an address.
    case search
    /// A style sheet, a script or the icon.
    case file(String)
    /// The form of an act, by its name, about something.
    case act(String, ActSubject)
    /// Việc: what waits for whoever looks.
    case tasks
    /// One's own drafts.
    case drafts
    /// A form as it was sent last; what is typed into it is sent there.
    case draft(String)
    /// What a form would write.
    case review(String)
    /// What a command wrote.
    case receipt(String)
    /// The rules in force on the day.
    case rules
    /// One rule, by its key: what it has been.
    case rule(String)
    /// Signing in, and accounts.
    case account(AccountPage)
    /// What the keeper of the machine asks.
    case keeper(KeeperPage)
    /// What is due, as a calendar asks for it with the key in its address.
    case calendar(String)
    /// What programs ask.
    case api(APIRoute)

    /// The route of a path as it stands in a request, with or without a slash behind it; nil when no page has it.
    package init?(path: some StringProtocol) {
        var texts = path.split(separator: "/", omittingEmptySubsequences: false)[...]
        guard texts.popFirst()?.isEmpty ?? true else { return nil }
        if texts.last?.isEmpty == true { texts.removeLast() }
        var parts = texts.map { $0.unescaped ?? "" }
        guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.count <= Route.partBytesMax }) else { return nil }
        if parts.allSatisfy({ !$0.contains("/") }), let page = AccountPage(rawValue: parts.joined(separator: "/")) {
            self = .account(page)
            return
        }
        if parts.first == "api" {
            guard let page = APIRoute(Array(parts.dropFirst())) else { return nil }
            self = .api(page)
            return
        }
        if let index = Route.codeIndex(parts) {
            guard let code = Route.code(in: parts[index]) else { return nil }
            parts[index] = code
        }
        if parts.count == 2, let page = Route.pages[parts[0]] {
            self = page(parts[1])
            return
        }
        switch (parts.first, parts.count) {
        case (nil, _): self = .home
        case ("nguoi", 2):
            guard let person = Route.person(parts[1]) else { return nil }
            self = .person(person)
        case ("phieu-ca-nhan", 2):
            guard let person = Route.person(parts[1]) else { return nil }
            self = .ownSheet(person)
        case ("so-lieu", 3): self = .list(parts[1], parts[2])
        case ("ban-ghi", 2):
            guard let id = Identifier(text: parts[1]) else { return nil }
            self = .fact(id)
        case ("tim", 1): self = .search
        case ("quy-dinh", 1): self = .rules
        case ("quy-dinh", 2):
            guard RuleKey(rawValue: parts[1]) != nil else { return nil }
            self = .rule(parts[1])
        case ("viec", 1): self = .tasks
        case ("lich", 2): self = .calendar(parts[1])
        case ("tep", 2): self = .file(parts[1])
        case ("health", 1): self = .keeper(.health)
        case ("health", 2):
            guard parts[1] == "ledger" else { return nil }
            self = .keeper(.ledger)
        case ("metrics", 1): self = .keeper(.metrics)
        default:
            guard let other = Route(ofThree: parts) ?? Route(form: parts) else { return nil }
            self = other
        }
    }

    /// The pages of a unit, or of a place, by the first part of their paths.
    private static let pages: [String: @Sendable (String) -> Route] = [
        "tong-quan": { .overview($0) }, "dia-ban": { .places($0) }, "noi": { .place($0) },
        "to-chuc": { .organisation($0) }, "dang-vien": { .people($0) }, "huy-hieu": { .badges($0) },
        "nguon": { .sources($0) }, "phan-cong": { .work($0) }, "phieu-tuan": { .sheet($0) },
        "sinh-hoat": { .cellLife($0) }, "lop": { .courses($0) },
        "ke-hoach": { .plans($0) }, "bat-thuong": { .irregularities($0) }, "vi-sao-khac": { .difference($0) },
        "nhat-ky": { .activity($0) }, "bao-cao": { .report($0, isText: false) },
        "bao-cao-van-ban": { .report($0, isText: true) },
    ]

    private static func person(_ text: String) -> PersonID? {
        guard let number = Int64(text), number > 0, String(number) == text else { return nil }
        return PersonID(number: number)
    }

    /// Pages of something that a unit or person has several of.
    private init?(ofThree parts: [String]) {
        guard parts.count == 3 else { return nil }
        switch parts[0] {
        case "ke-hoach": self = .plan(parts[1], parts[2])
        case "giay-to":
            guard let person = Route.person(parts[1]), let kind = RoadPaper.Kind(rawValue: parts[2]) else { return nil }
            self = .paper(person, kind)
        case "bieu":
            guard let name = OfficialTableName(rawValue: parts[2]) else { return nil }
            self = .officialTable(parts[1], name)
        case "lop": self = .course(parts[1], parts[2])
        case "bien-ban":
            guard let day = Day(text: parts[2]) else { return nil }
            self = .minutes(parts[1], day)
        default: return nil
        }
    }

    /// The pages of forms.
    private init?(form parts: [String]) {
        switch (parts.first, parts.count) {
        case ("ghi", 2...4):
            guard let subject = Route.subject(of: parts[1], Array(parts[2...])) else { return nil }
            self = .act(parts[1], subject)
        case ("nhap", 1): self = .drafts
        case ("nhap", 2) where Draft.isKey(parts[1]): self = .draft(parts[1])
        case ("nhap", 3) where Draft.isKey(parts[1]) && parts[2] == "xem-lai": self = .review(parts[1])
        case ("lenh", 2): self = .receipt(parts[1])
        default: return nil
        }
    }

    /// What a form is about, as its path has it: `nguoi/412`, `ban-ghi/…`, `lenh/…`, a code, or nothing.
    private static func subject(of act: String, _ parts: [String]) -> ActSubject? {
        guard let beginning = Acts.named(act)?.beginning else { return nil }
        let isNamed = parts.count == 2
        switch beginning {
        case .nothing: return parts.isEmpty ? .nothing : nil
        case .person where isNamed && parts[0] == "nguoi", .fact where isNamed && parts[0] == "ban-ghi",
            .command where isNamed && parts[0] == "lenh":
            return ActSubject(parts[1], of: beginning)
        case .unit where parts.count == 1, .place where parts.count == 1: return ActSubject(parts[0], of: beginning)
        default: return nil
        }
    }

    /// The path that leads there.
    package var path: String { Address("/", self).text }

    /// The parts of the path as they stand in an address: the page, what it is about, and which list of that.
    var writtenParts: (page: String, code: String?, name: String?) {
        let (page, code, name) = parts
        return (page, code.map { Route.text(ofCode: $0).escapedForAddress() }, name?.escapedForAddress())
    }

    /// What may stand in a log: no question, and not whom or what fact somebody looked at.
    var pathInLog: String {
        switch self {
        case .person, .ownSheet, .paper, .fact, .act, .draft, .review, .receipt, .calendar: pageInLog
        default: path
        }
    }

    /// What may stand in a log where the code need not be one: it may be whatever somebody typed.
    var pageInLog: String { "/" + parts.page }

    /// What opening the page is written down as, where it names somebody or is a paper.
    ///
    /// - Parameter isTaken: what it shows is taken away as a table.
    func note(isTaken: Bool) -> ReadingNote {
        let purpose: ReadingNote.Purpose =
            switch self {
            case _ where isTaken: .export
            case .report(_, let isText): isText ? .export : .paper
            case .paper: .paper
            default: .names
            }
        return ReadingNote(page: parts.page, purpose, unit: unit, isSeenLater: true)
    }

    /// How many parts the path has.
    package var depth: Int {
        let (page, code, name) = parts
        let pageDepth = page.isEmpty ? 0 : page.utf8.count { $0 == UInt8(ascii: "/") } + 1
        return pageDepth + (code == nil ? 0 : 1) + (name == nil ? 0 : 1)
    }

    /// The unit the page is about; nil for pages that are about none.
    package var unit: String? {
        switch self {
        case .overview(let unit), .places(let unit), .organisation(let unit), .people(let unit), .badges(let unit),
            .sources(let unit), .cellLife(let unit), .minutes(let unit, _), .courses(let unit), .course(let unit, _),
            .officialTable(let unit, _),
            .work(let unit), .sheet(let unit), .plans(let unit), .plan(let unit, _),
            .list(let unit, _),
            .report(let unit, _), .irregularities(let unit), .difference(let unit), .activity(let unit),
            .act(_, .unit(let unit)):
            unit
        default: nil
        }
    }

    /// The page, what it is about, and which list of that.
    private var parts: (page: String, code: String?, name: String?) {
        switch self {
        case .home: ("", nil, nil)
        case .overview(let unit): ("tong-quan", unit, nil)
        case .places(let unit): ("dia-ban", unit, nil)
        case .place(let place): ("noi", place, nil)
        case .organisation(let unit): ("to-chuc", unit, nil)
        case .people(let unit): ("dang-vien", unit, nil)
        case .badges(let unit): ("huy-hieu", unit, nil)
        case .sources(let unit): ("nguon", unit, nil)
        case .cellLife(let unit): ("sinh-hoat", unit, nil)
        case .minutes(let cell, let day): ("bien-ban", cell, day.description)
        case .courses(let unit): ("lop", unit, nil)
        case .course(let unit, let code): ("lop", unit, code)
        case .paper(let person, let kind): ("giay-to", String(person.number), kind.rawValue)
        case .officialTable(let unit, let name): ("bieu", unit, name.rawValue)
        case .work(let unit): ("phan-cong", unit, nil)
        case .sheet(let unit): ("phieu-tuan", unit, nil)
        case .ownSheet(let person): ("phieu-ca-nhan", String(person.number), nil)
        case .plans(let unit): ("ke-hoach", unit, nil)
        case .plan(let unit, let code): ("ke-hoach", unit, code)
        case .person(let person): ("nguoi", String(person.number), nil)
        case .list(let unit, let name): ("so-lieu", unit, name)
        case .report(let unit, let isText): (isText ? "bao-cao-van-ban" : "bao-cao", unit, nil)
        case .irregularities(let unit): ("bat-thuong", unit, nil)
        case .difference(let unit): ("vi-sao-khac", unit, nil)
        case .activity(let unit): ("nhat-ky", unit, nil)
        case .fact(let id): ("ban-ghi", id.description, nil)
        case .search: ("tim", nil, nil)
        case .file(let name): ("tep", name, nil)
        case .act(let act, .nothing): ("ghi/" + act, nil, nil)
        case .act(let act, .person(let number)): ("ghi/\(act)/nguoi", String(number), nil)
        case .act(let act, .fact(let id)): ("ghi/\(act)/ban-ghi", id.description, nil)
        case .act(let act, .command(let key)): ("ghi/\(act)/lenh", key, nil)
        case .act(let act, .unit(let code)), .act(let act, .place(let code)): ("ghi/" + act, code, nil)
        case .tasks: ("viec", nil, nil)
        case .drafts: ("nhap", nil, nil)
        case .calendar(let key): ("lich", key, nil)
        case .draft(let key): ("nhap", key, nil)
        case .review(let key): ("nhap", key, "xem-lai")
        case .receipt(let key): ("lenh", key, nil)
        case .rules: ("quy-dinh", nil, nil)
        case .rule(let key): ("quy-dinh", key, nil)
        case .account(let page): (page.parts[0], page.parts.dropFirst().first, nil)
        case .keeper(.health): ("health", nil, nil)
        case .keeper(.ledger): ("health", "ledger", nil)
        case .keeper(.metrics): ("metrics", nil, nil)
        case .api(let page): (page.parts[0], page.parts.dropFirst().first, page.parts.dropFirst(2).first)
        }
    }

    /// Where in a path a code stands that may look like a step up; nil where none does.
    private static func codeIndex(_ parts: [String]) -> Int? {
        if parts.first == "ghi" { return parts.count == 3 ? 2 : nil }
        return parts.count > 1 ? 1 : nil
    }

    /// A code as it stands in a path. Browsers resolve `.` and `..` away, escaped or not, so a tilde stands in front of
    /// them, and in front of a tilde that begins a code.
    private static func text(ofCode code: String) -> String {
        code == "." || code == ".." || code.utf8.first == UInt8(ascii: "~") ? "~" + code : code
    }

    /// The code that stands so in a path; nil where none does.
    private static func code(in text: String) -> String? {
        guard text.utf8.first == UInt8(ascii: "~") else { return text }
        let code = String(decoding: text.utf8.dropFirst(), as: UTF8.self)
        return Route.text(ofCode: code) == text ? code : nil
    }

    /// A code is short; what is longer is no code.
    private static let partBytesMax = 400
}
