package import Words

/// Why a certificate cannot be made or used.
package enum CertificateFault: Explained, Hashable {
    /// No certificate in PEM, or no key.
    case unreadable
    /// The key is another certificate's.
    case notTogether
    /// Names no host by an alternative name.
    case noNames
    /// The authority may not sign for these.
    case beyondAuthority([String])
    /// The authority has come to its end.
    case authorityEnded

    package var culprit: Culprit { .input }

    package var explanation: Explanation {
        switch self {
        case .unreadable:
            Explanation(
                BilingualText(
                    "Chứng thư hoặc khóa không đọc được", "The certificate or its key cannot be read"),
                remedy: BilingualText(
                    "Cần hai tệp dạng PEM: chứng thư của máy chủ đứng đầu, và khóa không đặt mật khẩu.",
                    "Give two files in PEM: the server's certificate first, and its key without a passphrase."))
        case .notTogether:
            Explanation(
                BilingualText("Khóa không phải của chứng thư này", "The key is not this certificate's"),
                remedy: BilingualText("Lấy lại cả hai tệp từ cùng một nơi.", "Take both files from the same place."))
        case .noNames:
            Explanation(
                BilingualText("Chứng thư không ghi tên máy nào", "The certificate names no host"),
                remedy: BilingualText(
                    "Xin chứng thư có “subject alternative name”.", "Ask for one with subject alternative names."))
        case .beyondAuthority(let names):
            Explanation(
                BilingualText(
                    "Bộ cấp chứng thư này không được cấp cho “\(names.joined(separator: ", "))”",
                    "This authority may not sign for “\(names.joined(separator: ", "))”"),
                remedy: BilingualText(
                    "Tạo bộ mới bằng --new-authority, rồi cài lại trên từng máy.",
                    "Make a new one with --new-authority, and install it on every machine."))
        case .authorityEnded:
            Explanation(
                BilingualText("Bộ cấp chứng thư đã hết hạn", "The authority has come to its end"),
                remedy: BilingualText(
                    "Tạo bộ mới bằng --new-authority, rồi cài lại trên từng máy.",
                    "Make a new one with --new-authority, and install it on every machine."))
        }
    }
}
