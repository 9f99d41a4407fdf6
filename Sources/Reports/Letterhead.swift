package import Ledger

/// How a party paper begins and ends, by the rules in force on its day: HD 36-HD/VPTW (03/04/2018), from 27/05/2026
/// HD 05-HD/VPTW.
package struct Letterhead: Hashable, Sendable {
    /// Which rules the paper is laid out by.
    package enum Layout: String, Sendable {
        /// HD 36-HD/VPTW of 03/04/2018.
        case rules2018 = "2018"
        /// HD 05-HD/VPTW of 27/05/2026: margins 20, 20, 30, 15 mm; the text ends with a full stop alone.
        case rules2026 = "2026"
    }

    /// Which spelling the papers use: `ủy` or `uỷ`. Tools disagree; this is the one place to change.
    static let committeeWord = "ủy"

    /// The rules.
    package let layout: Layout
    /// The body above the one that issues it; dots where the ledger does not know it.
    package let upperBody: String
    /// The body that issues it.
    package let issuingBody: String
    /// What follows the number: `BC/HU`; nil for a paper without a number.
    package let numberSuffix: String?
    /// The day in words: `ngày 12 tháng 10 năm 2020`.
    package var dateLine: String
    /// What stands where the number does: `17-QĐ/HU`; nil where nobody recorded it.
    package var number: String?
    /// Who signs, by name; nil where that is left for the pen.
    package var signer: String?
    /// The post of who signs, below that; nil for who signs for themselves.
    package var post: String? = "…"
    /// On whose behalf it is signed: `T/M BAN THƯỜNG VỤ`.
    package var signedFor: String
    /// Where a copy stays: the last line of the recipients.
    package let keptBy: String

    /// The head of a paper of a unit.
    ///
    /// - Parameters:
    ///   - name: of the unit, as stated: `Đảng bộ huyện Nậm Pồ`.
    ///   - parent: name of the unit above; nil where the ledger has none.
    ///   - type: the sort of paper in its number, such as `BC` or `NQ`; nil for one without a number.
    package init(name: String, kind: UnitKind, parent: String?, day: Day, type: String? = "BC") {
        layout = day >= Letterhead.newRules ? .rules2026 : .rules2018
        upperBody = parent.map { $0.uppercased() } ?? "ĐẢNG BỘ …"
        let committee = Letterhead.body(name, kind)
        issuingBody = committee.uppercased()
        let isDistrict = kind == .committee && name.lowercased().contains("huyện")
        numberSuffix = type.map { $0 + "/" + (kind.isCell ? "CB" : isDistrict ? "HU" : "ĐU") }
        dateLine = Letterhead.dateLine(day)
        signedFor = kind.isCell ? "T/M CHI BỘ" : "T/M BAN THƯỜNG VỤ"
        keptBy = kind.isCell ? "Lưu Chi bộ." : "Lưu \(isDistrict ? "Huyện" : "Đảng") \(Letterhead.committeeWord)."
    }

    private static let newRules = Day(year: 2026, month: 5, day: 27) ?? .latest

    /// What a unit is called where it acts: `Đảng bộ huyện Nậm Pồ` issues as `Huyện ủy Nậm Pồ`, `Đảng bộ xã Chà Cang`
    /// as `Đảng ủy xã Chà Cang`, a cell as itself.
    static func body(_ name: String, _ kind: UnitKind) -> String {
        if kind.isCell { return name }
        for (prefix, body) in [("Đảng bộ huyện ", "Huyện "), ("Đảng bộ tỉnh ", "Tỉnh "), ("Đảng bộ thị xã ", "Thị ")]
        where name.hasPrefix(prefix) {
            return body + committeeWord + " " + name.dropFirst(prefix.count)
        }
        return name.hasPrefix("Đảng bộ ") ? "Đảng \(committeeWord) " + name.dropFirst(8) : name
    }

    /// Days below ten and the first two months are written with two digits.
    private static func dateLine(_ day: Day) -> String {
        let (year, month, date) = day.components
        return "ngày \(date < 10 ? "0" : "")\(date) tháng \(month < 3 ? "0" : "")\(month) năm \(year)"
    }
}
