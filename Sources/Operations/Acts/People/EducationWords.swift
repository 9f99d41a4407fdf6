internal import Dossier

/// What people call the levels of education that facts keep in the words of files.
enum EducationWords {
    /// As people write it.
    static func words(of kept: String) -> String {
        Vocabulary.educations.filter { $0.value == kept }.keys.max { $0.count < $1.count } ?? kept
    }

    /// As facts keep it.
    static func kept(_ words: String) -> String { Vocabulary.educations[words.lowercased()] ?? words }
}
