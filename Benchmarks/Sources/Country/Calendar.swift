/// Days as `2015-08-20`, made once: there are millions of them to write.
struct Calendar {
    private let texts: [String]

    /// The first day, number 0, is 1 January 2012; the last 31 December 2026.
    init() {
        var texts: [String] = []
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        for year in 2012...2026 {
            let isLeap = year.isMultiple(of: 4)
            let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            for (month, length) in lengths.enumerated() {
                for day in 1...length { texts.append("\(year)-\(two(month + 1))-\(two(day))") }
            }
        }
        self.texts = texts
    }

    subscript(day: Int) -> String { texts[day] }

    /// 20 August 2015: who was a member then is counted in.
    static let start = 1327
    /// Ten years later.
    static let end = 4980
}
