package import Words

/// For who starts the server; a visitor never meets it.
extension Server.Failure: Explained {
    package var culprit: Culprit { self == .unusableCertificate ? .input : .machine }

    package var explanation: Explanation {
        switch self {
        case .addressInUse(let address):
            Explanation(
                BilingualText(
                    "Cổng \(address.port) đang có chương trình khác dùng", "Another program uses port \(address.port)"),
                remedy: BilingualText("Chọn cổng khác.", "Choose another."))
        case .notPermitted(let address):
            Explanation(
                BilingualText(
                    "Không được phép mở cổng \(address.port) tại \(address.host)",
                    "Port \(address.port) at \(address.host) may not be opened"),
                remedy: BilingualText("Chọn cổng từ 1024 trở lên.", "Choose one from 1024 up."))
        case .unusableCertificate:
            Explanation(
                BilingualText("Không dùng được chứng thư hoặc khóa", "The certificate or its key cannot be used"),
                remedy: BilingualText(
                    "Tạo lại bằng hatnhan certificate, hoặc kiểm tra hai tệp đã nêu.",
                    "Make one with hatnhan certificate, or check the two files given."))
        }
    }
}
