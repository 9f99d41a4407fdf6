internal import Ledger
internal import Organisation
internal import Rulebook
internal import Store
internal import Views
internal import Words

/// Against how many official members a vote of the cell is counted: without those elsewhere for a time, and without those exempt who are
/// not there.
struct VotersRule {
    private let step: Taking

    init(_ step: Taking) { self.step = step }

    func ask(_ eligible: Int, _ rules: inout Judging) throws {
        guard let cell = step.known.cell(on: step.day) else { return }
        let (all, lent, exempt) = try voters(of: cell)
        rules.rule(
            .voteDenominatorExcludes, on: step.day, in: RoadFields.eligible.name,
            isSo: BilingualText(
                "Sổ có \(all) đảng viên chính thức của chi bộ, trong đó \(lent) sinh hoạt tạm thời nơi khác, \(exempt) được miễn",
                "The ledger has \(all) official members of the cell, \(lent) elsewhere for a time, \(exempt) exempt"),
            remedy: BilingualText("Xem lại số phải có.", "Check the number counted against.")
        ) { _ in (all - lent - exempt...all - lent).contains(eligible) }
    }

    /// Official members of a cell on the day of the step; those of them elsewhere for a time, and of the rest those exempt.
    private func voters(of code: String) throws -> (all: Int, lent: Int, exempt: Int) {
        let (reader, day) = (step.writing.reader, step.day)
        guard let number = try reader.subject(.unit(code))?.number else { return (0, 0, 0) }
        let cell = UnitID(index: number)
        let official = try reader.people(ofCell: cell).filter { person in
            let state = person.timeline.state(on: day)
            return state.standing == .official && state.cell == cell
        }
        let lent = try Set(
            reader.subjects(of: .transfer, namingUnit: code).compactMap { _, facts -> PersonID? in
                guard let step = TransferTimeline.fold(LiveFact.live(in: facts)).steps.last, step.sent.to == nil,
                    step.day <= day, step.sent.until.map({ day <= $0 }) ?? true,
                    let subject = try reader.subject(Mention.person(step.sent.person).subject)
                else { return nil }
                return PersonID(number: try reader.whole(subject).row)
            })
        let away = official.filter { lent.contains($0.id) }
        let exempt = official.filter { !lent.contains($0.id) && $0.timeline.state(on: day).isExempted }
        return (official.count, away.count, exempt.count)
    }
}
