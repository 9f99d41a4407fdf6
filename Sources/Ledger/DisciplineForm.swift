/// Hình thức kỷ luật: how a member is disciplined. The Charter, article 35, closes the list; a probationary member is reprimanded or
/// warned alone.
package enum DisciplineForm: String, Hashable, Sendable, CaseIterable {
    /// Khiển trách.
    case reprimand
    /// Cảnh cáo.
    case warning
    /// Cách chức.
    case dismissal
    /// Khai trừ, which ends membership: recorded as that event.
    case expulsion

    /// True for the forms that a probationary member may be given too.
    package var isForProbationary: Bool { self == .reprimand || self == .warning }
}
