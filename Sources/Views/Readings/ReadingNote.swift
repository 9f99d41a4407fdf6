internal import Ledger
internal import Organisation
internal import Store

/// What one reading hands out, noted while it goes on: pictures note whom they name, so that no page can forget to.
package final class ReadingNote {
    /// What is written down besides whom a reading names.
    package enum Purpose: Sendable {
        /// Nothing.
        case names
        /// A paper to be printed, whoever is named in it.
        case paper
        /// Something to be taken away, whoever is named in it.
        case export
    }

    private let page: String
    private let purpose: Purpose
    private var unit: String?
    private var named: Set<PersonID> = []
    private var subject: Identifier?
    /// What was written down already: a page that is made twice is written down once.
    private var written: Set<Reading> = []
    /// True where what is made of it is `Unseen` until it is written down: then reading itself does not wait for that.
    let isSeenLater: Bool
    /// Up to where the log has to be written down; nil where nothing was noted.
    var mark: ReadingLog.Mark?

    /// A reading by this page or command.
    ///
    /// - Parameters:
    ///   - page: no code, and no question.
    ///   - unit: code of the unit that it is about.
    ///   - isSeenLater: `Pictures.unseen` is given what is made of it: reading itself then does not wait until it is written down.
    package init(page: String, _ purpose: Purpose = .names, unit: String? = nil, isSeenLater: Bool = false) {
        (self.page, self.purpose, self.unit, self.isSeenLater) = (page, purpose, unit, isSeenLater)
    }

    /// That the reading is about a unit, where nobody has said so.
    func isAbout(_ unit: String?) { self.unit = self.unit ?? unit }

    /// These were handed out.
    func names(_ people: some Sequence<PersonID>) { named.formUnion(people) }

    /// What is counted hands out nobody: whom it was counted from is not noted.
    func counting(_ count: () throws -> Int) rethrows -> Int {
        let before = (named, subject, unit)
        defer { (named, subject, unit) = before }
        return try count()
    }

    /// Somebody's file was opened, or a fact of it.
    func opens(_ person: Identifier, in unit: String?) {
        subject = person
        isAbout(unit)
    }

    /// What has to be written down and is not yet.
    func take(at now: Instant) -> [Reading] {
        let sort: Reading.Sort? =
            switch purpose {
            case .paper: .paper
            case .export: .export
            case .names: subject != nil ? .file : named.isEmpty ? nil : .list
            }
        guard let sort else { return [] }
        var reading = Reading(
            at: Instant(milliseconds: 0), sort: sort, page: page, unit: unit, subject: subject, people: named.count)
        named = []
        guard written.insert(reading).inserted else { return [] }
        reading.at = now
        return [reading]
    }
}
