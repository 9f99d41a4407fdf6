internal import Foundation
internal import Words

/// Why a file cannot be read or written, in words.
struct FileTrouble {
    let path: String?
    let code: POSIXErrorCode?

    var explanation: Explanation {
        // The library names the file that was copied, which is not the one there is no room for.
        if let code, [.ENOSPC, .EDQUOT, .EFBIG].contains(code) {
            return Explanation(
                BilingualText(
                    "Đĩa đầy hoặc vượt giới hạn dung lượng", "The disk is full, or a limit on sizes is met"),
                remedy: BilingualText("Giải phóng chỗ rồi chạy lại.", "Make room and run again."))
        }
        return Explanation(what, remedy: remedy, at: path.map { BilingualText("“\($0)”", "'\($0)'") })
    }

    private var what: BilingualText {
        switch code {
        case .ENOENT, .ENOTDIR:
            BilingualText("không có tệp hoặc thư mục này", "there is no such file or folder")
        case .EACCES, .EPERM:
            BilingualText("không có quyền đọc hoặc ghi", "it may not be read or written by this account")
        case .EROFS: BilingualText("đĩa chỉ cho đọc", "the disk is read-only")
        case .EEXIST: BilingualText("đã có ở đó", "it is there already")
        case .EBUSY, .EXDEV: BilingualText("là gốc của một ổ đĩa", "it is the root of a disk")
        default:
            BilingualText("không đọc hoặc ghi được" + systemReason, "it cannot be read or written" + systemReason)
        }
    }

    private var systemReason: String {
        code.map { " (\(unsafe String(cString: strerror($0.rawValue))))" } ?? ""
    }

    private var remedy: BilingualText? {
        switch code {
        case .ENOENT, .ENOTDIR: BilingualText("Kiểm tra đường dẫn.", "Check the path.")
        case .EEXIST: BilingualText("Chuyển nó đi nơi khác.", "Move it elsewhere.")
        case .EBUSY, .EXDEV: BilingualText("Nêu một thư mục bên trong.", "Name a folder inside it.")
        default: nil
        }
    }
}
