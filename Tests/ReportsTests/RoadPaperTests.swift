import Foundation
import Ledger
import Markup
import Testing
import Words

@testable import Reports

@Suite struct RoadPaperTests {
    private func paper(_ kind: RoadPaper.Kind, on day: String = "2026-03-04") -> RoadPaper {
        var paper = RoadPaper(
            kind, form: "6-KNĐ", day: Day(text: day) ?? .latest,
            person: RoadPaper.Person(name: "Giàng A Mẫu", born: "ngày 3/2/1999", admitted: Day(text: "2026-02-03")),
            cell: RoadPaper.Body(name: "Chi bộ bản Mẫu", kind: .cell, above: "Đảng bộ xã Thử"))
        paper.base = RoadPaper.Body(name: "Đảng bộ xã Thử", kind: .grassrootsCommittee, above: "Đảng bộ huyện Thử")
        paper.decider = RoadPaper.Body(name: "Đảng bộ huyện Thử", kind: .committee, above: nil)
        return paper
    }

    private func text(_ paper: RoadPaper) -> String { paper.document.text(Speech(.vietnamese)) }

    /// Who issues it, and how its number ends, follow from the paper.
    @Test func eachIsIssuedByItsBody() {
        let heads = RoadPaper.Kind.allCases.map { kind -> String in
            let head = paper(kind).document.letterhead
            return "\(head.issuingBody) \(head.numberSuffix ?? "–")"
        }
        #expect(
            heads == [
                "CHI BỘ BẢN MẪU –", "CHI BỘ BẢN MẪU –", "CHI BỘ BẢN MẪU NQ/CB", "ĐẢNG ỦY XÃ THỬ NQ/ĐU",
                "HUYỆN ỦY THỬ QĐ/HU", "HUYỆN ỦY THỬ QĐ/HU",
            ])
    }

    /// The vote stands as it was recorded; what is not recorded is left for the pen.
    @Test func voteIsFilledIn() {
        var resolution = paper(.cellResolution)
        #expect(text(resolution).contains("Tán thành kết nạp: ……/……"))
        resolution.ballot = Ballot(eligible: 9, present: 8, agreed: 7)
        let filled = text(resolution)
        #expect(filled.contains("Tổng số đảng viên chính thức được tính: 9. Có mặt: 8."))
        #expect(filled.contains("Tán thành kết nạp: 7/9, đạt 77,8%. Không tán thành: 1."))
        #expect(filled.contains("Giàng A Mẫu"))
    }

    /// A paper of what has not happened yet has no day; what is recorded of it stands on it, its number and who signs too.
    @Test func whatIsNotRecordedIsBlank() {
        var decision = paper(.admissionDecision)
        var head = decision.document.letterhead
        #expect(head.dateLine == "ngày … tháng … năm ……" && head.number == nil)
        (decision.dated, decision.number) = (Day(text: "2026-03-04"), "17-QĐ/HU")
        head = decision.document.letterhead
        #expect(head.dateLine == "ngày 04 tháng 3 năm 2026" && head.number == "17-QĐ/HU")
        #expect(text(decision).contains("17-QĐ/HU") && !text(decision).contains("…-QĐ/HU"))
        var introduction = paper(.introduction)
        introduction.introducer = RoadPaper.Person(name: "Lò Văn Giới", born: nil, admitted: nil)
        #expect(introduction.document.letterhead.signer == "Lò Văn Giới")
        #expect(introduction.document.letterhead.post == nil && head.post != nil)
        introduction.person.name = nil
        #expect(text(introduction).contains("kết nạp quần chúng …………"), "who is not named is left for the pen")
        #expect(text(introduction).components(separatedBy: "Lò Văn Giới").count > 2, "in the words and below them")
    }

    /// The layout is that of the paper's day.
    @Test func layoutIsOfTheDay() {
        #expect(paper(.cellResolution, on: "2026-05-26").document.letterhead.layout == .rules2018)
        #expect(paper(.cellResolution, on: "2026-05-27").document.letterhead.layout == .rules2026)
    }

    /// Nobody is named in a paper beside those it is about; opinions and checks are dots.
    @Test func opinionsAreDots() {
        let opinions = text(paper(.opinions))
        #expect(opinions.contains("……………") && opinions.contains("Giàng A Mẫu"))
        var decision = paper(.recognitionDecision)
        decision.officialFrom = Day(text: "2027-02-03")
        let words = text(decision).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("là đảng viên chính thức kể từ ngày 03/02/2027"))
    }
}
