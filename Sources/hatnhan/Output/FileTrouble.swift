internal import Foundation
internal import Operations

/// Why a file cannot be read or written, in words.
struct FileTrouble {
    private let path: String?
    private let code: POSIXErrorCode?

    /// What a call of the system failed with.
    init(_ failure: FileFailure) {
        path = failure.path
        code = POSIXErrorCode(rawValue: failure.code)
    }

    /// What the library failed with; the system's own reason stands inside, where there was one.
    init(_ error: CocoaError) {
        path =
            unsafe error.userInfo[NSFilePathErrorKey] as? String ?? (error.userInfo[NSURLErrorKey] as? URL)?.path
        code = unsafe (error.userInfo[NSUnderlyingErrorKey] as? POSIXError)?.code ?? FileTrouble.code(of: error)
    }

    private static func code(of error: CocoaError) -> POSIXErrorCode? {
        switch error.code {
        case .fileNoSuchFile, .fileReadNoSuchFile: .ENOENT
        case .fileReadNoPermission, .fileWriteNoPermission: .EACCES
        case .fileWriteVolumeReadOnly: .EROFS
        case .fileWriteOutOfSpace: .ENOSPC
        case .fileWriteFileExists: .EEXIST
        default: nil
        }
    }

    var text: String {
        // The library names the file that was copied, which is not the one there is no room for.
        if let code, [.ENOSPC, .EDQUOT, .EFBIG].contains(code) {
            return Terminal.words(
                "Đĩa đầy hoặc vượt giới hạn dung lượng. Giải phóng chỗ rồi chạy lại.",
                "The disk is full, or a limit on sizes is met. Make room and run again.")
        }
        return (path.map { Terminal.words("“\($0)”: ", "'\($0)': ") } ?? "") + reason
    }

    private var reason: String {
        switch code {
        case .ENOENT, .ENOTDIR:
            Terminal.words(
                "không có tệp hoặc thư mục này. Kiểm tra đường dẫn.", "there is no such file or folder. Check the path."
            )
        case .EACCES, .EPERM:
            Terminal.words("không có quyền đọc hoặc ghi.", "it may not be read or written by this account.")
        case .EROFS: Terminal.words("đĩa chỉ cho đọc.", "the disk is read-only.")
        case .EEXIST: Terminal.words("đã có ở đó. Chuyển nó đi nơi khác.", "it is there already. Move it elsewhere.")
        case .EBUSY, .EXDEV:
            Terminal.words(
                "là gốc của một ổ đĩa. Nêu một thư mục bên trong.", "it is the root of a disk. Name a folder inside it."
            )
        default:
            Terminal.words("không đọc hoặc ghi được", "it cannot be read or written")
                + (code.map { " (\(unsafe String(cString: strerror($0.rawValue))))." } ?? ".")
        }
    }
}
