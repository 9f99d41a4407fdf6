/// Whose a cell is: said when it is founded, and told from then on by what it takes in.
package enum CellForm: String, Hashable, Sendable, CaseIterable {
    /// Chi bộ độc lập: one village's own.
    case independent
    /// Chi bộ ghép: several villages share it, or a village and an office.
    case combined
    /// Of no village: an office's, a school's.
    case other
}
