internal import Ledger
internal import Operations
internal import Store

/// Tells whoever reads that the machine's clock is behind what was recorded already.
enum ClockNotice {
    static func tell(_ ledger: LedgerDatabase) throws {
        guard let last = try ledger.read({ try $0.lastRecorded() }) else { return }
        let (today, lastDay) = (ledger.calendar.day(of: .now), ledger.calendar.day(of: last))
        guard today < lastDay else { return }
        Terminal.error(
            Terminal.words(
                "Đồng hồ máy đang ở ngày \(today.vietnamese), trước lần ghi gần nhất (\(lastDay.vietnamese)). "
                    + "Chỉnh lại đồng hồ trước khi ghi.",
                "The machine's clock says \(today), before the day of the last recording (\(lastDay)). "
                    + "Set the clock right before anything is written."))
    }
}
