package import Words

extension DisciplineForm {
    /// The label people read.
    package var label: BilingualText {
        switch self {
        case .reprimand: BilingualText("Khiển trách", "Reprimand")
        case .warning: BilingualText("Cảnh cáo", "Warning")
        case .dismissal: BilingualText("Cách chức", "Dismissal")
        case .expulsion: BilingualText("Khai trừ", "Expulsion")
        }
    }
}
