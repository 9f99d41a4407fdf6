/// What one row about a person says happened.
package enum PersonEventKind: String, Hashable, Sendable, CaseIterable {
    /// Giới thiệu nguồn: becomes a candidate, if without standing.
    case nominated
    /// Học lớp bồi dưỡng nhận thức về Đảng: certificate of the awareness class.
    case trained
    /// Thôi giới thiệu: a candidate is a candidate no longer.
    case withdrawn
    /// Opening balance of an official member: not an admission.
    case enrolled
    /// Opening balance of a probationary member: not an admission.
    case enrolledProbationary = "enrolled_probationary"
    /// Kết nạp.
    case admitted
    /// Công nhận chính thức.
    case confirmed
    /// Chuyển sinh hoạt đến, official, from outside this ledger.
    case transferredIn = "transferred_in"
    /// Chuyển sinh hoạt đến, probationary, from outside this ledger.
    case transferredInProbationary = "transferred_in_probationary"
    /// Changes the cell or the place within the ledger.
    case moved
    /// Đi làm ăn xa: absent from the place for a time.
    case away
    /// Back from being away.
    case returned
    /// Miễn sinh hoạt.
    case exempted
    /// The exemption is over.
    case exemptionEnded = "exemption_ended"
    /// Chuyển sinh hoạt đi, out of this ledger.
    case transferredOut = "transferred_out"
    /// Xin ra khỏi Đảng.
    case left
    /// Xóa tên.
    case removed
    /// Khai trừ.
    case expelled
    /// Từ trần.
    case died

    // The road of a candidate, between the nomination and the ceremony: what moves nobody from one standing to another.

    /// An official member is assigned to help.
    case helperAssigned = "helper_assigned"
    /// A member helps no longer.
    case helperEnded = "helper_ended"
    /// Enrolled in a class.
    case classEnrolled = "class_enrolled"
    /// Did not finish the class.
    case classUnfinished = "class_unfinished"
    /// Đơn xin vào Đảng.
    case applied
    /// Lý lịch của người xin vào Đảng.
    case cvDeclared = "cv_declared"
    /// Introduced by an official member.
    case introduced
    /// Introduced by the youth union or the trade union.
    case unionIntroduced = "union_introduced"
    /// The check of the CV was sent out. Its content is nobody's.
    case checkSent = "check_sent"
    /// It was asked at a former place of residence.
    case residenceAsked = "residence_asked"
    /// The check is stuck, for a reason of procedure.
    case checkStuck = "check_stuck"
    /// Its papers are back.
    case checkReturned = "check_returned"
    /// It is done.
    case checkClosed = "check_closed"
    /// Opinions of organisations and of the place of residence are together.
    case opinionsCollected = "opinions_collected"
    /// The cell voted, and proposes to admit.
    case cellResolved = "cell_resolved"
    /// The cell voted, and does not.
    case cellRefused = "cell_refused"
    /// Đảng ủy bộ phận reported.
    case subcommitteeReported = "subcommittee_reported"
    /// The base committee voted, and proposes or decides to admit.
    case baseResolved = "base_resolved"
    /// The base committee voted, and does not.
    case baseRefused = "base_refused"
    /// The decision to admit was issued.
    case admissionDecided = "admission_decided"
    /// The cell has the decision.
    case decisionReceived = "decision_received"
    /// Nobody admits: a candidate is a candidate no longer.
    case notAdmitted = "not_admitted"

    // The road of a probationary member.

    /// Lý lịch đảng viên.
    case memberCV = "member_cv"
    /// Certificate of the class for new members.
    case memberClass = "member_class"
    /// Bản tự kiểm điểm.
    case selfReviewed = "self_reviewed"
    /// What the helping member says.
    case helperReviewed = "helper_reviewed"
    /// Opinions of organisations and of the place of residence are together.
    case recognitionOpinions = "recognition_opinions"
    /// The cell voted, and proposes to recognise.
    case recognitionResolved = "recognition_resolved"
    /// The cell voted, and does not.
    case recognitionRefused = "recognition_refused"
    /// The base committee proposes or decides to recognise.
    case recognitionBaseResolved = "recognition_base_resolved"
    /// The decision to recognise was issued.
    case recognitionDecided = "recognition_decided"

    /// True for the events after which somebody who was no member is one.
    package var makesMember: Bool {
        switch self {
        case .enrolled, .enrolledProbationary, .admitted, .confirmed, .transferredIn, .transferredInProbationary: true
        default: false
        }
    }

    /// The name of the closed list of reasons that goes with it; nil for none.
    package var reasonList: String? {
        switch self {
        case .removed: "strike_off"
        case .exempted: "exemption"
        case .checkStuck: "check_stuck"
        case .notAdmitted: "not_admitted"
        default: nil
        }
    }

    /// True for what only a candidate comes to.
    package var isOfCandidates: Bool {
        switch self {
        case .applied, .cvDeclared, .introduced, .unionIntroduced, .checkSent, .residenceAsked, .checkStuck,
            .checkReturned, .checkClosed, .opinionsCollected, .cellResolved, .cellRefused, .subcommitteeReported,
            .baseResolved, .baseRefused, .admissionDecided, .decisionReceived, .notAdmitted:
            true
        default: false
        }
    }

    /// True for what only a probationary member comes to.
    package var isOfProbation: Bool {
        switch self {
        case .memberCV, .memberClass, .selfReviewed, .helperReviewed, .recognitionOpinions, .recognitionResolved,
            .recognitionRefused, .recognitionBaseResolved, .recognitionDecided:
            true
        default: false
        }
    }

    /// True for the events after which nobody is a member.
    package var endsMembership: Bool {
        switch self {
        case .transferredOut, .left, .removed, .expelled, .died: true
        default: false
        }
    }

    /// True for the events that a paper states only together with the cell.
    package var requiresCell: Bool { self == .nominated || (makesMember && self != .confirmed) }
}
