package import Ledger
package import Operations

/// A way into the party as somebody would record it, act by act.
package struct RoadSteps: Sendable {
    /// An act with what is typed.
    package struct Step: Sendable {
        package let act: any Act.Type
        package let texts: [String: String]
    }

    /// Number of who goes it, and of two official members.
    private let person: String
    private let members: (String, String)
    /// Official members of the cell.
    private let voters: Int
    /// The day before the first step.
    private let start: Day

    package init(person: String, members: (String, String), voters: Int, start: Day) {
        (self.person, self.members, self.voters, self.start) = (person, members, voters, start)
    }

    /// From the first step to the ceremony.
    package var admission: [Step] {
        [
            step(AssignHelper.self, 1, ["other": members.0]), step(GiveCertificate.self, 2, ["reference": "GCN 7"]),
            step(RecordStep.self, 3, ["step": "applied"]), step(RecordStep.self, 4, ["step": "cv_declared"]),
            introduction(members.0, 5), introduction(members.1, 6), step(RecordStep.self, 7, ["step": "check_sent"]),
            step(RecordStep.self, 8, ["step": "check_closed"]),
            step(RecordStep.self, 9, ["step": "opinions_collected"]), vote(CellVotes.self, 10, voters),
            vote(BaseVotes.self, 11, 9), step(IssueDecision.self, 12, ["number": "17-QĐ/HU"]),
            step(RecordStep.self, 13, ["step": "decision_received"]), step(AdmitCandidate.self, 14, [:]),
        ]
    }

    /// What can be done besides, where the road has come so far.
    private var besides: [Step] {
        [
            step(EndHelper.self, 15, ["other": members.0]), step(AskResidence.self, 15, ["authority": "Công an xã Cũ"]),
            step(CheckIsStuck.self, 15, ["reason": "no_answer"]), step(RefuseCandidate.self, 15, ["reason": "votes"]),
            step(WithdrawCandidate.self, 15, [:]),
        ]
    }

    /// An act as it would be done, and the steps that come before it; nil for an act that is none of the road.
    package func example(of act: any Act.Type) -> (before: [Step], step: Step)? {
        if let index = admission.firstIndex(where: { $0.act == act }) {
            return (Array(admission[..<index]), admission[index])
        }
        guard let step = besides.first(where: { $0.act == act }) else { return nil }
        return (Array(admission.prefix(9)), step)
    }

    private func step(_ act: any Act.Type, _ day: Int32, _ texts: [String: String]) -> Step {
        Step(
            act: act,
            texts: texts.merging(["person": person, "day": start.adding(days: day).description]) { first, _ in first })
    }

    private func introduction(_ member: String, _ day: Int32) -> Step {
        step(
            IntroduceCandidate.self, day,
            ["other": member, "together": start.adding(years: -2).description, "where": "work"])
    }

    private func vote(_ act: any Act.Type, _ day: Int32, _ voters: Int) -> Step {
        let count = String(voters)
        return step(act, day, ["eligible": count, "present": count, "agreed": count])
    }
}
