internal import ArgumentParser
internal import Ledger
internal import Operations
internal import Organisation

/// `hatnhan verify`
struct VerifyCommand: ParsableCommand {
    /// The ledger is not whole.
    struct Broken: Error {
        let text: String
    }

    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Walk the chain and the log of a ledger, and name the first broken fact.")

    @Option(help: "A head printed on a report: check that this ledger had it.", transform: headReference)
    var head: HeadReference?

    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let progress = ProgressLine()
        let report = try database.files().withLedger { ledger in
            try VerifyLedger(ledger).run(head: head) { done, total in
                progress.show(
                    Terminal.words("Đang kiểm tra", "Verifying"), done: done, of: total,
                    unit: Terminal.words("bản ghi", "facts"))
            }
        }
        progress.end()
        if let broken = report.firstBroken { throw Broken(text: text(of: broken)) }
        if report.headMatches == false {
            throw Broken(
                text: Terminal.words(
                    "Sổ cái nguyên vẹn nhưng không có mã đã nêu: báo cáo lấy từ sổ cái khác, hoặc sổ cái đã bị thay.",
                    "The ledger is whole but never had this head: the report is of another ledger, "
                        + "or the ledger was replaced."))
        }
        let count = Terminal.speech.number(Int(report.head.position))
        try Terminal.write(
            Terminal.words(
                "Sổ cái nguyên vẹn: \(count) bản ghi, tại \(report.head.description)\n",
                "The ledger is whole: \(count) facts, at \(report.head.description)\n"))
    }

    private func text(of broken: (position: Int64, fact: Identifier?, fault: VerifyLedger.Fault)) -> String {
        let fault =
            switch broken.fault {
            case .contentChanged: Terminal.words("nội dung đã bị sửa", "its content was changed")
            case .sequenceBroken: Terminal.words("số thứ tự không liền", "its number does not follow")
            case .positionBroken: Terminal.words("vị trí không liền", "its position does not follow")
            case .logBroken: Terminal.words("mã nhật ký không khớp", "the log's hash does not follow")
            case .damaged: Terminal.words("tệp bị hỏng", "the file is damaged")
            case .spansDiffer:
                Terminal.words(
                    "bảng tổng hợp khác với nội dung bản ghi", "the tables folded from the facts differ from them")
            }
        let name = broken.fact.map { " (\($0))" } ?? ""
        return Terminal.words(
            "Sổ cái KHÔNG nguyên vẹn. Ghi nhận hỏng đầu tiên: vị trí \(broken.position)\(name): \(fault).",
            "The ledger is NOT whole. First broken fact: position \(broken.position)\(name): \(fault).")
    }
}
