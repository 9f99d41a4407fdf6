package import Words

/// What sort of paper sets goals and tasks.
package enum PlanSort: String, Hashable, Sendable, CaseIterable {
    /// Nghị quyết chuyên đề.
    case resolution
    /// Chương trình công tác.
    case programme
    /// Kế hoạch.
    case plan

    /// The label people read.
    package var label: BilingualText {
        switch self {
        case .resolution: BilingualText("Nghị quyết chuyên đề", "Thematic resolution")
        case .programme: BilingualText("Chương trình công tác", "Work programme")
        case .plan: BilingualText("Kế hoạch", "Plan")
        }
    }
}

/// What sort of work a task is: told by counts and dates, never by lists of people.
package enum TaskSort: String, Hashable, Sendable, CaseIterable {
    /// Nguồn, lớp bồi dưỡng, kết nạp.
    case development
    /// Thành lập, củng cố chi bộ.
    case organisation
    /// Phong trào thi đua.
    case emulation
    /// Hội Phụ nữ.
    case womensUnion = "womens_union"
    /// Hội Nông dân.
    case farmersAssociation = "farmers_association"
    /// Đoàn Thanh niên.
    case youthUnion = "youth_union"
    /// Già làng, trưởng bản, người có uy tín.
    case respectedPeople = "respected_people"
    /// Tuyên truyền, tập huấn.
    case training
    /// Hướng dẫn các nhóm đăng ký sinh hoạt.
    case guidance
    /// Việc khác.
    case other

    /// The label people read.
    package var label: BilingualText {
        switch self {
        case .development: BilingualText("Phát triển đảng viên", "Developing members")
        case .organisation: BilingualText("Xây dựng tổ chức đảng", "Building cells")
        case .emulation: BilingualText("Phong trào thi đua", "Emulation movement")
        case .womensUnion: BilingualText("Hội Phụ nữ", "Women's union")
        case .farmersAssociation: BilingualText("Hội Nông dân", "Farmers' association")
        case .youthUnion: BilingualText("Đoàn Thanh niên", "Youth union")
        case .respectedPeople: BilingualText("Già làng, trưởng bản, người có uy tín", "Elders and respected people")
        case .training: BilingualText("Tuyên truyền, tập huấn", "Awareness and training")
        case .guidance: BilingualText("Hướng dẫn đăng ký sinh hoạt", "Guidance on registration")
        case .other: BilingualText("Việc khác", "Other work")
        }
    }
}

/// How far along a task is.
package enum TaskState: String, Hashable, Sendable, CaseIterable {
    /// Đang làm.
    case doing
    /// Xong.
    case done
    /// Không làm nữa.
    case dropped

    /// The label people read.
    package var label: BilingualText {
        switch self {
        case .doing: BilingualText("đang làm", "doing")
        case .done: BilingualText("xong", "done")
        case .dropped: BilingualText("không làm nữa", "dropped")
        }
    }
}
