internal import Foundation
internal import Words

/// One line on standard error that says how far long work is, at what rate, and how long it will still take. Only on a
/// terminal, and at most ten times a second.
final class ProgressLine {
    private let start = Date()
    private var stage = ""
    private var stageStart = Date()
    private var lastShown = Date.distantPast
    private var isShown = false

    /// Shows that `done` of `total` things of this stage are done.
    func show(_ stage: String, done: Int64, of total: Int64, unit: String) {
        guard Terminal.isWatched else { return }
        let now = Date()
        if stage != self.stage {
            self.stage = stage
            stageStart = now
        }
        guard now.timeIntervalSince(lastShown) >= 0.1 else { return }
        lastShown = now
        let seconds = max(now.timeIntervalSince(stageStart), 0.001)
        let rate = Double(done) / seconds
        let left = rate > 0 ? Double(max(0, total - done)) / rate : 0
        let percent = total > 0 ? Int(100 * Double(done) / Double(total)) : 0
        let text =
            "\(stage) \(percent)%  \(Terminal.speech.number(Int(rate))) \(unit)/s  "
            + Terminal.words("còn \(Int(left.rounded())) giây", "\(Int(left.rounded())) s left")
        Terminal.draw(text)
        isShown = true
    }

    /// Shows how far a ledger is verified.
    func showVerifying(_ done: Int64, of total: Int64) {
        show(
            Terminal.words("Đang kiểm tra", "Verifying"), done: done, of: total,
            unit: Terminal.words("bản ghi", "facts"))
    }

    /// Shows how far the tables of a ledger are folded anew.
    func showFolding(_ done: Int64, of total: Int64) {
        show(
            Terminal.words("Đang tổng hợp lại", "Folding anew"), done: done, of: total,
            unit: Terminal.words("bản ghi", "facts"))
    }

    /// Wipes the line, before other output comes.
    func end() {
        guard isShown else { return }
        Terminal.draw("")
        isShown = false
    }
}
