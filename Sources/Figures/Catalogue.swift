internal import Organisation

/// What a tree counts, slot by slot: the product's figures with what the tree needs to carry them up, and whatever else
/// somebody wants counted beside them. There may be any number.
struct Catalogue: Sendable {
    typealias PlaceRule = (slot: Slot, days: @Sendable (PlaceView) -> DaySpans)
    typealias RoadRule = (slot: Slot, days: @Sendable (RoadView, Thresholds) -> DaySpans)
    typealias UnitRule = (slot: Slot, days: @Sendable (UnitView) -> DaySpans)

    /// The product's own figures.
    static let product = Catalogue(further: [])

    /// By the index of the slot: how it reaches the units above.
    let slotRules: [Slot.Rule]
    /// Figures that are stocks.
    let stocks: [Slot]
    /// Who counts for which figure of people.
    let people: CountedSlots
    let placeRules: [PlaceRule]
    let unitRules: [UnitRule]
    let roadRules: [RoadRule]
    let relapseSlots: [Slot]
    let sourceRules: [(slot: Slot, rule: any CountingOverSource)]

    /// - Parameter further: how to count what no figure of the product is; the first has the slot `Slot(further: 0)`.
    init(further: [Figure.Rule]) {
        let figures =
            Figure.all.map { (slot: Slot($0), rule: $0.rule) }
            + further.enumerated().map { (slot: Slot(further: $0.offset), rule: $0.element) }
        slotRules = Slot.rules + further.map { $0.kind == .stock ? .stock : .flow }
        stocks = figures.filter { $0.rule.kind == .stock }.map(\.slot)
        people = CountedSlots(figures)
        placeRules = figures.compactMap { slot, rule in
            if case .place(let days) = rule { (slot, days) } else { nil }
        }
        unitRules = figures.compactMap { slot, rule in
            if case .unit(let days) = rule { (slot, days) } else { nil }
        }
        roadRules = figures.compactMap { slot, rule in
            if case .road(let days) = rule { (slot, days) } else { nil }
        }
        relapseSlots = figures.compactMap { slot, rule in
            if case .relapses = rule { slot } else { nil }
        }
        sourceRules = figures.compactMap { slot, rule in
            if case .over(let counting) = rule { (slot, counting) } else { nil }
        }
    }

    /// How many slots there are.
    var slotCount: Int { slotRules.count }

    func rule(of slot: Slot) -> Slot.Rule { slotRules[Int(slot.index)] }
}
