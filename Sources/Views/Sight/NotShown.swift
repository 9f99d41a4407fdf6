package import Figures

/// A figure by sex or ethnicity was asked for of a unit so small that it would tell of one person, by somebody who sees no
/// names there.
package struct NotShown: Error, Hashable, Sendable {
    /// The figure.
    package let figure: Figure

    /// This figure is not shown.
    package init(figure: Figure) { self.figure = figure }
}
