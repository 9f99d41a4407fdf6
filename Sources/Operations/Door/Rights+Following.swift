internal import Access
internal import Ledger
internal import Organisation
internal import Store
internal import Views

extension Rights {
    /// A grant that would follow from a unit that ends to the one that it became.
    struct Following {
        /// As it would be given.
        let grant: GrantStatement
        /// Code of the unit that ends.
        let old: String
        /// The first day.
        let day: Day
        /// What the command needs.
        let need: Need
        /// Units and places that the command has founded so far.
        let founded: Set<Mention>
        /// Tells what stands under what now from what stood there before in the same command.
        let structureVersion: Int
    }
}

extension AccountRights {
    /// Whoever writes about both units, and about all that the grant would cover, may let it follow. Their own gives them nothing
    /// that they have not, but for what the command founds.
    func mayFollow(_ asked: Rights.Following, _ covered: CoveredUnits) throws -> Bool {
        guard asked.need == .reach else { return false }
        let reach = sight.units(with: .write)
        let new = Mention.unit(asked.grant.unit)
        guard try isIn(reach, .unit(asked.old)), try asked.founded.contains(new) || isIn(reach, new),
            let unit = try unit(asked.grant.unit)
        else { return false }
        var founded = UnitSet()
        for case .unit(let code) in asked.founded {
            if let unit = try self.unit(code) { founded.insert(unit) }
        }
        let units = try covered.units(by: unit, from: asked.day, asked.structureVersion).subtracting(founded)
        guard units.subtracting(reach).isEmpty else { return false }
        guard asked.grant.account == account else { return true }
        return asked.grant.role.permissions.allSatisfy { units.subtracting(sight.units(with: $0)).isEmpty }
    }
}

/// What grants would cover, each looked up once while nothing changes.
final class CoveredUnits {
    private struct Key: Hashable {
        var unit: UnitID
        var day: Day
    }

    private let reader: LedgerReader
    private let pictures: Pictures
    private var version = -1
    private var found: [Key: UnitSet] = [:]

    /// In one transaction.
    init(_ reader: LedgerReader, _ pictures: Pictures) { (self.reader, self.pictures) = (reader, pictures) }

    /// What one over `unit` from a day on would cover.
    ///
    /// - Parameter version: another one where what stands under what has changed.
    func units(by unit: UnitID, from day: Day, _ version: Int) throws -> UnitSet {
        if self.version != version { (self.version, found) = (version, [:]) }
        let key = Key(unit: unit, day: day)
        if let known = found[key] { return known }
        let units = try pictures.coveredNow(by: unit, from: day, reader)
        found[key] = units
        return units
    }
}
