package import Words

/// Of what group somebody who is nominated comes: a closed list of circumstances, none of which says anything of belief or opinion.
package enum NomineeCategory: String, Hashable, Sendable, CaseIterable {
    /// Học sinh, sinh viên tốt nghiệp trở về.
    case returnedGraduate = "returned_graduate"
    /// Bộ đội xuất ngũ.
    case demobilisedSoldier = "demobilised_soldier"
    /// Trưởng bản.
    case villageHead = "village_head"
    /// Công an viên, người bảo vệ an ninh trật tự ở bản.
    case villagePolice = "village_police"
    /// Đoàn viên, hội viên.
    case unionMember = "union_member"
    /// Diện khác.
    case other

    /// The label people read.
    package var label: BilingualText {
        switch self {
        case .returnedGraduate: BilingualText("Tốt nghiệp trở về", "Returned graduate")
        case .demobilisedSoldier: BilingualText("Bộ đội xuất ngũ", "Demobilised soldier")
        case .villageHead: BilingualText("Trưởng bản", "Village head")
        case .villagePolice: BilingualText("An ninh trật tự ở bản", "Village police")
        case .unionMember: BilingualText("Đoàn viên, hội viên", "Union member")
        case .other: BilingualText("Diện khác", "Other")
        }
    }
}
