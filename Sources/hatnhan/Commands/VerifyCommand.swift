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

    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Walk the chain and the log of a ledger, compare every table, and name what is first broken.")

    @Option(help: "A head printed on a report: check that this ledger had it.", transform: headReference)
    var head: HeadReference?

    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let progress = ProgressLine()
        let report = try database.files().withLedger { ledger in
            try VerifyLedger(ledger).run(head: head) { done, total in
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
