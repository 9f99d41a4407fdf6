internal import Ledger
internal import Organisation

/// How a figure counts over a source.
protocol CountingOverSource: Sendable {
    /// What the list behind the figure is a list of.
    var subject: Counted.Subject { get }
    /// A stock or a flow.
    var kind: Figure.Kind { get }
}

/// How a figure counts over a source whose subjects are seen as `View`: at which units, and when. The days may lie where no
/// fact does, three months after the last meeting or on a birthday: a view says what follows from the facts for every day.
struct SourceRule<View: Sendable>: CountingOverSource {
    enum Counting: Sendable {
        /// The days on which the subject counts, at each unit.
        case stock(@Sendable (View) -> [(unit: UnitID, days: DaySpans)])
        /// What happened on a day, at a unit; several times where it is named several times.
        case flow(@Sendable (View) -> [(unit: UnitID, day: Day)])
    }

    let subject: Counted.Subject
    let counting: Counting

    /// - Parameter subject: what is listed. Where it is the unit at which it counts, the tree lists it by itself.
    init(of subject: Counted.Subject, _ counting: Counting) {
        (self.subject, self.counting) = (subject, counting)
    }

    var kind: Figure.Kind {
        switch counting {
        case .stock: .stock
        case .flow: .flow
        }
    }
}

/// Something that folds and that figures count over, beside people, places and units, which the tree counts by itself: the
/// meetings of a cell, the assignments of somebody. Who folds it makes a view of each subject and hands the tree what that
/// adds, in exchange for what it added before (`FigureTree.replace`).
///
/// A view that is also made from the structure, from a cell's own days for instance, is made again when that changes.
package struct Source<View: Sendable>: Sendable {
    private let rules: [(slot: Slot, counting: SourceRule<View>.Counting)]

    /// The source that the figures with this view count over.
    package init(of view: View.Type = View.self) {
        self.init(.product)
    }

    init(_ catalogue: Catalogue) {
        rules = catalogue.sourceRules.compactMap { slot, rule in
            (rule as? SourceRule<View>).map { (slot, $0.counting) }
        }
    }

    /// What a subject adds to every figure over the source.
    package func contributions(of view: View) -> [Contribution] {
        rules.flatMap { slot, counting -> [Contribution] in
            switch counting {
            case .stock(let count):
                count(view).flatMap { unit, days in
                    days.changes(of: slot).map { Contribution(unit: unit, change: $0) }
                }
            case .flow(let count):
                count(view).map { unit, day in
                    Contribution(unit: unit, change: .init(slot: slot, day: day.number, amount: 1))
                }
            }
        }
    }
}
