package import Ledger
package import Words

/// A step of the way into the party, in the order in which a checklist shows it.
package enum RoadStep: String, CaseIterable, Sendable {
    case nominated, helper, certificate, applied
    case cvDeclared = "cv_declared"
    case introductions
    case checkSent = "check_sent"
    case checkClosed = "check_closed"
    case opinions
    case cellVote = "cell_vote"
    /// Only of a cell that stands under a section.
    case subcommittee
    case baseVote = "base_vote"
    case decision
    case received = "decision_received"
    case ceremony
    case memberCV = "member_cv"
    case memberClass = "member_class"
    case selfReview = "self_review"
    case helperReview = "helper_review"
    case recognitionOpinions = "recognition_opinions"
    case recognitionVote = "recognition_vote"
    case recognitionBase = "recognition_base"
    case recognitionDecision = "recognition_decision"
    case recognition

    /// True for those before the ceremony, and that.
    package var isOfAdmission: Bool {
        guard let own = RoadStep.allCases.firstIndex(of: self), let last = RoadStep.allCases.firstIndex(of: .ceremony)
        else { return false }
        return own <= last
    }

    /// The event that does it.
    package var event: PersonEventKind {
        switch self {
        case .nominated: .nominated
        case .helper: .helperAssigned
        case .certificate: .trained
        case .applied: .applied
        case .cvDeclared: .cvDeclared
        case .introductions: .introduced
        case .checkSent: .checkSent
        case .checkClosed: .checkClosed
        case .opinions: .opinionsCollected
        case .cellVote: .cellResolved
        case .subcommittee: .subcommitteeReported
        case .baseVote: .baseResolved
        case .decision: .admissionDecided
        case .received: .decisionReceived
        case .ceremony: .admitted
        case .memberCV: .memberCV
        case .memberClass: .memberClass
        case .selfReview: .selfReviewed
        case .helperReview: .helperReviewed
        case .recognitionOpinions: .recognitionOpinions
        case .recognitionVote: .recognitionResolved
        case .recognitionBase: .recognitionBaseResolved
        case .recognitionDecision: .recognitionDecided
        case .recognition: .confirmed
        }
    }

    /// What has to come first.
    package var after: [RoadStep] {
        switch self {
        case .nominated: []
        case .helper, .certificate, .applied, .opinions: [.nominated]
        case .cvDeclared, .introductions: [.applied]
        case .checkSent: [.cvDeclared]
        case .checkClosed: [.checkSent]
        case .cellVote: [.certificate, .introductions, .checkClosed, .opinions]
        case .subcommittee: [.cellVote]
        case .baseVote: [.cellVote, .subcommittee]
        case .decision: [.baseVote]
        case .received, .ceremony: [.decision]
        case .memberCV, .memberClass, .selfReview, .helperReview, .recognitionOpinions: [.ceremony]
        case .recognitionVote: [.memberClass, .selfReview, .helperReview, .recognitionOpinions]
        case .recognitionBase: [.recognitionVote]
        case .recognitionDecision: [.recognitionBase]
        case .recognition: [.recognitionDecision]
        }
    }

    /// Who acts.
    package var actor: BilingualText {
        switch self {
        case .nominated, .helper, .introductions, .opinions, .cellVote, .ceremony, .received, .recognitionOpinions,
            .recognitionVote, .recognition:
            BilingualText("chi bộ", "the cell")
        case .certificate, .memberClass:
            BilingualText("trung tâm bồi dưỡng chính trị", "the political training centre")
        case .applied, .cvDeclared: BilingualText("người xin vào Đảng", "who applies")
        case .memberCV, .selfReview: BilingualText("đảng viên dự bị", "the probationary member")
        case .helperReview: BilingualText("đảng viên giúp đỡ", "the member who helps")
        case .checkSent, .checkClosed, .baseVote, .recognitionBase:
            BilingualText("đảng ủy cơ sở", "the base committee")
        case .subcommittee: BilingualText("đảng ủy bộ phận", "the section's committee")
        case .decision, .recognitionDecision: BilingualText("cấp ủy có thẩm quyền", "the competent committee")
        }
    }
}
