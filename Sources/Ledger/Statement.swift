/// What a fact says, in types: the content of a fact as the rest of the program sees it. The list of all kinds; what each
/// says stands in its own file in `Kinds/`.
package enum Statement: Hashable, Sendable {
    /// From the effective day the unit has this name, kind and parent.
    case unitStated(UnitStatement)
    /// From the effective day the unit is no longer in force.
    case unitEnded(UnitEnding)
    /// From the effective day the place has this name, kind and answering unit.
    case placeStated(PlaceStatement)
    /// From the effective day the place is no longer in force.
    case placeEnded(PlaceEnding)
    /// From the effective day the cell takes in the place.
    case coverageStated(CoverageStatement)
    /// From the effective day the cell no longer takes in the place.
    case coverageEnded(CoverageEnding)
    /// Who the person is; not dated, the last one stands.
    case personDescribed(PersonDescription)
    /// What happened to the person on the effective day.
    case personEvent(PersonEvent)
    /// The days of the person's admission and recognition; not dated, the last one stands.
    case membershipStated(MembershipStatement)
    /// The numbers of the person's papers; not dated, the last one stands.
    case personNumbered(PersonNumbers)
    /// Of what group the person comes who is nominated; not dated, the last one stands.
    case personCategorised(CategoryStatement)
    /// The person agreed on the effective day to be recorded by name.
    case personConsented(ConsentStatement)
    /// The person was disciplined on the effective day, and stays a member.
    case personDisciplined(DisciplineStatement)
    /// The person is one whom the ledger has under another identity too.
    case personIsSame(SameAsStatement)
    /// From the effective day the person answers for the unit or place.
    case assignmentStated(AssignmentStatement)
    /// From the effective day the person no longer does.
    case assignmentEnded(AssignmentEnding)
    /// The cell met on the effective day.
    case meetingHeld(MeetingStatement)
    /// The cell met about a theme on the effective day.
    case thematicMeetingHeld(ThematicMeetingStatement)
    /// What the meeting of the effective day concluded is to be done.
    case conclusionStated(ConclusionStatement)
    /// On the effective day that is done.
    case conclusionDone(ConclusionDone)
    /// On the effective day the dues of a month stand so.
    case duesTicked(DuesStatement)
    /// On the effective day the member's year was rated.
    case personRated(MemberRating)
    /// On the effective day the unit's year was rated.
    case unitRated(UnitRating)
    /// From the effective day the unit plans this class.
    case coursePlanned(CourseStatement)
    /// From the effective day these are on the list of the class.
    case courseListed(CourseList)
    /// The class met on the effective day.
    case courseMet(CourseSession)
    /// From the effective day a cell runs the cases of the village.
    case villageEntrusted(EntrustingStatement)
    /// Somebody went to the place on the effective day.
    case visitMade(VisitStatement)
    /// What was found on a visit is mended on the effective day.
    case visitClosed(VisitClosing)
    /// What the unit is to reach in the year.
    case targetSet(TargetStatement)
    /// From the effective day the unit has this resolution, programme or plan.
    case planStated(PlanStatement)
    /// What a plan is to reach, counted from the effective day on.
    case goalSet(GoalStatement)
    /// What a plan says is to be done.
    case taskStated(TaskStatement)
    /// From the effective day the task is so far along.
    case taskReported(TaskReport)
    /// On the effective day somebody has seen a warning.
    case warningAcknowledged(AcknowledgementStatement)
    /// From the effective day a number of the rulebook is another here.
    case ruleOverridden(RuleOverrideStatement)
    /// The holidays of the year that begins on the effective day.
    case holidaysStated(HolidaysStatement)
    /// From the effective day the account is somebody in the unit.
    case grantGiven(GrantStatement)
    /// From the effective day the account no longer is.
    case grantEnded(GrantEnding)
    /// The person is handed over from the effective day on.
    case transferSent(TransferStatement)
    /// What became of that on the effective day.
    case transferEnded(TransferEnding)
    /// On the effective day the unit or place became another, whole or in part.
    case successionStated(SuccessionStatement)
    /// Takes another fact of the subject back.
    case retracted(RetractionStatement)

    /// What it says.
    package var content: any FactContent {
        switch self {
        case .unitStated(let content): content
        case .unitEnded(let content): content
        case .placeStated(let content): content
        case .placeEnded(let content): content
        case .coverageStated(let content): content
        case .coverageEnded(let content): content
        case .personDescribed(let content): content
        case .personEvent(let content): content
        case .membershipStated(let content): content
        case .personNumbered(let content): content
        case .personCategorised(let content): content
        case .personConsented(let content): content
        case .personDisciplined(let content): content
        case .personIsSame(let content): content
        case .assignmentStated(let content): content
        case .assignmentEnded(let content): content
        case .meetingHeld(let content): content
        case .thematicMeetingHeld(let content): content
        case .conclusionStated(let content): content
        case .conclusionDone(let content): content
        case .duesTicked(let content): content
        case .personRated(let content): content
        case .unitRated(let content): content
        case .coursePlanned(let content): content
        case .courseListed(let content): content
        case .courseMet(let content): content
        case .villageEntrusted(let content): content
        case .visitMade(let content): content
        case .visitClosed(let content): content
        case .targetSet(let content): content
        case .planStated(let content): content
        case .goalSet(let content): content
        case .taskStated(let content): content
        case .taskReported(let content): content
        case .warningAcknowledged(let content): content
        case .ruleOverridden(let content): content
        case .holidaysStated(let content): content
        case .grantGiven(let content): content
        case .grantEnded(let content): content
        case .transferSent(let content): content
        case .transferEnded(let content): content
        case .successionStated(let content): content
        case .retracted(let content): content
        }
    }

    /// How each kind is read; in the order in which the documentation lists them.
    private static let readers: [Reader] = [
        Reader(Statement.unitStated), Reader(Statement.unitEnded), Reader(Statement.placeStated),
        Reader(Statement.placeEnded), Reader(Statement.coverageStated), Reader(Statement.coverageEnded),
        Reader(Statement.personDescribed), Reader(Statement.personEvent), Reader(Statement.personIsSame),
        Reader(Statement.membershipStated),
        Reader(Statement.personNumbered), Reader(Statement.personCategorised), Reader(Statement.personConsented),
        Reader(Statement.personDisciplined),
        Reader(Statement.assignmentStated),
        Reader(Statement.assignmentEnded),
        Reader(Statement.meetingHeld), Reader(Statement.thematicMeetingHeld), Reader(Statement.conclusionStated),
        Reader(Statement.conclusionDone), Reader(Statement.duesTicked), Reader(Statement.personRated),
        Reader(Statement.unitRated), Reader(Statement.coursePlanned), Reader(Statement.courseListed),
        Reader(Statement.courseMet), Reader(Statement.villageEntrusted),
        Reader(Statement.visitMade), Reader(Statement.visitClosed),
        Reader(Statement.targetSet),
        Reader(Statement.planStated), Reader(Statement.goalSet), Reader(Statement.taskStated),
        Reader(Statement.taskReported), Reader(Statement.warningAcknowledged), Reader(Statement.ruleOverridden),
        Reader(Statement.holidaysStated), Reader(Statement.grantGiven),
        Reader(Statement.grantEnded), Reader(Statement.transferSent), Reader(Statement.transferEnded),
        Reader(Statement.successionStated),
        Reader(Statement.retracted),
    ]
}

extension Statement {
    /// Every kind of content this program knows.
    package static let contents: [any FactContent.Type] = readers.map(\.content)

    /// The kind of fact that says this.
    package var kind: FactKind { type(of: content).kind }

    /// What it names beside its subject.
    package var mentions: [Mention] { content.mentions }

    /// Reads the content of a stored fact; `sealed` is the opened sealed part, nil when there is none or no key.
    ///
    /// Nil for a kind or version this program does not know, and for content that does not fit its kind.
    package init?(kind: String, open: Payload, sealed: Payload?) {
        guard open.version <= Payload.currentVersion,
            let statement = Statement.readersByName[kind]?.read(open, sealed)
        else { return nil }
        self = statement
    }

    private static let readersByName = Dictionary(uniqueKeysWithValues: readers.map { ($0.content.kind.name, $0) })

    private struct Reader: Sendable {
        let content: any FactContent.Type
        let read: @Sendable (Payload, Payload?) -> Statement?

        init<Content: FactContent>(_ statement: @escaping @Sendable (Content) -> Statement) {
            content = Content.self
            read = { open, sealed in Content(open: open, sealed: sealed).map(statement) }
        }
    }
}
