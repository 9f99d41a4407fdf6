package import Words

extension Aftermath.Left {
    /// What is left, sort by sort: members, assignments, people who wait to be received.
    package func parts(_ say: Speech) -> [String] {
        [
            members == 0
                ? nil
                : say(
                    "\(say.number(members)) đảng viên còn thuộc về đó",
                    "\(say.count(members, "member", "members")) still there"),
            assignments == 0
                ? nil
                : say(
                    "\(say.number(assignments)) phân công còn hiệu lực",
                    "\(say.count(assignments, "assignment", "assignments")) still in force"),
            transfers == 0
                ? nil
                : say(
                    "\(say.number(transfers)) người chuyển đi hoặc đến còn chờ tiếp nhận",
                    "\(say.count(transfers, "transfer", "transfers")) still waiting"),
        ].compactMap(\.self)
    }
}

extension Aftermath {
    /// Who would see more or less: by account, or counted where accounts may not be seen.
    package func sightLines(_ say: Speech, limit: Int) -> [String] { Aftermath.lines(sees, say, limit: limit) }

    private static func lines(_ changes: [Sees], _ say: Speech, limit: Int) -> [String] {
        let named = changes.filter { $0.account != nil }.prefix(limit).map { change in
            say(
                "\(change.account ?? ""): thêm \(say.number(change.gained)) tổ chức, mất \(say.number(change.lost))",
                "\(change.account ?? ""): \(say.number(change.gained)) units more, \(say.number(change.lost)) less")
        }
        let unnamed = changes.filter { $0.account == nil }
        return named + (unnamed.isEmpty ? [] : [counted(unnamed, say)])
    }

    fileprivate static func counted(_ changes: [Sees], _ say: Speech) -> String {
        let (more, less) = (say.number(changes.count { $0.gained > 0 }), say.number(changes.count { $0.lost > 0 }))
        return say(
            "\(more) tài khoản xem được thêm, \(less) tài khoản xem được ít hơn",
            "\(more) accounts would see more, \(less) less")
    }
}

extension Aftermath.Following {
    /// What becomes of grants on units that end, and what would, were it decided the other way.
    package func lines(_ say: Speech, limit: Int) -> [String] {
        let (number, other) = (say.number(count), Aftermath.counted(otherwise, say))
        var lines: [String] = []
        if count > 0 {
            lines =
                isWanted
                ? [
                    say("\(number) phân quyền theo sang tổ chức kế tục", "\(number) grants follow"),
                    say("Nếu không theo: \(other)", "Did they not follow: \(other)"),
                ]
                : [
                    say(
                        "\(number) phân quyền theo sang được, nhưng giữ nguyên, không theo",
                        "\(number) grants could follow, and stay"),
                    say("Nếu theo: \(other)", "Did they follow: \(other)"),
                ]
        }
        guard !staying.isEmpty else { return lines }
        lines.append(
            say(
                "\(say.number(staying.count)) phân quyền không theo được: không có đúng một tổ chức kế tục cùng loại trong phạm vi "
                    + "được ghi, hoặc có hiệu lực sau ngày ấy",
                "\(say.number(staying.count)) grants cannot follow: there is no one unit of the same sort within reach that the old "
                    + "one became, or they begin later"))
        return lines + staying.prefix(limit).filter { $0.account != nil }.map { "\($0.account ?? ""): \($0.unit)" }
    }
}
