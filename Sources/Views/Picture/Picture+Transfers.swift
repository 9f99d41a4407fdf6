internal import Access
package import Ledger
package import Organisation
internal import Store
internal import Words

/// Somebody's being handed over, as far as whoever looks has to do with it.
package struct WaitingTransfer: Sendable {
    /// What has to be done.
    package enum Side: Hashable, Sendable {
        /// Received, or not: by whoever looks.
        case toReceive
        /// Waited for: the other side has it.
        case sent
        /// Withdrawn, or sent elsewhere: the other side did not receive them.
        case declined
        /// They come back, or stay for good: their time elsewhere ends.
        case forATime
    }

    /// What has to be done.
    package let side: Side
    /// The fact that hands over.
    package let fact: Identifier
    /// From which day.
    package let day: Day
    /// Who, where their file may be opened; nil where not.
    package let person: PersonID?
    /// What they are called: known to who receives them too. Nil for everybody else.
    package let name: String?
    /// The cell they come from, as it is called.
    package let from: String
    /// What is to receive them, as it is called; nil for a time elsewhere.
    package let to: String?
    /// What that is now, where it ended and became others.
    package let heirs: [String]
    /// The day on which a time elsewhere ends.
    package let until: Day?
    /// Why they were not received: a code.
    package let reason: String?
}

extension Picture {
    /// What waits for whoever looks, or for those they wait for: as it is known now, whatever the question.
    package func waitingTransfers() throws -> [WaitingTransfer] {
        guard sight.has(.write) else { return [] }
        let reach = sight.units(with: .write)
        func isReached(_ code: String) -> Bool {
            structure.codebook.knownUnit(code).map { reach.contains($0) } ?? false
        }
        /// What waited for a unit that ended waits for what it became.
        func reaches(_ code: String?) throws -> Bool {
            guard let code, !isReached(code) else { return code != nil }
            return try reader.heirs(ofUnit: code, on: pictures.today()).contains(where: isReached)
        }
        return try pictures.openTransfers.steps(reader, end: view.end).compactMap { step in
            let (from, to) = (try reaches(step.sent.from), try reaches(step.sent.to))
            guard from || to else { return nil }
            return try waiting(step, isOurs: from, isForUs: to)
        }
    }

    private func waiting(_ step: TransferTimeline.Step, isOurs: Bool, isForUs: Bool) throws -> WaitingTransfer? {
        guard let named = try reader.subject(Mention.person(step.sent.person).subject) else { return nil }
        let id = PersonID(number: try reader.whole(named).row)
        let side: WaitingTransfer.Side
        if step.sent.to == nil {
            guard isOurs, try isAway(id, since: step.day) else { return nil }
            side = .forATime
        } else if step.ending?.outcome == .declined {
            guard isOurs else { return nil }
            side = .declined
        } else {
            side = isForUs ? .toReceive : .sent
        }
        let isOpened = try mayName(id)
        let isNamed = isOpened || side == .toReceive
        if isNamed { note.names([id]) }
        return WaitingTransfer(
            side: side, fact: step.fact, day: step.day, person: isOpened ? id : nil,
            name: isNamed ? try reader.person(id)?.name : nil, from: fullName(step.sent.from),
            to: step.sent.to.map { fullName($0) }, heirs: try step.sent.to.map(heirs) ?? [], until: step.sent.until,
            reason: step.ending?.reason)
    }

    /// True for who has been away ever since a day, and is a member.
    private func isAway(_ person: PersonID, since day: Day) throws -> Bool {
        guard let road = try reader.person(person)?.timeline else { return false }
        let (first, now) = (road.state(on: day), road.state(on: pictures.today()))
        return first.isAway && now.isAway && now.standing.isMember
            && !road.days.contains { $0.day > day && !$0.state.isAway }
    }

    /// What a unit that ended is now, as it is called; nothing where it is what it was.
    private func heirs(of code: String) throws -> [String] {
        try reader.heirs(ofUnit: code, on: pictures.today()).subtracting([code]).sorted().map { fullName($0) }
    }

    /// What a unit is called, with what it stands under: organisations are named to those who deal with them.
    private func fullName(_ code: String) -> String {
        guard let unit = structure.codebook.knownUnit(code), holds(unit) else { return code }
        let above = parent(of: unit, on: pictures.today()).map { ", " + name(of: $0) }
        return name(of: unit) + (above ?? "")
    }

    /// Who writes in a unit that a transfer names sees there who it is.
    func notesWhoIsHandedOver(_ transfer: StoredSubject) throws {
        guard sight.has(.write) else { return }
        for case .person(let id) in try reader.facts(of: transfer).compactMap(\.statement).flatMap(\.mentions) {
            if let person = try reader.subject(Mention.person(id).subject) {
                note.names([PersonID(number: person.row)])
            }
        }
    }

    // MARK: Who may be sent to

    /// The grassroots organisation with this code that is in force on the day, whoever looks; nil where there is none.
    package func receiver(_ code: String) -> UnitID? {
        structure.codebook.knownUnit(code).flatMap { isReceiver($0) ? $0 : nil }
    }

    /// The grassroots organisations whose name or code has words that begin with every word of a text, in the order of their
    /// names, whoever looks: organisations are no secret to who sends somebody there. Nothing else of them is told.
    package func receivers(_ text: String) -> [UnitID] {
        let words = FoldedText.words(of: String(text.prefix(Picture.searchCharactersMax)))
        guard !words.isEmpty else { return [] }
        let found = structure.units.lazy.map(\.unit).filter { unit in
            guard isReceiver(unit) else { return false }
            let own = FoldedText.words(of: name(of: unit)) + FoldedText.words(of: code(of: unit))
            return words.allSatisfy { word in own.contains { $0.hasPrefix(word) } }
        }
        return found.map { ($0, VietnameseOrder(name(of: $0))) }.sorted { $0.1 < $1.1 }
            .prefix(Picture.foundMax).map(\.0)
    }

    private func isReceiver(_ unit: UnitID) -> Bool {
        state(of: unit, on: day)?.kind.isGrassroots ?? false
    }
}
