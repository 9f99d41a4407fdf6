package import Words

/// What a unit of the organisation tree is.
package enum UnitKind: String, Hashable, Sendable, CaseIterable {
    /// Đảng bộ cấp trên cơ sở: above the grassroots level, such as a district or a province.
    case committee
    /// Đảng bộ cơ sở: a grassroots organisation with cells below it.
    case grassrootsCommittee = "grassroots_committee"
    /// Chi bộ cơ sở: a grassroots organisation that is itself one cell.
    case grassrootsCell = "grassroots_cell"
    /// Đảng bộ bộ phận: groups cells inside a large grassroots committee.
    case section
    /// Chi bộ trực thuộc: the smallest unit that admits and meets.
    case cell

    /// True for the kinds that admit members, meet, and cover places.
    package var isCell: Bool { self == .cell || self == .grassrootsCell }

    /// True for the kinds that count as grassroots organisations (tổ chức cơ sở đảng).
    package var isGrassroots: Bool { self == .grassrootsCommittee || self == .grassrootsCell }

    /// The label people read.
    package var label: BilingualText {
        switch self {
        case .committee: BilingualText("Đảng bộ cấp trên cơ sở", "Committee")
        case .grassrootsCommittee: BilingualText("Đảng bộ cơ sở", "Grassroots committee")
        case .grassrootsCell: BilingualText("Chi bộ cơ sở", "Grassroots cell")
        case .section: BilingualText("Đảng bộ bộ phận", "Section")
        case .cell: BilingualText("Chi bộ trực thuộc", "Cell")
        }
    }
}
