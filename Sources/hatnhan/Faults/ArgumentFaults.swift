internal import Operations
internal import Words

/// Everything wrong with how an act and its fields were given, before any field is read. No value is repeated, and nothing of standard
/// input but the number of a line: either may name somebody.
struct ArgumentFaults: Explained {
    /// In the order in which they were found.
    private(set) var found: [Explanation] = []

    var culprit: Culprit { .usage }

    var explanation: Explanation {
        let nothing = BilingualText("Chưa ghi gì.", "Nothing was written.")
        guard let only = found.first, found.count == 1 else {
            let count = Speech(.english).count(found.count, "thing", "things")
            return Explanation(
                BilingualText("Có \(found.count) chỗ cần sửa trong lệnh", "\(count) to mend in the command"),
                remedy: nothing, parts: found)
        }
        let remedy = only.remedy.map { BilingualText("\($0.vietnamese) ", "\($0.english) ") } ?? BilingualText("", "")
        return Explanation(
            only.what,
            remedy: BilingualText(remedy.vietnamese + nothing.vietnamese, remedy.english + nothing.english),
            at: only.place)
    }

    /// Notes one thing, and where it stands.
    mutating func note(_ what: BilingualText, remedy: BilingualText, at place: BilingualText) {
        found.append(Explanation(what, remedy: remedy, at: place))
    }

    /// - Throws: itself, where there is anything.
    func check() throws { if !found.isEmpty { throw self } }
}

extension ArgumentFaults {
    /// What is neither a name and a value, nor anything else.
    mutating func noteNoName(at place: BilingualText) {
        note(
            BilingualText("không có dạng TÊN=GIÁ_TRỊ", "is not of the form NAME=VALUE"),
            remedy: BilingualText("Viết tên mục, dấu =, rồi giá trị.", "Write the field's name, =, and its value."),
            at: place)
    }

    /// A field that has two values.
    mutating func noteTwice(_ name: String) {
        note(
            BilingualText("mục này có hai lần", "is given twice"),
            remedy: BilingualText("Bỏ một lần.", "Leave one out."), at: BilingualText(name, name))
    }

    /// A field that may name somebody, among the arguments.
    mutating func noteSealed(_ name: String) {
        note(
            BilingualText(
                "mục này có thể nêu tên người, mà tài khoản nào trên máy cũng đọc được dòng lệnh",
                "may name somebody, and the command line can be read by others"),
            remedy: BilingualText("Đưa qua đầu vào chuẩn, với --from -.", "Give it on standard input, with --from -."),
            at: BilingualText(name, name))
    }

    /// A table for an act without one.
    mutating func noteNoTable(of act: String) {
        note(
            BilingualText("việc này không nhận bảng", "takes no table"),
            remedy: BilingualText(
                "Bỏ --table; 'hatnhan acts' cho biết việc nào nhận bảng.",
                "Leave --table out; 'hatnhan acts' tells which do."), at: BilingualText(act, act))
    }

    /// A name that is no act's.
    mutating func noteNoAct(_ name: String) {
        let names = Acts.all.map { $0.name }.joined(separator: ", ")
        note(
            BilingualText("không có việc này", "there is no such act"),
            remedy: BilingualText("Có: \(names).", "There are: \(names)."), at: BilingualText(name, name))
    }

    /// What is neither a position nor a head of the ledger.
    mutating func noteSeen() {
        note(
            BilingualText("không phải là vị trí hay đầu sổ cái", "is neither a position nor a head of the ledger"),
            remedy: BilingualText(
                "Chép vị trí hoặc đầu sổ in ở cuối biên nhận, như 17000:0123456789abcdef.",
                "Copy the position or head that a receipt ends with, such as 17000:0123456789abcdef."),
            at: BilingualText("--seen", "--seen"))
    }

    /// Another source of further fields than standard input.
    mutating func noteFrom() {
        note(
            BilingualText("chỉ nhận “-”: đầu vào chuẩn", "takes '-' only: standard input"),
            remedy: BilingualText("Viết --from -.", "Write --from -."), at: BilingualText("--from", "--from"))
    }
}
