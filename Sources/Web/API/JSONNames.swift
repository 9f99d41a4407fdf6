internal import Foundation

/// Looks through JSON for an object that says a name twice. Readers of JSON differ in which of the two they take: what one
/// checks, another does.
enum JSONNames {
    /// True where an object has a name twice, however it is escaped.
    ///
    /// - Parameter bytes: of JSON that is known to be well formed.
    static func areDoubled(in bytes: [UInt8]) -> Bool {
        // The names so far of each object that is open; nil for an array.
        var open: [Set<String>?] = []
        var isName = false
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "{"):
                open.append([])
                isName = true
            case UInt8(ascii: "["):
                open.append(nil)
                isName = false
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if !open.isEmpty { open.removeLast() }
                isName = false
            case UInt8(ascii: ","): isName = (open.last ?? nil) != nil
            case UInt8(ascii: ":"): isName = false
            case UInt8(ascii: "\""):
                let end = endOfText(bytes, from: index)
                if isName, !open.isEmpty, var names = open[open.count - 1] {
                    guard names.insert(text(bytes[index..<end])).inserted else { return true }
                    open[open.count - 1] = names
                }
                index = end
                continue
            default: break
            }
            index += 1
        }
        return false
    }

    /// Behind the closing quotation mark.
    private static func endOfText(_ bytes: [UInt8], from start: Int) -> Int {
        var index = start + 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return min(index + 1, bytes.count)
    }

    private static func text(_ quoted: ArraySlice<UInt8>) -> String {
        let plain = String(decoding: quoted, as: UTF8.self)
        guard quoted.contains(UInt8(ascii: "\\")) else { return plain }
        // What cannot be read is no name either, and the reader of the body has said so before.
        guard let text = try? JSONDecoder().decode(String.self, from: Data(quoted)) else { return plain }
        return "\"" + text + "\""
    }
}
