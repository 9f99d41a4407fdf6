internal import SQL

/// What may stand of an error in the log: its type and which of its cases. Words and codes that it carries may be somebody's.
struct FaultText: CustomStringConvertible {
    let description: String

    init(_ error: any Error) {
        if let error = error as? SQLError {
            // The engine's own words, without any value that was bound.
            description = "SQLError.\(error.code): \(error.message)"
        } else {
            let type = String(reflecting: type(of: error))
            // A structure is described by its type and all that is in it; a case by its name first.
            let words = String(describing: error).prefix { $0.isLetter || $0.isNumber || $0 == "_" }
            let isCase = Mirror(reflecting: error).displayStyle == .enum
            description = isCase ? "\(type).\(words)" : type
        }
    }
}
