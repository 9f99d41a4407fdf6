internal import Ledger
package import Organisation
package import Store

/// What one reading hands out, noted while it goes on: pictures note whom they name, so that no page can forget to.
package final class ReadingNote {
    private let page: String
    private let sort: Reading.Sort
    private var unit: String?
    private var named: Set<PersonID> = []
    private var subject: Identifier?
    /// What was written down already: a page that is made twice is written down once.
    private var written: Set<Reading> = []

    /// A reading by this page or command.
    ///
    /// - Parameters:
    ///   - page: no code, and no question.
    ///   - sort: what it is besides handing out names; papers and what is taken away are written down whoever is named in it.
    ///   - unit: code of the unit that it is about.
    package init(page: String, sort: Reading.Sort = .list, unit: String? = nil) {
        (self.page, self.sort, self.unit) = (page, sort, unit)
    }

    /// That the reading is about a unit, where nobody has said so.
    func isAbout(_ unit: String?) { self.unit = self.unit ?? unit }

    /// These were handed out.
    func names(_ people: some Sequence<PersonID>) { named.formUnion(people) }

    /// Somebody's file was opened, or a fact of it.
    func opens(_ person: Identifier, in unit: String?) {
        subject = person
        isAbout(unit)
    }

    /// What has to be written down and is not yet.
    func take(at now: Instant) -> [Reading] {
        guard sort == .paper || sort == .export || subject != nil || !named.isEmpty else { return [] }
        var reading = Reading(
            at: Instant(milliseconds: 0), sort: subject == nil ? sort : .file, page: page, unit: unit, subject: subject,
            people: named.count)
        named = []
        guard written.insert(reading).inserted else { return [] }
        reading.at = now
        return [reading]
    }
}
