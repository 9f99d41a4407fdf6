package import Ledger

extension Day {
    /// Reads a day as a cell of a register has it: `YYYY-MM-DD`, `D/M/YYYY`, `D-M-YYYY` or `D.M.YYYY`, with or without a
    /// midnight (`00:00:00`) behind it; nil for anything else and for a day no calendar has.
    package init?(written text: String) {
        // Nearly all are of the first two forms.
        if let day = Day(text: text) {
            self = day
            return
        }
        var date = Substring(text)
        for midnight in [" 00:00:00", "T00:00:00"] where date.hasSuffix(midnight) {
            date = date.dropLast(midnight.count)
            break
        }
        let isPointed = date.utf8.contains(UInt8(ascii: "."))
        let parts = date.split(separator: isPointed ? "." : "-", omittingEmptySubsequences: false)
        let isDayFirst = parts.count == 3 && parts[2].count == 4 && parts[0].count <= 2
        // The other reader has the last word on what is a number and a day.
        self.init(text: isDayFirst ? parts.joined(separator: "/") : String(date))
    }
}
