internal import Documents
internal import Fields
internal import Ledger
package import Words

/// File, row, column, the value as written, what was expected, how to mend it.
extension DossierProblem: Explained {
    package var culprit: Culprit { .input }

    package var explanation: Explanation {
        let words = words
        let quoted = value.map { $0.isEmpty ? "" : "“\(DossierProblem.shortened($0))” " } ?? ""
        return Explanation(
            BilingualText(quoted + words.fault.vietnamese, quoted + words.fault.english),
            remedy: BilingualText(words.remedy.vietnamese + ".", words.remedy.english + "."), at: place)
    }

    private var place: BilingualText {
        var (vietnamese, english) = (file, file)
        if let row {
            vietnamese += ", dòng \(row)"
            english += ", row \(row)"
        }
        if let column = columnName {
            vietnamese += ", cột \(column.vietnamese)"
            english += ", column \(column.english)"
        }
        return BilingualText(vietnamese, english)
    }

    /// As the file has it; a column that it has not by the word of the language.
    private var columnName: BilingualText? {
        guard let column else { return nil }
        if let header {
            let shown = DossierProblem.shortened(header)
            return BilingualText(shown, shown)
        }
        return BilingualText(Vocabulary.vietnameseColumns[column]?.first ?? column.name, column.name)
    }

    private static func shortened(_ value: String) -> String {
        let oneLine = value.prefix(81).map { $0.isNewline || $0 == "\t" ? " " : $0 }
        return oneLine.count > 80 ? String(oneLine.prefix(80)) + "…" : String(oneLine)
    }

    typealias Words = (fault: BilingualText, remedy: BilingualText)

    private var words: Words {
        switch reason {
        case .unreadable, .missingFile, .notAFolder, .notAFile, .malformed, .emptyDossier, .missingColumn,
            .doubledColumn, .titleRow, .totalRow, .shortRow, .longRow:
            fileWords
        case .undefinedUnit, .undefinedPlace, .undefinedPerson, .doubledCode, .fromNotBeforeTo, .overlap,
            .parentCycle, .parentsTooDeep, .missingCell:
            relationWords
        case .undefinedUnitOrPlace, .unlikeSuccession, .ownSuccession, .repeatedSuccession: successionWords
        case .field(let code): fieldWords(code)
        default: valueWords
        }
    }

    private var fileWords: Words {
        switch reason {
        case .unreadable(let message):
            (
                BilingualText("không đọc được tệp (\(message))", "cannot be read (\(message))"),
                BilingualText("Kiểm tra quyền đọc và thử lại", "Check the right to read it and try again")
            )
        case .missingFile:
            (
                BilingualText("không tìm thấy", "not found"),
                BilingualText(
                    "Chỉ ra thư mục có ít nhất tệp units.csv", "Name a folder that holds at least units.csv")
            )
        case .notAFolder:
            (
                BilingualText("không phải là thư mục", "is not a folder"),
                BilingualText("Chỉ ra thư mục chứa các tệp CSV", "Name the folder that holds the CSV files")
            )
        case .notAFile:
            (
                BilingualText("không phải là tệp thường", "is not a regular file"),
                BilingualText("Thay bằng tệp CSV", "Put the CSV file in its place")
            )
        case .emptyDossier:
            (
                BilingualText("không có tổ chức gốc nào để đặt tên nguồn", "has no root unit to name the source by"),
                BilingualText("Thêm tổ chức gốc hoặc dùng --source TÊN", "Add a root unit or give --source NAME")
            )
        case .malformed(let reason): (reason.fault, reason.remedy)
        default: tableWords
        }
    }

    private var tableWords: Words {
        switch reason {
        case .missingColumn:
            (
                BilingualText("thiếu cột", "missing column"),
                BilingualText("Thêm cột này vào dòng tiêu đề", "Add the column to the header row")
            )
        case .doubledColumn(let first):
            (
                BilingualText("trùng với cột “\(first)”", "doubled column, “\(first)” says the same"),
                BilingualText("Chỉ giữ một cột", "Keep only one of them")
            )
        case .titleRow(let headerRow):
            (
                BilingualText(
                    "là tiêu đề của biểu, nằm trên dòng tên cột (dòng \(headerRow))",
                    "is a title above the header, which is in row \(headerRow)"),
                BilingualText(
                    "Xóa mọi dòng nằm trên dòng tên cột", "Delete every row above the header")
            )
        case .totalRow:
            (
                BilingualText("là dòng tổng cộng nằm dưới bảng", "is a row of totals below the table"),
                BilingualText("Xóa dòng này", "Delete this row")
            )
        case .shortRow(let expected, let found):
            (
                fieldCounts(found: found, expected: expected),
                BilingualText("Thêm các ô còn thiếu", "Add the missing fields")
            )
        case .longRow(let expected, let found):
            (
                fieldCounts(found: found, expected: expected),
                BilingualText(
                    "Đặt trong dấu ngoặc kép giá trị có dấu phân cách", "Quote the value that holds the delimiter")
            )
        default: valueWords
        }
    }

    private func fieldCounts(found: Int, expected: Int) -> BilingualText {
        BilingualText(
            "dòng có \(found) ô, cần \(expected) ô",
            "the row has \(Speech(.english).count(found, "field", "fields")), expected \(expected)")
    }

    private var valueWords: Words {
        switch reason {
        case .notAFigure:
            (
                BilingualText("không phải là tên số liệu", "is not the name of a figure"),
                BilingualText("Dùng tên như admitted, trained", "Use a name such as admitted, trained")
            )
        default: textWords
        }
    }

    private var textWords: Words {
        switch reason {
        case .wronglyDecoded:
            (
                BilingualText("là chữ đã bị đọc sai bảng mã", "is text that was read in a wrong encoding"),
                BilingualText(
                    "Mở lại tệp gốc và lưu dạng CSV UTF-8", "Open the original file again and save it as CSV UTF-8")
            )
        case .recordedAfterToday(let today):
            (
                BilingualText(
                    "sau ngày nhập \(today.vietnamese): chưa thể biết",
                    "is after the day of the import, \(today): not known yet"),
                BilingualText("Sửa ngày, hoặc để trống", "Correct the day, or leave it empty")
            )
        default: relationWords
        }
    }

    private func fieldWords(_ code: FieldProblem.Code) -> Words {
        let field = FieldProblem(code, text: value ?? "")
        return (field.fault, field.remedy)
    }

    private var relationWords: Words {
        switch reason {
        case .undefinedUnit:
            (
                BilingualText("mã tổ chức chưa được khai", "no unit has this code"),
                BilingualText("Thêm vào units.csv hoặc sửa mã", "Add it to units.csv or correct the code")
            )
        case .undefinedPlace:
            (
                BilingualText("mã địa bàn chưa được khai", "no place has this code"),
                BilingualText("Thêm vào places.csv hoặc sửa mã", "Add it to places.csv or correct the code")
            )
        case .undefinedPerson:
            (
                BilingualText("mã người chưa được khai", "no person has this code"),
                BilingualText("Thêm vào people.csv hoặc sửa mã", "Add it to people.csv or correct the code")
            )
        case .doubledCode(let first):
            (
                BilingualText("mã đã có ở dòng \(first)", "the code stands in row \(first) already"),
                BilingualText("Mỗi người một mã, một dòng", "Give each person one code and one row")
            )
        case .fromNotBeforeTo(let from):
            (
                BilingualText("không sau ngày bắt đầu \(from.vietnamese)", "is not after the first day \(from)"),
                BilingualText("Ngày kết thúc phải sau ngày bắt đầu", "The end must come after the start")
            )
        case .overlap(let other):
            (
                BilingualText("chồng thời gian với dòng \(other)", "overlaps with row \(other)"),
                BilingualText(
                    "Kết thúc dòng trước bằng ngày bắt đầu dòng sau",
                    "End the earlier row on the day the later one starts")
            )
        case .parentCycle(let units, let count, let day):
            (
                BilingualText(
                    "\(count) tổ chức trực thuộc lẫn nhau thành vòng từ ngày \(day.vietnamese): \(circle(units, count))",
                    "the parents of \(Speech(.english).count(count, "unit", "units")) make a circle from \(day): \(circle(units, count))"
                ),
                BilingualText("Sửa cấp trên của một trong số đó", "Correct the parent of one of them")
            )
        case .parentsTooDeep(let most, let day):
            (
                BilingualText(
                    "quá \(most) cấp trực thuộc nhau từ ngày \(day.vietnamese)",
                    "more than \(most) levels of units above each other from \(day)"),
                BilingualText(
                    "Sửa cấp trên của tổ chức này, hoặc của một tổ chức ở trên hay dưới nó",
                    "Correct the parent of this unit, or of one above or below it")
            )
        case .missingCell(let event):
            (
                BilingualText("sự kiện \(event) cần có chi bộ", "the event \(event) needs a cell"),
                BilingualText("Điền mã chi bộ", "Fill in the code of the cell")
            )
        default: (BilingualText("", ""), BilingualText("", ""))
        }
    }

    private func circle(_ units: [String], _ count: Int) -> String {
        (units + (count > units.count ? ["…"] : [])).joined(separator: " → ")
    }
}
