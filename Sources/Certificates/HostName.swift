internal import Foundation

/// A name or an address by which browsers reach a server.
package enum HostName: Hashable, Sendable {
    /// A name, in small letters; the first label may be `*` in a certificate of one's own.
    case name(String)
    /// The four or sixteen bytes of an address.
    case address([UInt8])

    /// This machine itself: what every certificate made here is for, besides what it is asked for.
    package static let own: [HostName] = [
        .name("localhost"), .address([127, 0, 0, 1]), .address([UInt8](repeating: 0, count: 15) + [1]),
    ]

    /// Reads `huyen.example` or `192.168.1.10`; nil for what is neither: a port, a scheme, a letter that no name has.
    package init?(_ text: String) {
        if let bytes = HostName.address(text, AF_INET, 4) ?? HostName.address(text, AF_INET6, 16) {
            self = .address(bytes)
            return
        }
        let name = text.lowercased()
        let labels = name.split(separator: ".", omittingEmptySubsequences: false)
        let isName = labels.allSatisfy { label in
            (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
                && label.utf8.allSatisfy { HostName.letters.contains($0) }
        }
        // What ends in a number is a mistyped address to browsers.
        guard isName, name.utf8.count <= 253, labels.last?.allSatisfy(\.isNumber) == false else { return nil }
        self = .name(name)
    }

    private static let letters = Set("abcdefghijklmnopqrstuvwxyz0123456789-".utf8)

    private static func address(_ text: String, _ family: Int32, _ count: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        let isAddress = unsafe bytes.withUnsafeMutableBytes { unsafe inet_pton(family, text, $0.baseAddress) == 1 }
        return isAddress ? bytes : nil
    }

    /// As it stands in an address bar, an address of sixteen bytes without its brackets.
    package var text: String {
        switch self {
        case .name(let name): return name
        case .address(let bytes):
            var buffer = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
            let family = bytes.count == 4 ? AF_INET : AF_INET6
            let isWritten = unsafe bytes.withUnsafeBytes {
                unsafe inet_ntop(family, $0.baseAddress, &buffer, socklen_t(buffer.count)) != nil
            }
            return isWritten
                ? String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self) : ""
        }
    }
}
