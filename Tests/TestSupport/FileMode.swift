package import Foundation

/// What sort of file lies at a path, asked here: what the program imports brings a second `stat`.
package enum FileMode {
    /// The mode of a file, of a link that of the link itself; nil where nothing is there.
    package static func of(_ path: String) -> mode_t? {
        var status = stat()
        return unsafe lstat(path, &status) == 0 ? status.st_mode : nil
    }
}
