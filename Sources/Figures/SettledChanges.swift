internal import Organisation

/// What a settling changed in the functions of units: what stands beside a tree and follows it need not look through all.
package struct SettledChanges: Sendable {
    /// Where a unit's own function, or one of those below it, changed.
    private(set) var changes: [Contribution] = []
    /// So much changed that it is not named: whoever follows looks at all of it.
    private(set) var areUncounted = false

    mutating func add(_ change: SeriesTable.Change, of unit: UnitID) {
        if !areUncounted { changes.append(Contribution(unit: unit, change: change)) }
    }

    mutating func stopCounting() {
        (changes, areUncounted) = ([], true)
    }

    /// What there is; nothing has changed any more then.
    mutating func take() -> SettledChanges {
        defer { self = SettledChanges() }
        return self
    }
}
