internal import Access
internal import Figures
internal import Operations

/// What programs may ask for. Their addresses hold no code and no question: those are parameters.
package enum APIRoute: Hashable, Sendable {
    /// The description of all of it, in OpenAPI 3.1.
    case description
    /// Does an act, by its name.
    case act(String)
    /// The figures of a unit.
    case figures
    /// The list behind a number of a unit, by the number's name.
    case list(String)
    /// The term report of a unit.
    case report

    /// The route of a path behind `/api`; nil where nothing is called so.
    init?(_ parts: [String]) {
        switch (parts.first, parts.count) {
        case (nil, _): self = .description
        case ("acts", 2) where Acts.named(parts[1]) != nil: self = .act(parts[1])
        case ("figures", 1): self = .figures
        case ("lists", 2) where Counted(name: parts[1]) != nil: self = .list(parts[1])
        case ("reports", 2) where parts[1] == "term": self = .report
        default: return nil
        }
    }

    var parts: [String] {
        switch self {
        case .description: ["api"]
        case .act(let name): ["api", "acts", name]
        case .figures: ["api", "figures"]
        case .list(let name): ["api", "lists", name]
        case .report: ["api", "reports", "term"]
        }
    }

    var declaration: RouteDeclaration {
        switch self {
        case .description: .file()
        case .act:
            RouteDeclaration(
                methods: [.post], needs: .ledger, access: .program, bodyBytesMax: APIRoute.bodyBytesMax,
                parameters: ["lang"])
        case .figures, .report: .program("unit")
        case .list: .program("unit", "after", "page")
        }
    }

    /// The most bytes of an act: as many rows as one may have, each of some hundred characters.
    static let bodyBytesMax = 262_144

    /// True for a path that a program asked for, be it one that is not there.
    static func isPath(_ path: String) -> Bool { path == "/api" || path.hasPrefix("/api/") }
}

extension RouteDeclaration {
    /// Something to be read by a program.
    fileprivate static func program(_ parameters: String...) -> RouteDeclaration {
        RouteDeclaration(
            methods: [.get, .head], needs: .ledger, access: .program, bodyBytesMax: 0, parameters: parameters)
    }
}
