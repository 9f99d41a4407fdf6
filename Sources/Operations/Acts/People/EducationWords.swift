internal import Dossier

/// What people call the levels of education that facts keep in the words of files.
enum EducationWords {
    /// As people write it.
    static func words(of kept: String) -> String {
        Vocabulary.educations.filter { $0.value == kept }.keys.max { $0.count < $1.count } ?? kept
    }

    /// How far somebody went: 0 reads and writes, 1 primary school, 2 lower secondary school or more; nil for other words.
    static func level(_ kept: String) -> Int? {
        switch kept {
        case "literate": 0
        case "primary": 1
        default: Vocabulary.educations.values.contains(kept) ? 2 : nil
        }
    }

    /// As facts keep it.
    static func kept(_ words: String) -> String { Vocabulary.educations[words.lowercased()] ?? words }
}
