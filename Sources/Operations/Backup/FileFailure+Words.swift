package import Foundation
package import Words

extension FileFailure: Explained {
    package var culprit: Culprit { .machine }

    package var explanation: Explanation { FileTrouble(path: path, code: POSIXErrorCode(rawValue: code)).explanation }
}

/// What the library failed with; the system's own reason stands inside, where there was one.
extension CocoaError: Explained {
    package var culprit: Culprit { .machine }

    package var explanation: Explanation {
        let path = unsafe userInfo[NSFilePathErrorKey] as? String ?? (userInfo[NSURLErrorKey] as? URL)?.path
        let reason = unsafe (userInfo[NSUnderlyingErrorKey] as? POSIXError)?.code ?? likelyReason
        return FileTrouble(path: path, code: reason).explanation
    }

    private var likelyReason: POSIXErrorCode? {
        switch code {
        case .fileNoSuchFile, .fileReadNoSuchFile: .ENOENT
        case .fileReadNoPermission, .fileWriteNoPermission: .EACCES
        case .fileWriteVolumeReadOnly: .EROFS
        case .fileWriteOutOfSpace: .ENOSPC
        case .fileWriteFileExists: .EEXIST
        default: nil
        }
    }
}
