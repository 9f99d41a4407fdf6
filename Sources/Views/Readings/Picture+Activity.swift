internal import Access
internal import Figures
package import Ledger
package import Organisation
internal import Store

/// What was written and what was read in a unit, as somebody who may know sees it.
package struct Activity: Sendable {
    /// A command, as far as it wrote about the unit and those under it.
    package struct Written: Sendable {
        /// Its key.
        package var command: String
        /// What was done, by the name that is kept with it.
        package var name: String
        /// When it was written.
        package var recorded: Instant
        /// Of which account or user; nil where the name is not known here.
        package var author: String?
        /// How many of its facts are about what lies in the unit, of those looked through.
        package var count: Int
        /// The last of these.
        package var last: Identifier
    }

    /// Something that was looked at.
    package struct Read: Sendable {
        /// What sort of thing it was.
        package enum Sort: Hashable, Sendable {
            case file, list, paper, export
        }

        /// When.
        package var at: Instant
        /// By which account or user; nil where the name is not known here.
        package var reader: String?
        /// What.
        package var sort: Sort
        /// Code of the unit it was about.
        package var unit: String?
        /// Whose file it was, where the viewer may know.
        package var person: PersonID?
        /// How many people were handed out by name.
        package var people: Int
    }

    /// The last first.
    package var written: [Written] = []
    /// The last first.
    package var read: [Read] = []
    /// Up to where the log was looked through; nil where it was to its beginning.
    package var writtenFrom: Int64?
    /// From which reading the next page goes on; nil at the end.
    package var next: Int64?
}

extension Picture {
    /// How many facts and readings are looked through for one page.
    private static let lookedThroughMax = 2000
    /// How many commands and readings a page shows.
    private static let activitiesMax = 60

    /// What was written and read in a unit and those under it, the last first, whatever the day of the question.
    ///
    /// - Parameter number: where the readings go on; nil for the last ones.
    /// - Throws: `NotEntitled`.
    package func activity(of unit: UnitID, before number: Int64? = nil) throws -> Activity {
        guard sight.has(.audit, in: unit) else { throw NotEntitled() }
        var activity = Activity()
        try addWritten(to: &activity, unit)
        try addRead(to: &activity, unit, before: number)
        return activity
    }

    private func addWritten(to activity: inout Activity, _ unit: UnitID) throws {
        let facts = try reader.lastFacts(upTo: head.position, limit: Picture.lookedThroughMax)
        var places: [Int64: Bool] = [:]
        for (fact, subject) in facts {
            let isThere = try places[subject.row] ?? isAbout(unit, subject)
            places[subject.row] = isThere
            guard isThere else { continue }
            if let index = activity.written.firstIndex(where: { $0.command == fact.fact.command }) {
                activity.written[index].count += 1
            } else if activity.written.count < Picture.activitiesMax {
                activity.written.append(
                    Activity.Written(
                        command: fact.fact.command, name: try reader.name(ofCommand: fact.fact.command) ?? "",
                        recorded: fact.fact.recorded,
                        author: try reader.vault.accountName(of: fact.fact.author), count: 1, last: fact.fact.id))
            }
        }
        activity.writtenFrom = facts.last.flatMap { $0.fact.position > 1 ? $0.fact.position : nil }
    }

    private func addRead(to activity: inout Activity, _ unit: UnitID, before number: Int64?) throws {
        let stored = try reader.vault.readings(before: number, limit: Picture.lookedThroughMax)
        activity.next = stored.count == Picture.lookedThroughMax ? stored.last?.number : nil
        for entry in stored where isAbout(unit, entry.reading) {
            guard activity.read.count < Picture.activitiesMax else {
                activity.next = activity.next ?? entry.number
                break
            }
            activity.read.append(try read(entry))
            if activity.read.count == Picture.activitiesMax { activity.next = entry.number }
        }
    }

    private func read(_ entry: StoredReading) throws -> Activity.Read {
        let reading = entry.reading
        let subject = try reading.subject.flatMap { try reader.subject(SubjectID(kind: .person, id: $0)) }
        let person = try subject.map { PersonID(number: $0.row) }.flatMap { try mayName($0) ? $0 : nil }
        let sort: Activity.Read.Sort =
            switch reading.sort {
            case .file: .file
            case .list: .list
            case .paper: .paper
            case .export: .export
            }
        return Activity.Read(
            at: reading.at, reader: try reader.vault.accountName(of: entry.reader), sort: sort, unit: reading.unit,
            person: person, people: reading.people)
    }

    /// True for a unit that stands, or ever stood, under another, and of which the viewer may know who wrote and read.
    private func isAudited(_ code: String, under unit: UnitID) -> Bool {
        guard let own = structure.codebook.knownUnit(code), sight.has(.audit, in: own) else { return false }
        return own == unit || tree.isUnit(own, under: unit, on: day)
    }

    /// What was about no unit is told to who may know of everything.
    private func isAbout(_ unit: UnitID, _ reading: Reading) -> Bool {
        guard let code = reading.unit else { return sight.namesEveryRoot && tops(on: day).contains(unit) }
        return isAudited(code, under: unit)
    }

    private func isAbout(_ unit: UnitID, _ subject: StoredSubject) throws -> Bool {
        if let number = subject.number, subject.id.kind == .unit {
            let own = UnitID(index: number)
            return sight.has(.audit, in: own) && (own == unit || tree.isUnit(own, under: unit, on: day))
        }
        if subject.id.kind == .person {
            let cell = try reader.person(PersonID(number: subject.row))?.timeline.state(on: pictures.today()).cell
            // Where nothing is left of somebody's cells, what was taken back still names them.
            if let cell { return isAudited(code(of: cell), under: unit) }
        }
        return try reader.facts(of: subject).contains { fact in
            fact.statement?.content.mentions.contains { mention in
                switch mention {
                case .unit(let code): isAudited(code, under: unit)
                // What names a place alone is about the unit that answers for it.
                case .place(let code): isAudited(placeNamed: code, under: unit)
                case .person: false
                }
            } ?? false
        }
    }

    private func isAudited(placeNamed code: String, under unit: UnitID) -> Bool {
        guard let place = structure.codebook.knownPlace(code), let answering = tree.answeringUnit(of: place, on: day)
        else { return false }
        return isAudited(self.code(of: answering), under: unit)
    }
}
