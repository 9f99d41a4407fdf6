internal import Access
internal import Foundation
internal import Words

/// Passwords that somebody types.
extension Terminal {
    /// A password was typed differently the second time, or none was.
    struct NoPassword: Explained {
        let fault: PasswordRule.Fault
        var culprit: Culprit { .input }
        var explanation: Explanation { Explanation(fault.words) }
    }

    /// Asks for a new password, twice where somebody types it; the first line of standard input where nobody does.
    ///
    /// - Throws: `NoPassword`.
    static func newPassword() throws -> String {
        guard isatty(STDIN_FILENO) == 1 else {
            guard let line = readLine() else { throw NoPassword(fault: .empty) }
            return line
        }
        let password = secret(words("Mật khẩu: ", "Password: "))
        guard !password.isEmpty else { throw NoPassword(fault: .empty) }
        guard secret(words("Gõ lại: ", "Again: ")) == password else { throw NoPassword(fault: .typedDifferently) }
        return password
    }

    /// A line that is typed and not shown.
    private static func secret(_ prompt: String) -> String {
        _ = put(prompt, to: STDERR_FILENO)
        var shown = termios()
        let isKnown = unsafe tcgetattr(STDIN_FILENO, &shown) == 0
        if isKnown {
            var hidden = shown
            hidden.c_lflag &= ~tcflag_t(ECHO)
            unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
        }
        defer {
            if isKnown { unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown) }
            _ = put("\n", to: STDERR_FILENO)
        }
        return readLine() ?? ""
    }
}
