internal import ArgumentParser
internal import Ledger
internal import Operations
internal import Words

/// `hatnhan verify`
struct VerifyCommand: ParsableCommand {
    /// The ledger is not whole.
    struct Broken: Explained {
        let explanation: Explanation
        var culprit: Culprit { .input }
    }

    private static let deskDamaged = Broken(
        explanation: Explanation(
            BilingualText(
                "Tệp đăng nhập và bản nháp (.drafts) bị hỏng", "The file of sign-ins and drafts (.drafts) is damaged"),
            remedy: BilingualText(
                "Dừng máy chủ rồi xóa tệp này (và tệp -wal, -shm của nó): mọi người phải đăng nhập lại, bản nháp chưa ghi sẽ "
                    + "mất; sổ cái không bị ảnh hưởng.",
                "Stop the server and remove it (with its -wal and -shm): everybody signs in again, drafts not written "
                    + "are lost; the ledger is not affected.")))

    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Walk the chain and the log of a ledger, compare every table, and name what is first broken.")

    @Option(help: "A head printed on a report: check that this ledger had it.", transform: headReference)
    var head: HeadReference?

    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let progress = ProgressLine()
        let files = try database.files()
        let report = try files.withLedger { ledger in
            if try files.isDeskDamaged(of: ledger) { throw VerifyCommand.deskDamaged }
            return try VerifyLedger(ledger).run(head: head) { done, total in
                progress.showVerifying(done, of: total)
            }
        }
        progress.end()
        if let broken = report.firstBroken { throw Broken(explanation: broken.explanation) }
        if report.headMatches == false {
            throw Broken(
                explanation: Explanation(
                    BilingualText(
                        "Sổ cái nguyên vẹn nhưng không có mã đã nêu: báo cáo lấy từ sổ cái khác, hoặc sổ cái đã bị thay",
                        "The ledger is whole but never had this head: the report is of another ledger, "
                            + "or the ledger was replaced")))
        }
        let count = Terminal.speech.number(Int(report.head.position))
        try Terminal.write(
            Terminal.words(
                "Sổ cái nguyên vẹn: \(count) bản ghi, tại \(report.head.description)\n",
                "The ledger is whole: \(count) facts, at \(report.head.description)\n"))
    }
}
