/// A code in the dossier, by its number in `CodeTable`.
package typealias CodeIndex = Int32

/// Numbers the codes a dossier mentions, so that a million rows hold small integers.
package struct CodeTable: Sendable {
    /// The codes, by their numbers.
    package private(set) var codes: [String] = []
    private var indices: [String: CodeIndex] = [:]
    /// Rows of one person or cell often stand together.
    private var last: (code: String, index: CodeIndex) = ("", -1)

    /// The number of this code; the next free one at its first mention.
    package mutating func index(of code: String) -> CodeIndex {
        if last.index >= 0, last.code == code { return last.index }
        let index = indices[code] ?? CodeIndex(codes.count)
        if index == codes.count {
            codes.append(code)
            indices[code] = index
        }
        last = (code, index)
        return index
    }

    /// The number of a code that was mentioned; nil otherwise.
    package func knownIndex(of code: String) -> CodeIndex? { indices[code] }

    /// The code with this number.
    package subscript(index: CodeIndex) -> String { codes[Int(index)] }
}
