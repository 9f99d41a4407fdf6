internal import Ledger
internal import Reports

/// The files that pages refer to. They are part of the program, and their addresses change with their content.
enum StaticFiles {
    static let styleSheet = address("style.css", PackageResources.style_css)
    static let reportStyle = address("report.css", reportBytes)
    private static let reportBytes = Array(ReportStyle.css.description.utf8)
    static let script = address("site.js", PackageResources.site_js)
    static let icon = address("icon.svg", PackageResources.icon_svg)

    static func reply(_ name: String) throws -> Reply {
        let (type, body): (String, [UInt8])
        switch name {
        case "style.css": (type, body) = ("text/css; charset=utf-8", PackageResources.style_css)
        case "report.css": (type, body) = ("text/css; charset=utf-8", reportBytes)
        case "site.js": (type, body) = ("text/javascript; charset=utf-8", PackageResources.site_js)
        case "icon.svg": (type, body) = ("image/svg+xml", PackageResources.icon_svg)
        default: throw Trouble.noSuchPage
        }
        return Reply(status: 200, type: type, body: body, isLasting: true)
    }

    private static func address(_ name: String, _ bytes: [UInt8]) -> String {
        Route.file(name).path + "?v=" + Hash(of: bytes).hexadecimal.prefix(12)
    }
}
