internal import Ledger
internal import Organisation
internal import Store

/// Finds outlines that lie far from the places of their units: likely those of other units.
struct OutlineDistance {
    /// A place counts as near within so many degrees of the box around the outline, about five kilometres: villages lie at
    /// the edge, and coordinates are often read off a map.
    fileprivate static let tolerance = 0.05

    private let reader: LedgerReader

    init(_ reader: LedgerReader) {
        self.reader = reader
    }

    /// The codes of those with no place in or near their outline, in order; a unit of whose places no coordinates are
    /// known is not among them.
    func distant(_ boundaries: [Boundary]) throws -> [String] {
        guard !boundaries.isEmpty else { return [] }
        let structure = try reader.structure()
        var places: [UnitID: [(longitude: Double, latitude: Double)]] = [:]
        for place in structure.places {
            guard let state = place.periods.last?.content,
                let longitude = state.longitude.flatMap(Double.init), let latitude = state.latitude.flatMap(Double.init)
            else { continue }
            places[state.unit, default: []].append((longitude, latitude))
        }
        return boundaries.filter { boundary in
            guard let unit = structure.codebook.knownUnit(boundary.unit), let places = places[unit] else {
                return false
            }
            let (longitudes, latitudes) = (boundary.range(of: 0), boundary.range(of: 1))
            return !places.contains { longitudes.contains($0.longitude) && latitudes.contains($0.latitude) }
        }.map(\.unit).sorted()
    }
}

extension Boundary {
    /// From the least to the greatest of a coordinate, and a little beyond.
    fileprivate func range(of coordinate: Int) -> ClosedRange<Double> {
        let values = rings.joined().map { $0[coordinate] }
        return (values.min() ?? 0) - OutlineDistance.tolerance...(values.max() ?? 0) + OutlineDistance.tolerance
    }
}
