import Ledger
import Operations
import Rulebook
import TestSupport

/// Walks the way into the party at random: whoever is on it takes the next step after some days, or now and then one that does not come next. What
/// rules expect otherwise is written with a reason, as of a paper that was issued.
struct RandomRoad {
    private typealias Step = (act: any Act.Type, texts: [String: String])

    /// From the nomination to the recognition.
    private static let steps: [Step] = [
        (AssignHelper.self, ["other": ""]), (GiveCertificate.self, [:]), (RecordStep.self, ["step": "applied"]),
        (RecordStep.self, ["step": "cv_declared"]), introduction, introduction,
        (RecordStep.self, ["step": "check_sent"]), (RecordStep.self, ["step": "check_closed"]),
        (RecordStep.self, ["step": "opinions_collected"]), (CellVotes.self, votes), (BaseVotes.self, votes),
        (IssueDecision.self, ["number": "17-QĐ/HU"]), (RecordStep.self, ["step": "decision_received"]),
        (AdmitCandidate.self, [:]), (RecordStep.self, ["step": "member_cv"]),
        (RecordStep.self, ["step": "member_class"]),
        (RecordStep.self, ["step": "self_reviewed"]), (RecordStep.self, ["step": "helper_reviewed"]),
        (RecordStep.self, ["step": "recognition_opinions"]), (CellVotes.self, votes), (BaseVotes.self, votes),
        (IssueDecision.self, ["number": "18-QĐ/HU"]), (RecogniseMember.self, [:]),
    ]
    /// What may come between.
    private static let besides: [Step] = [
        (EndHelper.self, ["other": ""]), (AskResidence.self, ["authority": "Công an xã Cũ"]),
        (CheckIsStuck.self, ["reason": "no_answer"]), (RefuseCandidate.self, ["reason": "votes"]),
        (WithdrawCandidate.self, [:]),
    ]
    private static let introduction: Step = (
        IntroduceCandidate.self, ["other": "", "together": "2010-01-01", "where": "work"]
    )
    private static let votes = ["eligible": "3", "present": "3", "agreed": "3"]

    /// Names of all acts that are tried.
    static var acts: [String] { (steps + besides).map { $0.act.name } }

    private struct Walker {
        var step = 0
        var day: Day
    }

    private var walkers: [Int64: Walker] = [:]
    /// Whose step was tried last, and whether it was the one that comes next.
    private var tried: (person: Int64, day: Day, isNext: Bool)?

    /// True while few are on the way: somebody is to be nominated.
    var isEmpty: Bool { walkers.count < 3 }

    /// Somebody is on the way from a day on.
    mutating func begin(_ person: Int64, on day: Day) { walkers[person] = Walker(day: day) }

    /// Somebody is on it no more.
    mutating func end(_ person: Int64) { walkers[person] = nil }

    /// The next step of somebody; nil where nobody is on the way.
    mutating func next(members: [Int64], _ random: inout SeededGenerator) -> (
        act: any Act.Type, texts: [String: String]
    )? {
        guard let (person, walker) = walkers.sorted(by: { $0.key < $1.key }).randomElement(using: &random) else {
            return nil
        }
        guard walker.step < RandomRoad.steps.count else {
            walkers[person] = nil
            return nil
        }
        let isNext = Int.random(in: 0..<8, using: &random) > 0
        let (act, own) =
            isNext ? RandomRoad.steps[walker.step] : RandomRoad.other(than: walker.step, &random)
        let day = walker.day.adding(days: Int32.random(in: 0...30, using: &random) + wait(walker.step))
        tried = (person, day, isNext)
        var texts = own.merging(["person": "\(person)", "day": day.description]) { $1 }
        if own["other"] != nil { texts["other"] = "\(members.randomElement(using: &random) ?? 1)" }
        if !act.rules.isEmpty { texts["basis"] = "paper" }
        for rule in act.rules {
            texts[JudgedFields.reason(for: rule)] = RandomRoad.reason
            texts[JudgedFields.paper(for: rule)] = "CV 9"
        }
        return (act, texts)
    }

    /// What does not come next: while a check is out, often that it is stuck.
    private static func other(than step: Int, _ random: inout SeededGenerator) -> Step {
        if step == 7, Bool.random(using: &random) { return besides[2] }
        return (besides + besides + steps).randomElement(using: &random) ?? steps[0]
    }

    /// The probation lasts a year.
    private func wait(_ step: Int) -> Int32 { step == 16 ? 330 : 0 }

    /// A reason that may be given for anything.
    private static let reason =
        Rulebook.standard.reasons(.departure).entries.first { $0.isOffered }?.code ?? ""

    /// What was tried last was written.
    mutating func advance() {
        guard let tried, var walker = walkers[tried.person] else { return }
        if tried.isNext { walker.step += 1 }
        walker.day = max(walker.day, tried.day)
        walkers[tried.person] = walker
        self.tried = nil
    }
}
