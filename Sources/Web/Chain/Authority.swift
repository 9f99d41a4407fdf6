/// The host and the port that a request is meant for, as its line or its header names them.
struct Authority: Hashable {
    /// In small letters: names of hosts have no case.
    let host: String
    /// As written, without the colon; nil where none is named.
    let port: String?

    /// Reads `localhost:8080` or `[::1]`; nil for anything else, such as a name with somebody's account in front.
    init?(_ text: String) {
        let isBracketed = text.first == "["
        let host = isBracketed ? text.dropFirst().prefix { $0 != "]" } : text.prefix { $0 != ":" }
        var rest = text[host.endIndex...]
        if isBracketed {
            guard rest.popFirst() == "]" else { return nil }
        }
        if rest.isEmpty {
            port = nil
        } else {
            let digits = rest.dropFirst()
            guard rest.first == ":", digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
            port = String(digits)
        }
        self.host = host.lowercased()
    }
}
