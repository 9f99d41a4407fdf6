internal import Figures
package import Ledger
internal import Words

/// A paper of somebody's way into the party, filled from what is recorded. What nobody recorded is left as dots for the pen: of opinions, checks and
/// character nothing is kept here.
package struct RoadPaper: Sendable {
    /// Those that are printed. Application and CV are the applicant's own hand.
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        case introduction = "gioi-thieu"
        case opinions = "nhan-xet"
        case cellResolution = "nghi-quyet-chi-bo"
        case baseResolution = "nghi-quyet-dang-uy"
        case admissionDecision = "quyet-dinh-ket-nap"
        case recognitionDecision = "quyet-dinh-cong-nhan"
    }

    /// Somebody on the paper.
    package struct Person: Hashable, Sendable {
        /// What they are called; nil for who did not agree to be named.
        package var name: String?
        /// As exactly as it is known; nil where it is not.
        package var born: String?
        /// When they joined; nil where it is not known.
        package var admitted: Day?
        /// When they became an official member; nil where it is not known.
        package var recognised: Day?

        /// Somebody of this name.
        package init(name: String?, born: String? = nil, admitted: Day? = nil, recognised: Day? = nil) {
            (self.name, self.born, self.admitted, self.recognised) = (name, born, admitted, recognised)
        }

        fileprivate var called: String { name ?? RoadPaper.dots }
    }

    /// A body that acts.
    package struct Body: Hashable, Sendable {
        /// What the ledger calls it.
        package var name: String
        /// Which sort of unit.
        package var kind: UnitKind
        /// What stands above it; nil where the ledger has nothing.
        package var above: String?

        /// A body of this name.
        package init(name: String, kind: UnitKind, above: String?) {
            (self.name, self.kind, self.above) = (name, kind, above)
        }
    }

    /// Which paper.
    package var kind: Kind
    /// Its number among the forms: `6-KNĐ`.
    package var form: String
    /// The day by which it is laid out.
    package var day: Day
    /// The day that stands on it; nil while what it tells of has not happened, as far as is recorded.
    package var dated: Day?
    /// Its number, as recorded; nil where nobody recorded one.
    package var number: String?
    /// Who is admitted or recognised.
    package var person: Person
    /// Who introduces; nil where nobody is recorded.
    package var introducer: Person?
    /// Since when they help; nil where that is not known.
    package var helpsSince: Day?
    /// Where they belong.
    package var cell: Body
    /// The base committee; nil where the ledger has none.
    package var base: Body?
    /// Who decides; nil where the ledger does not know it.
    package var decider: Body?
    /// How the vote went; nil where it is not recorded.
    package var ballot: Ballot?
    /// When the cell resolved; nil where it is not recorded.
    package var cellResolved: Day?
    /// When the base committee resolved; nil where it is not recorded.
    package var baseResolved: Day?
    /// How long there is for the ceremony, in words; nil where no rule is known.
    package var ceremonyWithin: String?
    /// From which day somebody is an official member.
    package var officialFrom: Day?

    /// What the body is called where it acts.
    private func acting(_ body: Body?) -> String { body.map { Letterhead.body($0.name, $0.kind) } ?? RoadPaper.dots }

    /// A paper of this kind.
    package init(_ kind: Kind, form: String, day: Day, person: Person, cell: Body) {
        (self.kind, self.form, self.day, self.person, self.cell) = (kind, form, day, person, cell)
    }

    /// The paper, in the layout of its day. In Vietnamese, whoever looks: it goes into a file.
    package var document: ReportDocument {
        var letterhead = Letterhead(
            name: issuer.name, kind: issuer.kind, parent: issuer.above, day: day, type: numberType)
        if let signer { letterhead.signedFor = signer }
        letterhead.number = number
        if dated == nil { letterhead.dateLine = "ngày … tháng … năm ……" }
        if kind == .introduction { (letterhead.signer, letterhead.post) = (introducer?.name, nil) }
        return ReportDocument(
            letterhead: letterhead, kind: title, summary: summary, blocks: blocks, answersTo: ["Mẫu \(form)"])
    }

    fileprivate static let dots = "……………………"

    private var issuer: Body {
        switch kind {
        case .introduction, .opinions, .cellResolution: cell
        case .baseResolution: base ?? cell
        case .admissionDecision, .recognitionDecision: decider ?? base ?? cell
        }
    }

    private var numberType: String? {
        switch kind {
        case .introduction, .opinions: nil
        case .cellResolution, .baseResolution: "NQ"
        case .admissionDecision, .recognitionDecision: "QĐ"
        }
    }

    private var signer: String? {
        switch kind {
        case .introduction: "NGƯỜI GIỚI THIỆU"
        case .opinions: "T/M CHI ỦY"
        case .baseResolution: "T/M ĐẢNG \(Letterhead.committeeWord.uppercased())"
        default: nil
        }
    }

    private var title: String {
        switch kind {
        case .introduction: "GIẤY GIỚI THIỆU"
        case .opinions: "TỔNG HỢP"
        case .cellResolution, .baseResolution: "NGHỊ QUYẾT"
        case .admissionDecision, .recognitionDecision: "QUYẾT ĐỊNH"
        }
    }

    private var summary: String {
        switch kind {
        case .introduction: "người vào Đảng"
        case .opinions: "ý kiến nhận xét đối với người xin vào Đảng"
        case .cellResolution, .baseResolution: "đề nghị kết nạp đảng viên"
        case .admissionDecision: "kết nạp đảng viên"
        case .recognitionDecision: "công nhận đảng viên chính thức"
        }
    }

    private var blocks: [ReportDocument.Block] {
        switch kind {
        case .introduction: introduction
        case .opinions: opinions
        case .cellResolution: resolution(of: cell.name, voters: "đảng viên chính thức", to: acting(base))
        case .baseResolution: resolution(of: acting(base), voters: "cấp ủy viên", to: acting(decider))
        case .admissionDecision: admission
        case .recognitionDecision: recognition
        }
    }

    private func paragraph(_ text: String) -> ReportDocument.Block { .paragraph(Sentence(parts: [.words(text)])) }

    private func written(_ day: Day?) -> String { day?.vietnamese ?? "…/…/……" }

    private func identified(_ person: Person?) -> String {
        guard let person else { return "\(RoadPaper.dots), sinh ngày …/…/……" }
        return "\(person.called), sinh \(person.born ?? "ngày …/…/……")"
    }

    private var introduction: [ReportDocument.Block] {
        [
            paragraph("Kính gửi: Chi ủy, \(cell.name)"),
            paragraph("Tôi là: \(identified(introducer))"),
            paragraph(
                "Vào Đảng ngày \(written(introducer?.admitted)), công nhận chính thức ngày \(written(introducer?.recognised))"
            ),
            paragraph("Hiện đang sinh hoạt tại: \(cell.name)"),
            paragraph(
                "Từ ngày \(written(helpsSince)) được chi bộ phân công giúp đỡ quần chúng \(identified(person)), "
                    + "phấn đấu vào Đảng. Nay xin báo cáo chi bộ những điểm chủ yếu như sau:"
            ),
            paragraph("Ưu điểm: \(RoadPaper.dots)\(RoadPaper.dots)\(RoadPaper.dots)"),
            paragraph("Khuyết điểm: \(RoadPaper.dots)\(RoadPaper.dots)\(RoadPaper.dots)"),
            paragraph(
                "Tôi xin chịu trách nhiệm trước Đảng về lời giới thiệu của mình và đề nghị chi bộ xem xét, đề "
                    + "nghị kết nạp quần chúng \(person.called) vào Đảng."
            ),
        ]
    }

    private var opinions: [ReportDocument.Block] {
        [
            paragraph("Người xin vào Đảng: \(identified(person))"),
            paragraph("1. Ý kiến của các tổ chức chính trị - xã hội nơi làm việc, nơi cư trú:"),
            paragraph(RoadPaper.dots + RoadPaper.dots + RoadPaper.dots),
            paragraph("Số tán thành giới thiệu: ……/…… người"),
            paragraph("2. Ý kiến của chi ủy (chi bộ) nơi cư trú:"),
            paragraph(RoadPaper.dots + RoadPaper.dots + RoadPaper.dots),
        ]
    }

    private func resolution(of body: String, voters: String, to next: String) -> [ReportDocument.Block] {
        let counted =
            ballot.map { ballot in
                let against = ballot.present - ballot.agreed
                let share = Speech(.vietnamese).percent(ballot.agreed, of: ballot.eligible) ?? "……%"
                return [
                    "Tổng số \(voters) được tính: \(ballot.eligible). Có mặt: \(ballot.present).",
                    "Tán thành kết nạp: \(ballot.agreed)/\(ballot.eligible), đạt \(share). Không tán thành: \(against).",
                ]
            } ?? [
                "Tổng số \(voters) được tính: ……. Có mặt: …….",
                "Tán thành kết nạp: ……/……, đạt ……%. Không tán thành: …….",
            ]
        return [
            paragraph(
                "Ngày \(written(dated)), \(body) đã họp để xét, đề nghị kết nạp quần chúng \(person.called) vào Đảng."),
            paragraph(counted[0]),
            paragraph("Chủ trì hội nghị: đồng chí \(RoadPaper.dots). Thư ký: đồng chí \(RoadPaper.dots)."),
            paragraph(
                "Sau khi xem xét lý lịch, đơn xin vào Đảng, ý kiến giới thiệu và nhận xét đối với \(identified(person)), hội nghị kết luận:"
            ),
            paragraph(RoadPaper.dots + RoadPaper.dots + RoadPaper.dots),
            paragraph(counted[1]),
            paragraph(
                "Báo cáo \(next) xem xét, quyết định kết nạp quần chúng \(person.called) vào Đảng Cộng sản Việt Nam."
            ),
        ]
    }

    /// In whose name it is decided.
    private var deciding: String { "BAN THƯỜNG VỤ " + acting(decider ?? base).uppercased() }

    /// On what a decision stands, and who decides.
    private var grounds: [ReportDocument.Block] {
        let resolved = base.map { " và Nghị quyết ngày \(written(baseResolved)) của \(acting($0))" } ?? ""
        return [
            .list([
                "Căn cứ Điều lệ Đảng Cộng sản Việt Nam;",
                Sentence(parts: [
                    .words("Xét Nghị quyết ngày \(written(cellResolved)) của \(cell.name)\(resolved);")
                ]),
            ]),
            .centred(deciding), .centred("QUYẾT ĐỊNH"),
        ]
    }

    private var admission: [ReportDocument.Block] {
        grounds + [
            paragraph("Điều 1. Kết nạp quần chúng \(identified(person)), vào Đảng Cộng sản Việt Nam."),
            paragraph(
                "Điều 2. \(cell.name) tổ chức lễ kết nạp và phân công đảng viên giúp đỡ đảng viên dự bị"
                    + (ceremonyWithin.map { "; thời hạn tổ chức lễ kết nạp: \($0)" } ?? "") + "."),
            paragraph(
                "Điều 3. \(acting(base)), \(cell.name) và quần chúng \(person.called) chịu trách nhiệm thi hành quyết định này."
            ),
        ]
    }

    private var recognition: [ReportDocument.Block] {
        grounds + [
            paragraph(
                "Điều 1. Công nhận đảng viên dự bị \(identified(person)), kết nạp ngày "
                    + "\(written(person.admitted)), là đảng viên chính thức kể từ ngày \(written(officialFrom))."
            ),
            paragraph(
                "Điều 2. \(acting(base)), \(cell.name) và đảng viên \(person.called) chịu trách nhiệm thi hành quyết định này."
            ),
        ]
    }
}
