package import Fields
package import Ledger
package import Organisation
package import Rulebook
package import Words

/// What somebody may do by hand, declared once: its name, what it asks for, and the facts it makes. Its command, its
/// reference page, and whatever else offers it, follow from this.
package protocol Act: Sendable {
    /// The name in commands and addresses.
    static var name: String { get }
    /// What people call it: a verb.
    static var label: BilingualText { get }
    /// What it does, in a sentence.
    static var summary: BilingualText { get }
    /// What it needs of whoever does it, besides that.
    static var need: Need { get }
    /// What it asks for, in the order in which a form asks.
    static var fields: [any AnyActField] { get }

    /// The rules that judge it: it then also asks how it is written, and why it departs from them.
    static var rules: [RuleKey] { get }

    /// What its form begins from.
    static var beginning: ActBeginning { get }
    /// True where what it comes to is looked at once more before it is written: what changes structure or somebody's standing, touches
    /// several subjects, or takes back.
    static var isReviewed: Bool { get }
    /// True for what is rarely done: pages fold the way to its form away.
    static var isRare: Bool { get }
    /// True where a draft of it is everybody's who may write about what it begins from, and is kept until it is written or dropped.
    static var isShared: Bool { get }
    /// What is known of what the form begins from: shown there, filled into its fields, and compared where others write meanwhile.
    static func known(_ subject: KnownSubject) throws -> [KnownValue]
    /// The fields of the form, group by group.
    static func form(_ subject: KnownSubject) throws -> [FormGroup]
    /// Names of texts that no draft keeps: what names somebody who may not be named.
    static func withheld(_ texts: [String: String], _ subject: KnownSubject) throws -> Set<String>
    /// True where the form is offered to somebody in this state.
    static func isOffered(in state: PersonState) -> Bool
    /// True where the form is offered about what it begins from, as it stands.
    static func isOffered(about subject: KnownSubject) throws -> Bool
    /// What it would say of what it begins from, where its form is open only to who may say that.
    static func trying(_ subject: KnownSubject) throws -> [Statement]

    /// The act with these values, each of which is of its field; those whose texts could not be read are missing.
    init(_ values: FieldValues)

    /// Notes whatever is wrong with its values, by themselves and by what the ledger says; where nothing is, writes what it comes to.
    ///
    /// It is tried too where some texts could not be read: whoever asks for such a value goes no further. So it first looks into what
    /// rests on few values, and into all before it writes; what it wrote is rolled back where anything is wrong.
    ///
    /// - Parameter problems: what is wrong with texts that could not be read, to begin with.
    /// - Throws: `FieldProblems`, where nothing more can be looked into; `DoorRefusal`, and its own refusals.
    func write(_ writing: Writing, _ problems: inout FieldProblems) throws
}

extension Act {
    /// Most acts need nothing more.
    package static var need: Need { .reach }

    /// Most acts are judged by none.
    package static var rules: [RuleKey] { [] }

    /// Most forms stand alone.
    package static var beginning: ActBeginning { .nothing }
    /// What is reversible and small is written at once.
    package static var isReviewed: Bool { false }
    /// Most are not.
    package static var isRare: Bool { false }
    /// A draft is its author's, and is kept for some days.
    package static var isShared: Bool { false }
    /// Nothing.
    package static func known(_ subject: KnownSubject) throws -> [KnownValue] { [] }
    /// Its fields, all together.
    package static func form(_ subject: KnownSubject) throws -> [FormGroup] { [FormGroup(nil, fields: fields)] }
    /// None.
    package static func withheld(_ texts: [String: String], _ subject: KnownSubject) throws -> Set<String> { [] }
    /// To everybody.
    package static func isOffered(in state: PersonState) -> Bool { true }
    /// About whatever counts, by the state of who it is about.
    package static func isOffered(about subject: KnownSubject) throws -> Bool {
        switch subject.subject {
        case .person: isOffered(in: KnownPerson(try subject.live()).state(on: subject.day))
        case .fact: try KnownFact(subject)?.isLive ?? false
        default: true
        }
    }
    /// Whoever may write about it may open the form.
    package static func trying(_ subject: KnownSubject) throws -> [Statement] { [] }
}

/// The list of all acts.
package enum Acts {
    /// In the order in which lists show them.
    package static let all: [any Act.Type] =
        people + transfers + standing + road + classes + meetings + work + many + corrections + grants + keeping
        + structure

    private static let people: [any Act.Type] = [
        RecordPerson.self, DescribePerson.self, DescribePapers.self, CategorisePerson.self, MovePerson.self,
        PersonGoesAway.self,
        PersonReturns.self, JoinPeople.self,
    ]
    private static let standing: [any Act.Type] = [
        NominatePerson.self, PersonIsExempted.self, ExemptionEnds.self, ReceiveFromOutside.self, TransferOut.self,
        TransferBack.self,
        DisciplinePerson.self, PersonLeaves.self, PersonIsRemoved.self, ReadmitPerson.self, PersonDies.self,
    ]
    /// The way into the party, step by step.
    private static let road: [any Act.Type] = [
        AssignHelper.self, EndHelper.self, GiveCertificate.self, RecordStep.self, IntroduceCandidate.self,
        AskResidence.self, CheckIsStuck.self, CellVotes.self, BaseVotes.self, IssueDecision.self, AdmitCandidate.self,
        RecogniseMember.self, RefuseCandidate.self, WithdrawCandidate.self,
    ]
    /// Those that change units, places and what covers what.
    private static let structure: [any Act.Type] = [
        FoundUnit.self, FoundCell.self, RenameUnit.self, ChangeUnitKind.self, MoveUnit.self, MergeUnits.self,
        SplitUnit.self, CloseUnit.self, FoundPlace.self, RenamePlace.self, MovePlace.self, MergePlaces.self,
        SplitPlace.self, ClosePlace.self, BeginCoverage.self, EndCoverage.self, Reorganise.self,
    ]
    private static let classes: [any Act.Type] = [
        PlanCourse.self, EnrolInCourse.self, RecordLesson.self, FinishCourse.self,
    ]
    /// The life of a cell.
    private static let meetings: [any Act.Type] = [
        RecordMinutes.self, RecordMeeting.self, CarryOutConclusion.self, TickDues.self, RateMembers.self, RateUnit.self,
    ]
    /// Who answers for what, who went where, and what is to be reached.
    private static let work: [any Act.Type] = [
        AssignVillage.self, EntrustVillage.self, AssignUnit.self, EndAssignment.self, HandOver.self, RecordVisit.self,
        CloseVisit.self,
        SetTarget.self, ShareTarget.self, RecordPlan.self, SetGoal.self, StateTask.self, ReportTask.self,
        AcknowledgePlace.self,
        AcknowledgeUnit.self,
    ]
    /// Those done by the rows of a table.
    private static let many: [any Act.Type] = [
        Many<RecordPerson>.self, Many<NominatePerson>.self, Many<RecordMeeting>.self, Many<MovePerson>.self,
        Many<PersonGoesAway>.self, Many<AssignVillage>.self, Many<AssignUnit>.self, Many<RecordVisit>.self,
        Many<SetTarget>.self, Many<GiveCertificate>.self, Many<RecordStep>.self,
    ]
    private static let corrections: [any Act.Type] = [RetractFact.self, RestateFact.self, RetractCommand.self]
    private static let grants: [any Act.Type] = [GiveGrant.self, EndGrant.self]

    private static let keeping: [any Act.Type] = [OverrideRule.self, StateHolidays.self]

    private static let transfers: [any Act.Type] = [
        SendTransfer.self, LendPerson.self, ReceiveTransfer.self, DeclineTransfer.self, WithdrawTransfer.self,
    ]

    /// The act of this name; nil when there is none.
    package static func named(_ name: String) -> (any Act.Type)? {
        all.first { $0.name == name }
    }
}
