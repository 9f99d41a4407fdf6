internal import Foundation

/// One of the 54 ethnic groups of the official list, with the other names that registers write for it.
package struct Ethnicity: Hashable, Sendable {
    /// The name it is kept by.
    package let name: String
    /// Other names that mean this group and no other of the list.
    package let otherNames: [String]

    /// True for every group but Kinh: what the official forms count as a minority.
    package var isMinority: Bool { name != Ethnicity.majorityName }

    private static let majorityName = "Kinh"

    /// The group a text names, whatever the case, spaces, hyphens and apostrophes, with or without “dân tộc” before it;
    /// nil when it names none of the 54.
    package static func named(_ text: String) -> Ethnicity? {
        exactNames[text] ?? key(of: text).flatMap { names[$0] }
    }

    /// What is kept of a text that a register has as ethnicity: the name of one of the 54, nil for words that say it is not
    /// known, anything else as written.
    package static func mended(_ text: String) -> String? {
        if let known = exactNames[text] { return known.name }
        guard let key = key(of: text), !notGiven.contains(key) else { return nil }
        return names[key]?.name ?? text
    }

    /// True when a text says that somebody is of a minority: it is given, and it is no name of the Kinh.
    package static func isMinority(_ text: String) -> Bool {
        mended(text).map { $0 != majorityName } ?? false
    }

    /// The group whose name is closest to a text that names none: the same without marks, or a slip or two apart; nil
    /// where none is near.
    package static func likeliest(to text: String) -> Ethnicity? {
        guard let key = key(of: text) else { return nil }
        let letters = Array(unmarked(key).unicodeScalars)
        var best: (ethnicity: Ethnicity, distance: Int)?
        for candidate in unmarkedNames {
            // A third of the letters may be wrong, at most two; of ever so short a word none.
            let most = min(2, letters.count / 3, (best?.distance ?? .max) - 1)
            guard most >= 0, abs(candidate.letters.count - letters.count) <= most else { continue }
            let distance = slips(from: letters, to: candidate.letters)
            if distance <= most { best = (candidate.ethnicity, distance) }
        }
        return best?.ethnicity
    }
}

extension Ethnicity {
    /// Words that registers write where nobody knows or nobody asked.
    package static let wordsForNotGiven = [
        "không rõ", "chưa rõ", "không", "không có", "chưa có", "không biết", "chưa biết", "không xác định",
        "chưa xác định",
        "không ghi", "chưa ghi", "không khai", "chưa khai", "n/a", "unknown", "none", "null", "-",
    ]

    private static let exactNames = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

    private static let names: [String: Ethnicity] = {
        var names: [String: Ethnicity] = [:]
        for ethnicity in all {
            for name in [ethnicity.name] + ethnicity.otherNames {
                if let key = key(of: name) { names[key] = ethnicity }
            }
        }
        return names
    }()

    private static let notGiven = Set(wordsForNotGiven.compactMap(key))

    private static let unmarkedNames: [(letters: [Unicode.Scalar], ethnicity: Ethnicity)] = all.flatMap { ethnicity in
        ([ethnicity.name] + ethnicity.otherNames).compactMap { name in
            key(of: name).map { (Array(unmarked($0).unicodeScalars), ethnicity) }
        }
    }

    /// The letters and digits of a name in small, marks kept, without what stands before and between them; nil where there are none.
    private static func key(of text: String) -> String? {
        let small = text.precomposedStringWithCanonicalMapping.lowercased()
        let scalars = small.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
        var letters = String(String.UnicodeScalarView(scalars))
        for opening in ["dântộc", "ngườidântộc", "người", "dt"] where letters.hasPrefix(opening) {
            // “Dân tộc” alone names nobody.
            letters.removeFirst(opening.count)
            break
        }
        return letters.isEmpty ? nil : letters
    }

    private static func unmarked(_ key: String) -> String {
        let scalars = key.decomposedStringWithCanonicalMapping.unicodeScalars.filter {
            !(0x300...0x36F).contains($0.value)
        }
        return String(String.UnicodeScalarView(scalars.map { $0 == "đ" ? "d" : $0 }))
    }

    /// How many letters have to be written, left out or replaced to come from one word to the other.
    private static func slips(from first: [Unicode.Scalar], to second: [Unicode.Scalar]) -> Int {
        var row = Array(0...second.count)
        for (index, letter) in first.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for (column, other) in second.enumerated() {
                let replaced = diagonal + (letter == other ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
            }
        }
        return row[second.count]
    }
}
