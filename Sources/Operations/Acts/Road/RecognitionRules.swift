internal import Ledger
internal import Organisation
internal import Rulebook
internal import Views
internal import Words

/// What rules ask where a cell votes to recognise a probationary member.
struct RecognitionRules {
    private let step: Taking

    init(_ step: Taking) { self.step = step }

    func ask(_ rules: inout Judging) throws {
        guard let admitted = step.road.last(.admitted) else { return }
        let (day, field) = (step.day, RoadFields.day.name)
        rules.time(
            .probationLength, from: admitted.day, to: day, on: day, in: field,
            isSo: BilingualText(
                "Lễ kết nạp ngày \(admitted.day.vietnamese)", "The ceremony was on \(admitted.day.vietnamese)"),
            remedy: BilingualText("Xét sau khi hết thời gian dự bị.", "Consider it after the probation."))
        let rulebook = step.writing.rulebook
        if case .number(let months)? = rulebook.value(of: .probationLength, on: day)?.content {
            let end = admitted.day.adding(months: months)
            if end <= day {
                try step.ask(
                    .recognitionCellMax, from: end, BilingualText("Hết thời gian dự bị", "The probation ended"), &rules)
            }
        }
        let ballots = step.road.count([.recognitionResolved, .recognitionRefused], since: .admitted) + 1
        rules.number(
            .voteRecognitionMaxBallots, ballots, on: day, in: field,
            isSo: BilingualText("Đây là lần biểu quyết thứ \(ballots)", "This is ballot number \(ballots)"),
            remedy: BilingualText("Báo cáo cấp trên quyết định.", "Send it upward for decision."))
    }
}
