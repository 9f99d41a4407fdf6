/// What is counted at a unit and stays with it while others come to stand above it: there it is booked as come in or gone
/// out, without anybody's having moved.
struct Staying {
    /// How many there are at the end of a day.
    let stock: Slot
    /// How many were there the day before and are not on the day: what a change of the units above must not book.
    let departures: Slot
    let cameIn: Slot
    let wentOut: Slot

    /// The members of a cell.
    static let members = Staying(
        stock: .members, departures: .departures, cameIn: Slot(.restructuredIn), wentOut: Slot(.restructuredOut))
    /// The unit itself as a cell.
    static let cells = Staying(.cells)
    /// The unit itself as a grassroots organisation.
    static let grassroots = Staying(.grassroots)

    private static let bySlot: [Staying?] = (0..<Slot.count).map { index in
        [members, cells, grassroots].first { Int($0.stock.index) == index || Int($0.departures.index) == index }
    }

    /// What these are the stock or the departures of; nil for all other functions.
    static func of(_ slot: Slot) -> Staying? { Int(slot.index) < bySlot.count ? bySlot[Int(slot.index)] : nil }
}

extension Staying {
    private init(_ organisations: CountedOrganisations) {
        stock = Slot(organisations.stock)
        departures = .departures(of: organisations)
        cameIn = Slot(.movedIn, of: organisations)
        wentOut = Slot(.movedOut, of: organisations)
    }
}
