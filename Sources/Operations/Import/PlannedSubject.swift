internal import Dossier
internal import Ledger
internal import Store

/// One subject of a dossier, by what the ledger knows it by.
enum PlannedSubject: Hashable {
    case unit(code: String)
    case place(code: String)
    /// What has no code of its own: a coverage, a meeting, a target, an assignment, a visit, a succession.
    case other(SubjectID)
    /// By the number of the person's code in the dossier.
    case person(CodeIndex)
    /// One that the source has said something about, and that this dossier does not name.
    case unseen(StoredSubject)
}

/// The rows of a dossier about everything but people, subject by subject, in the order of the dossier.
struct PlannedStructure {
    /// One subject with its rows.
    typealias Group = (subject: PlannedSubject, rows: [PlannedRow])

    let groups: [Group]

    init(_ planner: ImportPlanner) {
        groups =
            planner.units().map { (.unit(code: $0.code), $0.rows) }
            + planner.places().map { (.place(code: $0.code), $0.rows) }
            + (planner.coverages() + planner.meetings() + planner.targets() + planner.visits() + planner.successions())
            .map {
                (.other($0.subject), $0.rows)
            }
    }
}

extension LedgerReader {
    /// The subject as the ledger has it; nil when nobody has said anything about it yet.
    func stored(_ subject: PlannedSubject, _ people: PeoplePlanner, _ tokens: RowTokens) throws -> StoredSubject? {
        switch subject {
        case .unit(let code): try self.subject(.unit(code))
        case .place(let code): try self.subject(.place(code))
        case .other(let id): try self.subject(id)
        case .person(let index): try person(token: tokens.person(people.code(index)))
        case .unseen(let subject): subject
        }
    }
}
