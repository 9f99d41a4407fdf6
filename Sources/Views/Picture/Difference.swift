package import Figures
package import Ledger
package import Organisation

/// Why a number of a unit differs between two answers: what one counts and the other does not, down to the facts.
package struct Difference: Sendable {
    /// Something that one of the answers counts and the other does not.
    package struct Item: Sendable {
        /// What is counted.
        package var subject: FactRecord.Subject
        /// What somebody is called; nil for who did not agree to be named, and for what is nobody.
        package var name: String?
        /// The day on which it counts; nil for a stock.
        package var day: Day?
        /// True when the first answer counts it, false when the second does.
        package var isInFirst: Bool
        /// The facts that make the difference; none when it is the organisation around it.
        package var reasons: [Reason]
    }

    /// A fact that one of the answers rests on and the other does not, and why.
    package struct Reason: Sendable {
        /// Why the other answer does not rest on it.
        package enum Cause: Hashable, Sendable {
            /// It was known after the other answer's known day.
            case learnedLater
            /// It was recorded after the other answer's head.
            case recordedLater
            /// It was taken back, as far as the other answer sees.
            case retracted
            /// It happened after the other answer's day.
            case happenedLater
        }

        /// The fact.
        package var record: FactRecord
        /// Why the other answer does not rest on it.
        package var cause: Cause
        /// True when the first answer rests on it.
        package var isInFirst: Bool
    }

    /// What differs, as much as a page shows.
    package var items: [Item]
    /// True when there is more.
    package var isCut: Bool
    /// True where people may make a difference whom the viewer may not see by name: they are not among the items.
    package var leavesOutPeople = false
}

/// Compares two answers of one ledger.
package struct Comparison {
    /// One answer: a picture, and the first day of its period.
    package struct Side {
        let picture: Picture
        let since: Day?

        /// The answer of this picture since that day.
        package init(_ picture: Picture, since: Day?) {
            self.picture = picture
            self.since = since
        }
    }

    let first: Side
    let second: Side

    /// Compares these two; both read from the same position of the log.
    package init(_ first: Side, _ second: Side) {
        self.first = first
        self.second = second
    }

    /// What one side counts for a number of a unit and the other does not.
    package func difference(in counted: Counted, unit: UnitID, limit: Int) throws -> Difference {
        var difference = Difference(items: [], isCut: false)
        difference.leavesOutPeople = counted.subject == .people && !first.picture.sight.namesEverybody
        for (subject, name, day, isInFirst) in try onlyOnOneSide(counted, unit, limit: limit + 1) {
            guard difference.items.count < limit else {
                difference.isCut = true
                break
            }
            let reasons = try Reasons(first.picture, second.picture, counted).reasons(for: subject)
            difference.items.append(
                Difference.Item(subject: subject, name: name, day: day, isInFirst: isInFirst, reasons: reasons))
        }
        return difference
    }

    private typealias Found = (subject: FactRecord.Subject, name: String?, day: Day?, isInFirst: Bool)

    private struct Key: Hashable {
        var subject: FactRecord.Subject
        var day: Day?
    }

    private func onlyOnOneSide(_ counted: Counted, _ unit: UnitID, limit: Int) throws -> [Found] {
        guard counted.subject == .people else {
            return only(keys(of: counted, unit, first), keys(of: counted, unit, second))
        }
        // Person by person, so that a page's worth is found without going through everybody.
        var found: [Found] = []
        var seen: Set<PersonID> = []
        // Where both sides know the same, both would read the same people.
        let readers = first.picture.known.isSame(as: second.picture.known) ? [first] : [first, second]
        for cell in Set(try cells(counted, unit, first) + cells(counted, unit, second)).sorted() {
            for side in readers {
                for person in try side.picture.people(ofCell: cell) where seen.insert(person.id).inserted {
                    found += try difference(of: person, seenBy: side.picture, counted, unit)
                }
            }
            if found.count >= limit { return Array(found.prefix(limit)) }
        }
        return found
    }

    /// Somebody who moved between cells under the unit is counted by both sides, in different cells.
    private func difference(
        of person: PersonRecord, seenBy picture: Picture, _ counted: Counted, _ unit: UnitID
    ) throws -> [Found] {
        let sides = [first, second]
        let records = try sides.map { try $0.picture.person(person, seenBy: picture) }
        let keys = zip(sides, records).map { side, record -> [Key] in
            guard let record else { return [] }
            return side.picture.tree.occurrences(
                of: record.timeline, countedBy: counted, unit: unit, at: side.picture.day, since: side.since
            ).map { Key(subject: .person(person.id), day: counted.isStock ? nil : $0.day) }
        }
        return only(keys[0], keys[1], named: (records[0] ?? person).name)
    }

    private func cells(_ counted: Counted, _ unit: UnitID, _ side: Side) throws -> [UnitID] {
        side.picture.tree.cells(countedBy: counted, unit: unit, at: side.picture.day, since: side.since).map(\.cell)
    }

    private func keys(of counted: Counted, _ unit: UnitID, _ side: Side) -> [Key] {
        let day = side.picture.day
        if case .figure(let figure) = counted, counted.subject == .places {
            return side.picture.places(countedBy: figure, unit: unit, at: day, since: side.since).map {
                Key(subject: .place($0.subject), day: $0.day)
            }
        }
        return side.picture.units(countedBy: counted, unit: unit, at: day, since: side.since).map {
            Key(subject: .unit($0.subject), day: $0.day)
        }
    }

    /// What stands in one list and not in the other, as often as it does.
    private func only(_ left: [Key], _ right: [Key], named name: String? = nil) -> [Found] {
        var open: [Key: Int] = [:]
        for key in right { open[key, default: 0] += 1 }
        var found: [Found] = []
        for key in left {
            if let count = open[key], count > 0 {
                open[key] = count - 1
            } else {
                found.append((key.subject, name, key.day, true))
            }
        }
        for key in right where (open[key] ?? 0) > 0 {
            open[key, default: 0] -= 1
            found.append((key.subject, name, key.day, false))
        }
        return found
    }
}
