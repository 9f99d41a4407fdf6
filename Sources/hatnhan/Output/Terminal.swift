internal import Foundation
internal import Organisation

/// Writes to the terminal.
enum Terminal {
    /// The language of messages: HATNHAN_LANGUAGE, `vi` or `en`; Vietnamese where it says nothing.
    static let language =
        ProcessInfo.processInfo.environment["HATNHAN_LANGUAGE"].flatMap(Language.init) ?? .vietnamese

    /// True when standard error is a terminal, and so somebody may be watching.
    static let isWatched = isatty(STDERR_FILENO) == 1

    /// Writes a line to standard error.
    static func error(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }

    /// Writes to standard output in one piece.
    static func write(_ text: String) {
        FileHandle.standardOutput.write(Data(text.utf8))
    }

    /// The Vietnamese or the English words, as the language is set.
    static func words(_ vietnamese: String, _ english: String) -> String {
        language == .vietnamese ? vietnamese : english
    }
}
