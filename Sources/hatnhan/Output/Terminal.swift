internal import Foundation
internal import Words

/// Writes to the terminal.
enum Terminal {
    /// The language of messages: HATNHAN_LANGUAGE, `vi` or `en`; Vietnamese where it says nothing.
    static let language =
        ProcessInfo.processInfo.environment["HATNHAN_LANGUAGE"].flatMap(Language.init) ?? .vietnamese

    /// Words, numbers and days in that language.
    static let speech = Speech(language)

    /// True when standard error is a terminal, and so somebody may be watching.
    static let isWatched = isatty(STDERR_FILENO) == 1

    /// Holds the places of standard streams that are closed: a ledger's file would be given their number, and be written to.
    static func holdClosedStreams() {
        for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
            _ = unsafe open("/dev/null", O_RDONLY)
        }
    }

    /// Writes a line to standard error. Where nobody can hear it there is nobody to tell.
    static func error(_ text: String) {
        _ = put(text + "\n", to: STDERR_FILENO)
    }

    /// Writes what came of work that is done. That it cannot be written is said, and is no failure of the work.
    static func writeDone(_ text: String) {
        do { try write(text) } catch { Terminal.error(error.explanation.text(in: language)) }
    }

    /// Writes to standard output in one piece.
    static func write(_ text: String) throws(OutputFailure) {
        guard put(text, to: STDOUT_FILENO) else { throw OutputFailure() }
    }

    /// Control characters that came in with the data would command the terminal: they are shown as a box.
    static func put(_ text: String, to descriptor: Int32) -> Bool {
        var shown = text
        if text.unicodeScalars.contains(where: isControl) {
            shown = String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? "\u{FFFD}" : $0 }))
        }
        return send(shown, to: descriptor)
    }

    /// Draws over the current line of standard error, control sequences and all.
    static func draw(_ text: String) {
        _ = send("\r\u{1B}[K" + text, to: STDERR_FILENO)
    }

    private static func send(_ text: String, to descriptor: Int32) -> Bool {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let written = unsafe bytes.withUnsafeBytes { unsafe Foundation.write(descriptor, $0.baseAddress, $0.count) }
            guard written > 0 else { return false }
            bytes = bytes.dropFirst(written)
        }
        return true
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        (scalar.value < 0x20 && scalar != "\n" && scalar != "\t") || (0x7F...0x9F).contains(scalar.value)
    }

    /// The Vietnamese or the English words, as the language is set.
    static func words(_ vietnamese: String, _ english: String) -> String {
        language == .vietnamese ? vietnamese : english
    }
}
