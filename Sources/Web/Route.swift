internal import Foundation
package import Ledger
package import Organisation
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
    /// Signing in, and accounts.
    case account(AccountPage)
    /// What the keeper of the machine asks.
    case keeper(KeeperPage)

    /// The route of a path as it stands in a request, with or without a slash behind it; nil when no page has it.
    package init?(path: some StringProtocol) {
        var texts = path.split(separator: "/", omittingEmptySubsequences: false)[...]
        guard texts.popFirst()?.isEmpty ?? true else { return nil }
        if texts.last?.isEmpty == true { texts.removeLast() }
        var parts = texts.map { String($0).removingPercentEncoding ?? "" }
        guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.count <= Route.partBytesMax }) else { return nil }
        if parts.allSatisfy({ !$0.contains("/") }), let page = AccountPage(rawValue: parts.joined(separator: "/")) {
            self = .account(page)
            return
        }
        if parts.count > 1 {
            guard let code = Route.code(in: parts[1]) else { return nil }
            parts[1] = code
        }
        switch (parts.first, parts.count) {
        case (nil, _): self = .home
        case ("tong-quan", 2): self = .overview(parts[1])
        case ("dia-ban", 2): self = .places(parts[1])
        case ("noi", 2): self = .place(parts[1])
        case ("to-chuc", 2): self = .organisation(parts[1])
        case ("dang-vien", 2): self = .people(parts[1])
        case ("nguoi", 2):
            guard let number = Int64(parts[1]), number > 0, String(number) == parts[1] else { return nil }
            self = .person(PersonID(number: number))
        case ("so-lieu", 3): self = .list(parts[1], parts[2])
        case ("bao-cao", 2): self = .report(parts[1], isText: false)
        case ("bao-cao-van-ban", 2): self = .report(parts[1], isText: true)
        case ("bat-thuong", 2): self = .irregularities(parts[1])
        case ("vi-sao-khac", 2): self = .difference(parts[1])
        case ("nhat-ky", 2): self = .activity(parts[1])
        case ("ban-ghi", 2):
            guard let id = Identifier(text: parts[1]) else { return nil }
            self = .fact(id)
        case ("tim", 1): self = .search
        case ("tep", 2): self = .file(parts[1])
        case ("health", 1): self = .keeper(.health)
        case ("health", 2):
            guard parts[1] == "ledger" else { return nil }
            self = .keeper(.ledger)
        case ("metrics", 1): self = .keeper(.metrics)
        default: return nil
        }
    }

    /// The path that leads there.
    package var path: String {
        var path = "/"
        append(to: &path)
        return path
    }

    /// Puts the path, without the slash in front, behind the beginning of an address.
    func append(to address: inout String) {
        let (page, code, name) = parts
        address += page
        if let code {
            address += "/"
            address += Route.text(ofCode: code).escapedForAddress()
        }
        if let name {
            address += "/"
            address += name.escapedForAddress()
        }
    }

    /// What may stand in a log: no question, and not whom or what fact somebody looked at.
    var pathInLog: String {
        switch self {
        case .person, .fact: pageInLog
        default: path
        }
    }

    /// What may stand in a log where the code need not be one: it may be whatever somebody typed.
    var pageInLog: String { "/" + parts.page }

    /// What opening the page is written down as, where it names somebody or is a paper.
    var note: ReadingNote {
        let purpose: ReadingNote.Purpose =
            switch self {
            case .report(_, let isText): isText ? .export : .paper
            default: .names
            }
        return ReadingNote(page: parts.page, purpose, unit: unit)
    }

    /// How many parts the path has.
    package var depth: Int {
        let (page, code, name) = parts
        return (page.isEmpty ? 0 : 1) + (code == nil ? 0 : 1) + (name == nil ? 0 : 1)
    }

    /// The unit the page is about; nil for pages that are about none.
    package var unit: String? {
        switch self {
        case .overview(let unit), .places(let unit), .organisation(let unit), .people(let unit), .list(let unit, _),
            .report(let unit, _), .irregularities(let unit), .difference(let unit), .activity(let unit):
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
        case .person(let person): ("nguoi", String(person.number), nil)
        case .list(let unit, let name): ("so-lieu", unit, name)
        case .report(let unit, let isText): (isText ? "bao-cao-van-ban" : "bao-cao", unit, nil)
        case .irregularities(let unit): ("bat-thuong", unit, nil)
        case .difference(let unit): ("vi-sao-khac", unit, nil)
        case .activity(let unit): ("nhat-ky", unit, nil)
        case .fact(let id): ("ban-ghi", id.description, nil)
        case .search: ("tim", nil, nil)
        case .file(let name): ("tep", name, nil)
        case .account(let page): (page.parts[0], page.parts.dropFirst().first, nil)
        case .keeper(.health): ("health", nil, nil)
        case .keeper(.ledger): ("health", "ledger", nil)
        case .keeper(.metrics): ("metrics", nil, nil)
        }
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
