import TestLedgers
import Testing
import Web

/// Whoever reads is told when the machine's clock is behind what was recorded.
@Suite struct ClockNoticeTests {
    private static let pages = [
        "/tong-quan/NP", "/dia-ban/NP", "/to-chuc/NP", "/dang-vien/NP", "/bao-cao/NP", "/bat-thuong/NP",
        "/vi-sao-khac/NP",
        "/~at=2020-10-12,since=2015-08-20/tong-quan/NP", "/so-lieu/NP/members", "/tim",
    ]

    @Test(arguments: pages)
    func everyPageSaysSo(path: String) throws {
        let site = try TestSite(dossier: TestSite.namPo)
        func text(today: String) -> String {
            let other = WebSite(
                pictures: site.pictures, settings: WebSite.Settings(version: "0"), today: { TestSite.day(today) })
            return other.reply(to: WebSite.Request(path: path)).text.replacing(/<[^>]+>/, with: "")
        }
        let words = "Đồng hồ máy đang ở ngày 22/11/2026, trước lần ghi gần nhất (23/11/2026)"
        #expect(text(today: "2026-11-22").contains(words))
        for today in ["2026-11-23", "2026-11-24"] { #expect(!text(today: today).contains("Đồng hồ")) }
    }
}
