package import Ledger

/// The closed lists of the ledger, and the words that may be written for their values.
///
/// docs/reference/dossier.md prints the same tables; a test compares the two.
package enum Choices {
    /// Kinds of units.
    package static let unitKinds = ChoiceList<UnitKind>(vietnamese: [
        .committee: ["cấp ủy trên cơ sở", "đảng bộ cấp trên cơ sở"],
        .grassrootsCommittee: ["đảng bộ cơ sở"], .grassrootsCell: ["chi bộ cơ sở"],
        .section: ["đảng bộ bộ phận"], .cell: ["chi bộ", "chi bộ trực thuộc"],
    ])

    /// Kinds of places.
    package static let placeKinds = ChoiceList<PlaceKind>(vietnamese: [
        .village: ["bản", "thôn"], .healthStation: ["trạm y tế"], .school: ["trường học", "trường"],
        .agency: ["cơ quan"], .enterprise: ["doanh nghiệp"],
    ])

    /// Events of people.
    package static let events = ChoiceList<PersonEventKind>(vietnamese: [
        .nominated: ["giới thiệu nguồn"], .trained: ["học lớp bồi dưỡng", "học lớp nhận thức về đảng"],
        .withdrawn: ["thôi giới thiệu"], .enrolled: ["số dư đầu chính thức"],
        .enrolledProbationary: ["số dư đầu dự bị"], .admitted: ["kết nạp"],
        .confirmed: ["công nhận chính thức", "chuyển chính thức"], .transferredIn: ["chuyển đến"],
        .transferredInProbationary: ["chuyển đến dự bị"], .moved: ["chuyển chi bộ", "chuyển nội bộ"],
        .away: ["đi làm ăn xa"], .returned: ["trở về"], .exempted: ["miễn sinh hoạt"],
        .exemptionEnded: ["hết miễn sinh hoạt"], .transferredOut: ["chuyển đi"], .left: ["xin ra"],
        .removed: ["xóa tên", "xoá tên"], .expelled: ["khai trừ"], .died: ["từ trần"],
        .helperAssigned: ["phân công giúp đỡ"], .helperEnded: ["thôi giúp đỡ"], .classEnrolled: ["cử đi học lớp"],
        .applied: ["đơn xin vào đảng"], .cvDeclared: ["khai lý lịch"], .introduced: ["đảng viên giới thiệu"],
        .unionIntroduced: ["đoàn thể giới thiệu"], .checkSent: ["gửi thẩm tra"],
        .residenceAsked: ["hỏi nơi cư trú cũ"], .checkStuck: ["thẩm tra vướng"],
        .checkReturned: ["nhận kết quả thẩm tra"], .checkClosed: ["thẩm tra xong"],
        .opinionsCollected: ["tổng hợp ý kiến nhận xét"], .cellResolved: ["chi bộ đề nghị kết nạp"],
        .cellRefused: ["chi bộ không đủ phiếu"], .subcommitteeReported: ["đảng ủy bộ phận báo cáo"],
        .baseResolved: ["đảng ủy cơ sở đồng ý"], .baseRefused: ["đảng ủy cơ sở không đồng ý"],
        .admissionDecided: ["quyết định kết nạp"], .decisionReceived: ["nhận quyết định kết nạp"],
        .notAdmitted: ["không được kết nạp"], .memberCV: ["khai lý lịch đảng viên"],
        .memberClass: ["học lớp đảng viên mới"], .selfReviewed: ["tự kiểm điểm"],
        .helperReviewed: ["đảng viên giúp đỡ nhận xét"], .recognitionOpinions: ["ý kiến nhận xét đảng viên dự bị"],
        .recognitionResolved: ["chi bộ đề nghị công nhận"], .recognitionRefused: ["chi bộ không đủ phiếu công nhận"],
        .recognitionBaseResolved: ["đảng ủy cơ sở đồng ý công nhận"],
        .recognitionDecided: ["quyết định công nhận"], .classUnfinished: ["không hoàn thành lớp"],
    ])

    /// Sexes.
    package static let sexes = ChoiceList<Sex>(vietnamese: [.female: ["nữ"], .male: ["nam"]])

    /// Forms of discipline.
    package static let disciplineForms = ChoiceList<DisciplineForm>(vietnamese: [
        .reprimand: ["khiển trách"], .warning: ["cảnh cáo"], .dismissal: ["cách chức"], .expulsion: ["khai trừ"],
    ])

    /// Ways of agreeing to be recorded by name.
    package static let consentForms = ChoiceList<ConsentForm>(vietnamese: [
        .inWriting: ["bằng văn bản", "văn bản"], .spoken: ["bằng lời", "lời nói"],
    ])

    /// Groups of who is nominated.
    package static let nomineeCategories = ChoiceList<NomineeCategory>(vietnamese: [
        .returnedGraduate: ["tốt nghiệp trở về"], .demobilisedSoldier: ["bộ đội xuất ngũ"],
        .villageHead: ["trưởng bản"], .villagePolice: ["an ninh trật tự ở bản", "công an viên"],
        .unionMember: ["đoàn viên, hội viên", "đoàn viên"], .other: ["diện khác"],
    ])

    /// What becomes of transfers.
    package static let transferOutcomes = ChoiceList<TransferOutcome>(vietnamese: [
        .received: ["tiếp nhận"], .declined: ["không tiếp nhận"], .withdrawn: ["thu hồi"],
    ])

    /// Roles of assignments.
    package static let roles = ChoiceList<AssignmentRole>(vietnamese: [
        .villageLead: ["phụ trách bản"], .communeLead: ["phụ trách xã"],
        .steeringHead: ["trưởng ban chỉ đạo"], .steeringMember: ["thành viên ban chỉ đạo"],
    ])

    /// What visits find.
    package static let findings = ChoiceList<VisitFinding>(vietnamese: [
        .well: ["tốt"], .noSources: ["chưa có nguồn"], .membersAway: ["đảng viên đi xa", "đảng viên đi làm ăn xa"],
        .notMeeting: ["chi bộ không sinh hoạt", "không sinh hoạt"], .papersMissing: ["thiếu hồ sơ", "thiếu giấy tờ"],
    ])

    /// Sorts of plans.
    package static let planSorts = ChoiceList<PlanSort>(vietnamese: [
        .resolution: ["nghị quyết", "nghị quyết chuyên đề"], .programme: ["chương trình", "chương trình công tác"],
        .plan: ["kế hoạch"],
    ])

    /// Sorts of tasks.
    package static let taskSorts = ChoiceList<TaskSort>(vietnamese: [
        .development: ["phát triển đảng viên"], .organisation: ["xây dựng tổ chức đảng"],
        .emulation: ["phong trào thi đua"], .womensUnion: ["hội phụ nữ"], .farmersAssociation: ["hội nông dân"],
        .youthUnion: ["đoàn thanh niên"],
        .respectedPeople: ["già làng, trưởng bản, người có uy tín", "người có uy tín"],
        .training: ["tuyên truyền, tập huấn", "tập huấn"], .guidance: ["hướng dẫn đăng ký sinh hoạt", "hướng dẫn"],
        .other: ["việc khác"],
    ])

    /// How far along tasks are.
    package static let taskStates = ChoiceList<TaskState>(vietnamese: [
        .doing: ["đang làm"], .done: ["xong", "đã xong"], .dropped: ["không làm nữa", "bỏ"],
    ])

    /// Why warnings stand for now.
    package static let acknowledgementReasons = ChoiceList<AcknowledgementReason>(vietnamese: [
        .inHand: ["đang làm"], .waitsAbove: ["chờ cấp trên"], .season: ["mùa vụ"], .recordsLag: ["chưa kịp ghi"],
        .restructuring: ["sắp sáp nhập"],
    ])

    /// Roles of accounts.
    package static let accountRoles = ChoiceList<Role>(vietnamese: [
        .administrator: ["quản trị"], .officer: ["cán bộ"], .secretary: ["bí thư chi bộ", "bí thư"],
        .reader: ["người xem số liệu", "người xem"], .inspector: ["kiểm tra"], .partner: ["đoàn thể"],
    ])

    /// Whether what is split ends with it: true for the whole of it.
    package static let extents = ChoiceList<Bool>([
        ChoiceList.Entry(true, name: "whole", vietnamese: ["toàn bộ"]),
        ChoiceList.Entry(false, name: "part", vietnamese: ["một phần"]),
    ])

    /// Whether grants on what ends follow to what it became: true where they do.
    package static let grantsFollow = ChoiceList<Bool>([
        ChoiceList.Entry(true, name: "follow", vietnamese: ["theo"]),
        ChoiceList.Entry(false, name: "stay", vietnamese: ["không theo"]),
    ])

    /// Forms of cells.
    package static let cellForms = ChoiceList<CellForm>(vietnamese: [
        .independent: ["độc lập"], .combined: ["ghép"], .other: ["khác"],
    ])

    /// The list of these names, in their order, with the words of the list of the ledger that has them all; with none but
    /// the names where no list has.
    package static func named(_ names: [String]) -> ChoiceList<String> {
        let lists = [
            unitKinds.byName, placeKinds.byName, events.byName, sexes.byName, roles.byName, disciplineForms.byName,
            consentForms.byName,
            accountRoles.byName, transferOutcomes.byName, nomineeCategories.byName, findings.byName,
            planSorts.byName, taskSorts.byName, taskStates.byName, acknowledgementReasons.byName,
        ]
        let entries = lists.lazy.map { list in names.compactMap { name in list.first { $0.name == name } } }
            .first { $0.count == names.count }
        return ChoiceList(entries ?? names.map { ChoiceList.Entry($0, name: $0, vietnamese: []) })
    }
}
