import Foundation
import Ledger
import TestLedgers
import Testing
import Web

/// Somebody assigned who died or left answers for nothing, though nobody ended the assignment.
@Suite struct AssignmentTests {
    private func site() throws -> TestSite {
        try TestSite(
            dossier: TestSite.root.appendingPathComponent("Tests/Fixtures/cases/dead-post/dossier").path)
    }

    private func words(_ html: String) -> String {
        html.replacing(/<[^>]+>/, with: "|").replacing(/\|+/, with: "|")
    }

    @Test func whoDiedAnswersNoMore() throws {
        let site = try site()
        let now = words(site.text("/noi/B1"))
        #expect(now.contains("không có ai phụ trách"))
        #expect(now.contains("|Không còn là đảng viên từ ngày 01/05/2024; phân công chưa kết thúc.|"))
        #expect(now.contains("|từ ngày 01/01/2021 đến ngày 01/05/2024|") && !now.contains("đến nay"))
        let before = words(site.text("/~at=2024-04-30/noi/B1"))
        #expect(
            before.contains("Phụ trách ngày 30/04/2024: |Giàng A Thử|")
                && before.contains("|từ ngày 01/01/2021 đến nay|"))
        let english = words(site.text("/~lang=en/noi/B1"))
        #expect(english.contains("Nobody answers for it") && english.contains("Not a member any more since 01/05/2024"))
    }

    @Test func whoLeftAnswersForNoUnit() throws {
        let site = try site()
        let now = words(site.text("/to-chuc/H"))
        #expect(now.contains("không có ai phụ trách") && now.contains("Không còn là đảng viên từ ngày 01/05/2024"))
        #expect(words(site.text("/~at=2024-01-01/to-chuc/H")).contains("Phụ trách ngày 01/01/2024: |Lò Thị Mẫu|"))
    }

    @Test func whoBecameAMemberLaterAnswersFromThen() throws {
        let site = try site()
        #expect(words(site.text("/noi/B2")).contains("|Trần Văn Ví| ("))
        let before = words(site.text("/~at=2020-01-01/noi/B2"))
        #expect(before.contains("không có ai phụ trách") && before.contains("Không phải đảng viên"))
    }
}
