internal import Access
package import Words

/// Says what would do.
extension AccountRefusal: Explained {
    package var culprit: Culprit { .input }

    package var explanation: Explanation {
        switch self {
        case .nameForm(let name):
            Explanation(
                BilingualText(
                    "“\(name)” không dùng làm tên đăng nhập được", "'\(name)' cannot be the name of an account"),
                remedy: BilingualText(
                    "Dùng 2 đến \(AccountName.charactersMax) chữ cái không dấu, chữ số, dấu . - _, bắt đầu bằng chữ hoặc số.",
                    "Use 2 to \(AccountName.charactersMax) letters without marks, digits, . - and _, a letter or digit first."
                ))
        case .nameTaken(let name):
            Explanation(
                BilingualText("Đã có tài khoản tên “\(name)”", "There is an account '\(name)' already"),
                remedy: BilingualText(
                    "Chọn tên khác; tên của tài khoản đã dừng cũng không dùng lại.",
                    "Choose another name; those of ended accounts are not used again."))
        case .noSuchAccount(let name):
            Explanation(
                BilingualText(
                    "Không có tài khoản “\(name)” đang hoạt động", "No account '\(name)' may sign in"),
                remedy: BilingualText(
                    "Xem lại tên trong danh sách tài khoản.", "Look the name up in the list of accounts."))
        case .notTheFirst:
            Explanation(
                BilingualText("Sổ đã có tài khoản", "The ledger has accounts already"),
                remedy: BilingualText(
                    "Tạo tài khoản khác bằng hatnhan account make.", "Make others with hatnhan account make."))
        case .oneself:
            Explanation(
                BilingualText("Không tự dừng tài khoản của mình được", "Nobody ends their own account"),
                remedy: BilingualText("Nhờ người quản trị khác.", "Ask another administrator."))
        }
    }
}
