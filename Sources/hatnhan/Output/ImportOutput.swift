internal import Dossier
internal import Figures
internal import Ledger
internal import Operations
internal import Organisation
internal import Words

/// What an import did, for people.
struct ImportOutput {
    let report: ImportReport

    var text: String {
        var lines = [headline, countLine]
        lines += reorderedLines
        lines += goneLines
        lines += renamedLines
        lines += doubleLines
        lines += endedGrantLines
        lines += notes
        lines += touches
        lines += changes
        lines += wayBack
        return lines.joined(separator: "\n") + "\n"
    }

    private var wayBack: [String] {
        guard let command = report.command, !report.isDryRun else { return [] }
        let call = "echo \"reason=…\" | hatnhan act retract-command command=\(command) --from -"
        return [
            Terminal.words("Rút lại toàn bộ lần nhập này: \(call)", "To take back this whole import: \(call)")
        ]
    }

    private var headline: String {
        let added = Terminal.speech.number(report.addedFacts)
        let retracted = Terminal.speech.number(report.retractions)
        if report.isDryRun {
            return Terminal.words(
                "Chạy thử nguồn \(report.source): sẽ thêm \(added) bản ghi, rút lại \(retracted). Chưa ghi gì.",
                "Dry run of source \(report.source): would add "
                    + "\(Terminal.speech.count(report.addedFacts, "fact", "facts")) and retract \(retracted). "
                    + "Nothing was written.")
        }
        return Terminal.words(
            "Đã nhập nguồn \(report.source): thêm \(added) bản ghi, rút lại \(retracted). "
                + "Sổ cái tại \(report.head.description)",
            "Imported source \(report.source): added \(Terminal.speech.count(report.addedFacts, "fact", "facts")), "
                + "retracted \(retracted). "
                + "Ledger at \(report.head.description)")
    }

    private var countLine: String {
        let counts = report.counts
        let (new, changed) = (Terminal.speech.number(counts.newRows), Terminal.speech.number(counts.changedRows))
        let unchanged = Terminal.speech.number(counts.unchangedRows)
        return Terminal.words(
            "Dòng mới \(new), dòng sửa \(changed), dòng như cũ \(unchanged).",
            "Rows: \(new) new, \(changed) changed, \(unchanged) unchanged.")
    }

    /// Rows of a day that stand in another order are another road: what changes by it is told.
    private var reorderedLines: [String] {
        guard report.reorderedDays > 0 else { return [] }
        let (rows, days) = (
            Terminal.speech.number(report.counts.reorderedRows), Terminal.speech.number(report.reorderedDays)
        )
        let isAll = report.counts.newRows + report.counts.changedRows + report.counts.goneRows == 0
        let words =
            isAll
            ? BilingualText(
                "Chỉ khác thứ tự dòng trong ngày (\(rows) dòng, \(days) ngày); trước → nay:",
                "Only the order of rows within days differs (rows: \(rows), days: \(days)); before → now:")
            : BilingualText(
                "Khác thứ tự dòng trong ngày (\(rows) dòng, \(days) ngày); trước → nay:",
                "The order of rows within days differs (rows: \(rows), days: \(days)); before → now:")
        let named = report.reordered.map { day -> String in
            let change =
                day.before == day.after
                ? Terminal.words("cuối ngày như cũ", "the day ends as before")
                : "\(text(day.before)) → \(text(day.after))"
            return "  \(day.subject)  \(day.day)  \(change)"
        }
        return [words(in: Terminal.language)] + named + (report.reorderedDays > named.count ? ["  …"] : [])
    }

    private func text(_ end: ImportReport.DayEnd) -> String {
        let parts = [
            end.standing.label(in: Terminal.language), end.cell, end.place,
            end.isAway ? Terminal.words("đi xa", "away") : nil,
        ]
        return parts.compactMap(\.self).joined(separator: ", ")
    }

    /// Under one source a code is one person; another register needs a source of its own.
    private var renamedLines: [String] {
        guard report.renamedCount > 0 else { return [] }
        let (count, codes) = (Terminal.speech.number(report.renamedCount), report.renamed.joined(separator: ", "))
        let more = report.renamedCount > report.renamed.count ? ", …" : ""
        return [
            Terminal.words(
                "\(count) mã nay mang tên khác hẳn: \(codes)\(more). Nếu đây là sổ khác dùng lại mã, rút lại lần nhập này và nhập "
                    + "với --source TÊN.",
                "Codes that now bear another name altogether (\(count)): \(codes)\(more). If this is another register that uses the "
                    + "same codes, take this import back and import it with --source NAME.")
        ]
    }

    private var doubleLines: [String] { doublePeopleLines + doublePlaceLines }

    private var endedGrantLines: [String] {
        guard !report.grantsAtEnded.isEmpty else { return [] }
        let count = Terminal.speech.number(report.grantsAtEnded.reduce(0) { $0 + $1.count })
        let headline = Terminal.words(
            "\(count) phân quyền còn ở tổ chức đã kết thúc; lần nhập không cho phân quyền nào theo sang tổ chức kế tục:",
            "Grants that lie on units that have ended: \(count). An import lets none follow to what they became:")
        return [headline]
            + report.grantsAtEnded.prefix(ImportReport.namedGoneRowsMax).map { ended in
                "  \(ended.unit) → \(ended.became.joined(separator: ", ")): \(Terminal.speech.number(ended.count))"
            } + (report.grantsAtEnded.count > ImportReport.namedGoneRowsMax ? ["  …"] : [])
    }

    private var doublePeopleLines: [String] {
        guard report.likelyDoubleGroups > 0 else { return [] }
        let count = Terminal.speech.number(report.likelyDoubleGroups)
        let headline = Terminal.words(
            "\(count) nhóm mã có thể là cùng một người (cùng tên, ngày sinh, chi bộ); mỗi mã vẫn được tính riêng:",
            "Groups of codes that are likely one person (same name, birth and cell): \(count). Each code is counted:")
        return [headline] + report.likelyDoubles.map { "  " + $0.joined(separator: ", ") }
            + (report.likelyDoubleGroups > report.likelyDoubles.count ? ["  …"] : [])
    }

    private var doublePlaceLines: [String] {
        guard report.likelyDoublePlaceCount > 0 else { return [] }
        let count = Terminal.speech.number(report.likelyDoublePlaceCount)
        let headline = Terminal.words(
            "\(count) địa bàn có thể đã ghi hai lần (cùng tên, cùng tổ chức phụ trách); mỗi mã vẫn được tính riêng:",
            "Places that are likely recorded twice (same name under one unit): \(count). Each code is counted:")
        return [headline] + report.likelyDoublePlaces.map { "  \($0.code): \($0.other(in: Terminal.language))" }
            + (report.likelyDoublePlaceCount > report.likelyDoublePlaces.count ? ["  …"] : [])
    }

    private var goneLines: [String] {
        var lines: [String] = []
        if report.counts.goneRows > 0 {
            let count = Terminal.speech.number(report.counts.goneRows)
            lines.append(
                report.replacesGone
                    ? Terminal.words(
                        "\(count) dòng không còn trong bộ dữ liệu, đã rút lại:",
                        "Rows gone from the dossier and taken back: \(count)")
                    : Terminal.words(
                        "\(count) dòng nguồn này từng có mà bộ dữ liệu này không có; vẫn giữ nguyên trong sổ. "
                            + "Chỉ khi bộ này thay toàn bộ bộ cũ mới dùng --replace để rút lại:",
                        "Rows this source had and this dossier has not: \(count). They stay as they are; only where "
                            + "this dossier replaces the whole, take them back with --replace:"))
            lines += report.gone.map { "  \($0.subject)  \($0.kind)  \($0.day)  \($0.fact)" }
            if report.counts.goneRows > report.gone.count { lines.append("  …") }
        }
        if report.counts.heldBackRows > 0 {
            let speech = Terminal.speech
            let rows = speech.count(report.counts.heldBackRows, "row retracted", "rows retracted")
            lines.append(
                Terminal.words(
                    "\(speech.number(report.counts.heldBackRows)) dòng đã được rút lại trước đây nên không ghi lại.",
                    "Left as before: \(rows) by hand."))
        }
        return lines
    }

    private var notes: [String] {
        let repeated = report.notes.compactMap { note -> String? in
            guard case .repeatedRow(let file, let row, let first) = note else { return nil }
            return Terminal.words(
                "  \(file): dòng \(row) trùng hoàn toàn dòng \(first)", "  \(file): row \(row) repeats row \(first)")
        }
        var lines: [String] = []
        if !repeated.isEmpty {
            let speech = Terminal.speech
            lines.append(
                Terminal.words(
                    "\(speech.number(repeated.count)) dòng trùng, bỏ qua:",
                    "\(speech.count(repeated.count, "repeated row", "repeated rows")), left out:"))
            lines += repeated.prefix(ImportReport.namedGoneRowsMax)
            if repeated.count > ImportReport.namedGoneRowsMax { lines.append("  …") }
        }
        for note in report.notes {
            switch note {
            case .ignoredColumn(let file, let column):
                lines.append(
                    Terminal.words(
                        "\(file): không dùng cột “\(column)”", "\(file): column '\(column)' is not used"))
            case .unusedFile(let name):
                lines.append(
                    Terminal.words(
                        "Không dùng tệp “\(name)”: tên không thuộc bộ dữ liệu",
                        "File '\(name)' is not used: no file of a dossier has this name"))
            case .unnamedCandidates(let count):
                lines.append(
                    Terminal.words(
                        "\(Terminal.speech.number(count)) quần chúng chưa có ngày đồng ý: chỉ đếm, không ghi tên.",
                        Terminal.speech.count(count, "candidate", "candidates")
                            + " without consent: counted, not named."))
            case .repeatedRow: continue
            }
        }
        return lines
    }

    /// The most lines of one table; a whole district's first import touches hundreds of units.
    private static let linesMax = 60

    private var touches: [String] {
        guard !report.touches.isEmpty else { return [] }
        var table = TextTable()
        table.add([
            Terminal.words("Ghi nhận theo tổ chức", "Facts by unit"), Terminal.words("thêm", "added"),
            Terminal.words("rút lại", "retracted"),
        ])
        for touch in report.touches.prefix(Self.linesMax) {
            table.add([
                "  " + (touch.unit.isEmpty ? "–" : touch.unit), Terminal.speech.number(touch.added),
                Terminal.speech.number(touch.retracted),
            ])
        }
        return [String(table.text.dropLast())] + more(than: report.touches.count)
    }

    private func more(than count: Int) -> [String] {
        guard count > Self.linesMax else { return [] }
        let left = Terminal.speech.number(count - Self.linesMax)
        return [Terminal.words("  … và \(left) dòng nữa", "  … and \(left) more lines")]
    }

    private var changes: [String] {
        guard !report.changes.isEmpty else { return [] }
        var table = TextTable()
        table.add([
            Terminal.words("Số liệu sẽ thay đổi (hôm nay)", "Figures that would change (today)"),
            Terminal.words("trước", "before"), Terminal.words("sau", "after"),
        ])
        for change in report.changes.prefix(Self.linesMax) {
            let label = change.figure.label(in: Terminal.language)
            table.add([
                "  \(change.unit)  \(label)", Terminal.speech.number(change.before),
                Terminal.speech.number(change.after),
            ])
        }
        return [String(table.text.dropLast())] + more(than: report.changes.count)
    }
}
