internal import Organisation
internal import SQL

/// From the numbers of units and places in the tables to those of the structure that is read.
protocol NumberMap {
    /// - Throws: `SQLError` for a number that no code has.
    func unit(_ number: Int32) throws -> UnitID
    /// - Throws: `SQLError` for a number that no code has.
    func place(_ number: Int32) throws -> PlaceID
}

extension NumberMap {
    var damaged: SQLError { SQLError(code: .corrupt, message: "a unit or place has a number without a code") }
}

/// Lets through only numbers that the codebook has: a damaged one is said to be, and is no index.
struct NumberCheck: NumberMap {
    private let unitCount: Int
    private let placeCount: Int

    init(_ codebook: Codebook) {
        self.init((units: codebook.unitCount, places: codebook.placeCount))
    }

    init(_ counts: (units: Int, places: Int)) {
        unitCount = counts.units
        placeCount = counts.places
    }

    func unit(_ number: Int32) throws -> UnitID {
        guard (0..<unitCount).contains(Int(number)) else { throw damaged }
        return UnitID(index: number)
    }

    func place(_ number: Int32) throws -> PlaceID {
        guard (0..<placeCount).contains(Int(number)) else { throw damaged }
        return PlaceID(index: number)
    }
}
