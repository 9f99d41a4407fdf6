/// A unit's number in this process: an index into arrays of units.
@usableFromInline package struct UnitID: Hashable, Comparable, Sendable, BitwiseCopyable {
    /// The number, from 0.
    @usableFromInline package let index: Int32

    /// The unit with this number.
    @inlinable package init(index: Int32) { self.index = index }

    @inlinable package static func == (left: UnitID, right: UnitID) -> Bool { left.index == right.index }
    @inlinable package static func < (left: UnitID, right: UnitID) -> Bool { left.index < right.index }
    @inlinable package func hash(into hasher: inout Hasher) { hasher.combine(index) }
}

/// A place's number in this process: an index into arrays of places.
@usableFromInline package struct PlaceID: Hashable, Comparable, Sendable {
    /// The number, from 0.
    @usableFromInline package let index: Int32

    /// The place with this number.
    @inlinable package init(index: Int32) { self.index = index }

    @inlinable package static func == (left: PlaceID, right: PlaceID) -> Bool { left.index == right.index }
    @inlinable package static func < (left: PlaceID, right: PlaceID) -> Bool { left.index < right.index }
    @inlinable package func hash(into hasher: inout Hasher) { hasher.combine(index) }
}

/// A person's number in one ledger file. It says nothing about the person and leaves the file in no report.
package struct PersonID: Hashable, Comparable, Sendable {
    /// The number.
    package let number: Int64

    /// The person with this number.
    package init(number: Int64) { self.number = number }

    package static func < (left: PersonID, right: PersonID) -> Bool { left.number < right.number }
}

/// Numbers the codes of units and places, so that everything above works with small integers.
package struct Codebook: Sendable {
    private var unitCodes: [String] = []
    private var placeCodes: [String] = []
    private var unitsByCode: [String: UnitID] = [:]
    private var placesByCode: [String: PlaceID] = [:]
    /// True when every code that may be met has its number: a fact that names another is damaged.
    package private(set) var isClosed = false

    /// A codebook without codes.
    package init() {}

    /// From now on folds give no code a new number: where they met one, numbers would point beyond what is there.
    package mutating func close() { isClosed = true }

    /// How many units have a number.
    package var unitCount: Int { unitCodes.count }
    /// How many places have a number.
    package var placeCount: Int { placeCodes.count }

    /// The number of the unit with this code; the next free one at its first mention.
    package mutating func unit(_ code: String) -> UnitID {
        if let id = unitsByCode[code] { return id }
        let id = UnitID(index: Int32(unitCodes.count))
        unitCodes.append(code)
        unitsByCode[code] = id
        return id
    }

    /// The number of the place with this code; the next free one at its first mention.
    package mutating func place(_ code: String) -> PlaceID {
        if let id = placesByCode[code] { return id }
        let id = PlaceID(index: Int32(placeCodes.count))
        placeCodes.append(code)
        placesByCode[code] = id
        return id
    }

    /// The number of a unit that a fact names; nil when the codebook is closed and has no such code.
    package mutating func named(unit code: String) -> UnitID? { isClosed ? unitsByCode[code] : unit(code) }

    /// The number of a place that a fact names; nil when the codebook is closed and has no such code.
    package mutating func named(place code: String) -> PlaceID? { isClosed ? placesByCode[code] : place(code) }

    /// The number of a unit somebody has mentioned; nil otherwise.
    package func knownUnit(_ code: String) -> UnitID? { unitsByCode[code] }

    /// The number of a place somebody has mentioned; nil otherwise.
    package func knownPlace(_ code: String) -> PlaceID? { placesByCode[code] }

    /// The code this unit is known by.
    package func code(of unit: UnitID) -> String { unitCodes[Int(unit.index)] }

    /// The code this place is known by.
    package func code(of place: PlaceID) -> String { placeCodes[Int(place.index)] }
}
