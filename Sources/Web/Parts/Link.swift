internal import Markup

/// Text that leads somewhere. Without an address, where the page has no room for one, it is text alone.
struct Link: Hashable, Sendable {
    let text: String
    let address: Address?

    init(_ text: String, to address: Address?) {
        self.text = text
        self.address = address
    }
}

/// A stretch of a sentence: words, words that matter most, or a link.
enum Stretch: Hashable, Sendable {
    case words(String)
    case emphasis(String)
    case link(Link)

    /// As it reads.
    var text: String {
        switch self {
        case .words(let words), .emphasis(let words): words
        case .link(let link): link.text
        }
    }
}

extension HTML {
    /// A link, or the text alone where it leads nowhere.
    mutating func link(_ link: Link, class names: String? = nil) {
        guard let address = link.address else { return text(link.text) }
        tag("a", "href", written: { address.write(&$0) }, .class(names)) { $0.text(link.text) }
    }

    /// A sentence of words and links.
    mutating func stretches(_ stretches: [Stretch]) {
        for phrase in stretches {
            switch phrase {
            case .words(let words): text(words)
            case .emphasis(let words): tag("em", text: words)
            case .link(let link): self.link(link)
            }
        }
    }
}
