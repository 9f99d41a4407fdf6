internal import Ledger
package import Organisation
package import Snapshots

/// What was counted, as memory holds it, so that a process that starts need not count again.
extension FigureTree {
    /// What a snapshot's numbers mean depends on the figures and their order.
    package static var catalogueMark: String {
        let organisations = CountedOrganisations.allCases.flatMap { organisations in
            OrganisationCause.allCases.map { Counted.organisation(organisations, $0).name }
        }
        return (Figure.all.map(\.name) + BalanceCause.allCases.map(\.rawValue) + organisations)
            .joined(separator: ",")
    }

    /// Writes what was counted. The tree is settled; the structure is written apart.
    package func write(to writer: inout SnapshotWriter) throws {
        precondition(structureDay == nil && catalogue.slotCount == Slot.count)
        precondition(unitsWithPending.numbers.isEmpty && touchedPlaces.numbers.isEmpty)
        try writer.write(Int64(nodes.count))
        try thresholds.write(to: &writer)
        for node in nodes {
            try node.own.write(to: &writer)
            try node.below.write(to: &writer)
            try writer.write(node.contributions)
        }
        try writer.write(Int64(places.count))
        for place in places {
            try writer.write(place.members.steps)
            try writer.write(place.present.steps)
            try writer.write(place.candidates.steps)
            try writer.write(place.withMember.spans)
            try writer.write(place.answered.spans)
            try writer.write(place.visits.map(\.number))
            try writer.write(place.contributions)
        }
        let aimed = targets.sorted { $0.key < $1.key }
        try writer.write(aimed.map(\.key))
        for (_, node) in aimed {
            try writer.write(node.targets)
            try writer.write(node.contributions)
        }
        let moves = transfers.sorted { ($0.key.from, $0.key.to) < ($1.key.from, $1.key.to) }
        try writer.write(moves.map(\.key))
        for move in moves { try writer.write(move.value.steps) }
    }

    /// Reads what was counted of this structure.
    ///
    /// - Throws: `SnapshotDamaged` when it does not fit the structure.
    package init(structure: OrganisationStructure, from reader: inout SnapshotReader) throws {
        (structureDay, catalogue) = (nil, .product)
        self.structure = structure
        guard try reader.read(Int64.self) == Int64(structure.units.count) else { throw SnapshotDamaged() }
        thresholds = try Thresholds(from: &reader)
        nodes.reserveCapacity(structure.units.count)
        for _ in structure.units {
            nodes.append(
                Node(
                    own: try SeriesTable(from: &reader, slotCount: Slot.count),
                    below: try SeriesTable(from: &reader, slotCount: Slot.count),
                    contributions: try reader.readArray()))
        }
        guard try reader.read(Int64.self) == Int64(structure.places.count) else { throw SnapshotDamaged() }
        places.reserveCapacity(structure.places.count)
        for _ in structure.places { places.append(try FigureTree.place(from: &reader, unitCount: nodes.count)) }
        for unit in try reader.readArray(of: UnitID.self) {
            targets[unit] = TargetNode(targets: try reader.readArray(), contributions: try reader.readArray())
        }
        for transfer in try reader.readArray(of: Transfer.self) {
            guard [transfer.from, transfer.to].allSatisfy({ nodes.indices.contains(Int($0.index)) }) else {
                throw SnapshotDamaged()
            }
            transfers[transfer] = StepFunction(steps: try reader.readArray())
        }
        indexStructure()
    }

    private static func place(from reader: inout SnapshotReader, unitCount: Int) throws -> PlaceNode {
        var place = PlaceNode()
        place.members = StepFunction(steps: try reader.readArray())
        place.present = StepFunction(steps: try reader.readArray())
        place.candidates = StepFunction(steps: try reader.readArray())
        place.withMember = DaySpans(union: try reader.readArray())
        place.answered = DaySpans(union: try reader.readArray())
        place.visits = try reader.readArray(of: Int32.self).map { Day(number: $0) }
        place.contributions = try reader.readArray()
        guard place.contributions.allSatisfy({ (0..<unitCount).contains(Int($0.unit.index)) }) else {
            throw SnapshotDamaged()
        }
        return place
    }

    /// What follows from the structure alone.
    private mutating func indexStructure() {
        for pair in structure.coverages.keys {
            placesOfCell[pair.cell, default: []].insert(pair.place)
            cellsOfPlace[pair.place, default: []].insert(pair.cell)
        }
        for index in places.indices {
            let place = PlaceID(index: Int32(index))
            for location in locations(of: place) { placesOfUnit[location.unit, default: []].insert(place) }
        }
        var ancestries = Ancestries(Hierarchy(structure, structureDay: structureDay))
        for index in nodes.indices {
            nodes[index].ancestry = ancestries.ancestry(of: UnitID(index: Int32(index)))
        }
        indexUnitsBelow()
        hasNewParents = false
    }
}
