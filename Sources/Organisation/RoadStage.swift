package import Ledger
package import Words

/// How far somebody is on the way into the party, as a board shows it.
package enum RoadStage: Int, CaseIterable, Comparable, Sendable {
    case nominated, trained, papers, check, vote, committee, decided, probation, recognition

    package static func < (left: RoadStage, right: RoadStage) -> Bool { left.rawValue < right.rawValue }

    /// What people call it.
    package var label: BilingualText {
        switch self {
        case .nominated: BilingualText("Mới giới thiệu, chưa học lớp", "Nominated")
        case .trained: BilingualText("Đã học lớp, chưa có đơn", "Trained")
        case .papers: BilingualText("Đang làm hồ sơ", "Preparing the papers")
        case .check: BilingualText("Đang thẩm tra lý lịch", "Being checked")
        case .vote: BilingualText("Chờ chi bộ biểu quyết", "Waiting for the cell's vote")
        case .committee: BilingualText("Chờ đảng ủy, quyết định", "Waiting for the decision")
        case .decided: BilingualText("Chờ lễ kết nạp", "Waiting for the ceremony")
        case .probation: BilingualText("Đang dự bị", "On probation")
        case .recognition: BilingualText("Chờ công nhận chính thức", "Waiting for recognition")
        }
    }
}

/// Somebody's stay in a stage.
package struct RoadStay: Hashable, Sendable {
    /// Which stage.
    package let stage: RoadStage
    /// The first day.
    package let from: Day
    /// The day on which it ended; nil while it goes on.
    package internal(set) var until: Day?
    /// True where the last that was said of it is that it is stuck.
    package internal(set) var isStuck = false
}

extension PersonTimeline {
    /// The stages somebody went through by a day, in order: the last has no end while they are still on the way.
    package func stages(by day: Day) -> [RoadStay] {
        var stays: [RoadStay] = []
        for past in days where past.day <= day {
            for event in past.events { RoadStay.note(event, on: past.day, past.state.standing, in: &stays) }
        }
        return stays
    }
}

extension RoadStay {
    fileprivate static func note(
        _ event: PersonEventKind, on day: Day, _ standing: Standing, in stays: inout [RoadStay]
    ) {
        let current = stays.last.flatMap { $0.until == nil ? $0.stage : nil }
        let next: RoadStage?
        switch event {
        case .nominated: next = current == nil && standing == .candidate ? .nominated : current
        case .trained: next = current == .nominated ? .trained : current
        case .applied, .cvDeclared, .introduced, .unionIntroduced:
            next = current.map { max($0, .papers) }
        case .checkSent, .checkReturned, .residenceAsked, .checkStuck:
            next = current.map { $0 < .vote ? .check : $0 }
        case .checkClosed, .cellRefused, .baseRefused: next = current.map { $0 < .probation ? .vote : $0 }
        case .cellResolved: next = current.map { $0 < .decided ? .committee : $0 }
        case .admissionDecided: next = current.map { $0 < .probation ? .decided : $0 }
        case .admitted, .enrolledProbationary, .transferredInProbationary: next = .probation
        case .recognitionResolved: next = current == .probation ? .recognition : current
        case .confirmed, .withdrawn, .notAdmitted, .transferredOut, .left, .removed, .expelled, .died: next = nil
        default: next = current
        }
        if next != current {
            if current != nil { stays[stays.count - 1].until = day }
            if let next { stays.append(RoadStay(stage: next, from: day)) }
        }
        guard next != nil, !stays.isEmpty else { return }
        switch event {
        case .checkStuck: stays[stays.count - 1].isStuck = true
        case .checkReturned, .checkClosed: stays[stays.count - 1].isStuck = false
        default: break
        }
    }
}
