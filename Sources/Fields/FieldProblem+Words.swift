internal import Ledger
package import Words

extension FieldProblem {
    /// The problem as a form says it: a command where something is missing, a statement about the field where it is wrong.
    ///
    /// - Parameter label: what the field is called, with a capital.
    package func sentence(about label: BilingualText) -> BilingualText {
        switch code {
        case .contradicted(let sentence): sentence
        case .noSuchValue: BilingualText("“\(text)” \(fault.vietnamese)", "“\(text)” \(fault.english)")
        case .consentMissing:
            BilingualText("\(label.vietnamese) \(fault.vietnamese)", "\(label.english) \(fault.english)")
        case .empty:
            BilingualText("Nhập \(label.vietnamese.lowercasedFirst)", "Fill in “\(label.english)”")
        case .incompleteDay, .yearOfFewDigits, .tooLong, .notOfOneLine, .codeNotOfOneLine:
            BilingualText("\(label.vietnamese) \(fault.vietnamese)", "\(label.english) \(fault.english)")
        case .notInTheCalendar, .dayNotCome, .numberOutside:
            BilingualText(
                "\(label.vietnamese) \(text) \(fault.vietnamese)", "\(label.english) \(text) \(fault.english)")
        default:
            BilingualText(
                "\(label.vietnamese): “\(text)” \(fault.vietnamese)", "\(label.english): “\(text)” \(fault.english)")
        }
    }

    /// What is wrong, said of the text or of its field: “không có trong lịch”.
    package var fault: BilingualText { words.fault }

    /// How to write it instead, without a full stop.
    package var remedy: BilingualText { words.remedy }

    private typealias Explanation = (fault: BilingualText, remedy: BilingualText)

    private var words: Explanation {
        switch code {
        case .empty, .tooLong, .notOfOneLine, .codeNotOfOneLine, .wronglyDecoded: textWords
        case .notADay, .incompleteDay, .yearOfFewDigits, .notInTheCalendar, .dayNotCome, .notABirthDay: dayWords
        default: valueWords
        }
    }

    private var textWords: Explanation {
        switch code {
        case .tooLong(let limit):
            (
                BilingualText("dài quá \(limit) ký tự", "is longer than \(limit) characters"),
                BilingualText("Rút ngắn lại", "Shorten it")
            )
        case .notOfOneLine:
            (
                BilingualText("có dấu xuống dòng hoặc ký tự điều khiển", "has a line break or a control character"),
                BilingualText("Viết trên một dòng", "Write it on one line")
            )
        case .codeNotOfOneLine:
            (
                BilingualText(
                    "là mã có dấu xuống dòng hoặc ký tự điều khiển", "is a code with a line break or control character"),
                BilingualText("Viết mã trên một dòng", "Write the code on one line")
            )
        case .wronglyDecoded:
            (
                BilingualText("là chữ đã bị đọc sai bảng mã", "is text that was read in a wrong encoding"),
                BilingualText("Gõ lại", "Type it again")
            )
        default:
            (
                BilingualText("ô trống, cần có giá trị", "is empty, a value is expected"),
                BilingualText("Điền giá trị", "Fill it in")
            )
        }
    }

    private var dayWords: Explanation {
        let example = BilingualText("Viết 2020-10-12 hoặc 12/10/2020", "Write 2020-10-12 or 12/10/2020")
        switch code {
        case .incompleteDay:
            return (
                BilingualText("phải có đủ ngày, tháng, năm", "must have a day, a month and a year"),
                BilingualText(
                    "Viết ngày trước tháng, ví dụ 27/3/2019", "Write the day before the month, such as 27/3/2019")
            )
        case .yearOfFewDigits:
            return (
                BilingualText("phải ghi năm đủ bốn chữ số", "must have a year of four digits"),
                BilingualText("Viết như 27/3/2019", "Write it as 27/3/2019")
            )
        case .notInTheCalendar:
            return (
                BilingualText("không có trong lịch", "is not in the calendar"),
                BilingualText(
                    "Xem lại văn bản; viết ngày trước tháng, ví dụ 27/3/2019",
                    "Look at the paper again; write the day before the month, such as 27/3/2019")
            )
        case .dayNotCome(let today):
            return (
                BilingualText("chưa đến", "has not come"),
                BilingualText(
                    "Ghi ngày không sau hôm nay, \(today.vietnamese)",
                    "Give a day that is not after today, \(today.vietnamese)")
            )
        case .notABirthDay:
            return (
                BilingualText("không phải là ngày, tháng hoặc năm sinh", "is not a day, month or year of birth"),
                BilingualText("Viết 12/10/1980, 10/1980 hoặc 1980", "Write 12/10/1980, 10/1980 or 1980")
            )
        default: return (BilingualText("không phải là ngày hợp lệ", "is not a day of the calendar"), example)
        }
    }

    private var valueWords: Explanation {
        switch code {
        case .numberOutside(let range): return numberWords(range)
        case .notACoordinate:
            return (
                BilingualText("không phải là tọa độ", "is not a coordinate"),
                BilingualText("Viết độ thập phân, ví dụ 21.8094", "Write decimal degrees, such as 21.8094")
            )
        case .notInTheList(let words): return listWords(words)
        case .notInTheLedger:
            return (
                BilingualText("không có trong sổ cái", "is not in the ledger"),
                BilingualText("Xem lại mã, hoặc tìm theo tên", "Look at the code again, or search by name")
            )
        case .noSuchValue(let names):
            let listed = names.joined(separator: ", ")
            return (
                BilingualText("không phải là mục của bản ghi này", "is no value of this fact"),
                BilingualText("Có: \(listed)", "There are: \(listed)")
            )
        case .consentMissing:
            return (
                BilingualText(
                    "không ghi được: người này chưa từng là đảng viên và chưa có ngày đồng ý",
                    "cannot be recorded: this person never was a member and has given no consent"),
                BilingualText(
                    "Ghi cả ngày đồng ý (consent), hoặc bỏ mục này", "Give the day of consent too, or leave this out")
            )
        case .contradicted(let sentence):
            return (
                BilingualText("– " + sentence.vietnamese.lowercasedFirst, "– " + sentence.english.lowercasedFirst),
                BilingualText("Xem lại văn bản và những gì đã ghi", "Look at the paper and at what is recorded already")
            )
        case .notYesOrNo:
            return (
                BilingualText("không phải là có hoặc không", "is neither yes nor no"),
                BilingualText("Viết có hoặc không", "Write yes or no")
            )
        case .notAFact:
            return (
                BilingualText("không phải là mã của một bản ghi", "is not the identifier of a fact"),
                BilingualText("Chép mã từ danh sách bản ghi", "Copy it from a list of facts")
            )
        case .notAPerson:
            return (
                BilingualText(
                    "không phải là số của một người trong sổ", "is not the number of a person in this ledger"),
                BilingualText("Viết như #412 hoặc 412", "Write it as #412 or 412")
            )
        default:
            return (
                BilingualText("không phải là số nguyên hợp lệ", "is not a whole number in range"),
                BilingualText("Viết bằng chữ số, không dấu phân cách", "Write digits only")
            )
        }
    }

    private func numberWords(_ range: ClosedRange<Int>) -> Explanation {
        let (vietnamese, english) = (Speech(.vietnamese), Speech(.english))
        return (
            BilingualText("nằm ngoài khoảng cho phép", "is out of range"),
            BilingualText(
                "Ghi số từ \(vietnamese.number(range.lowerBound)) đến \(vietnamese.number(range.upperBound))",
                "Give a number from \(english.number(range.lowerBound)) to \(english.number(range.upperBound))")
        )
    }

    /// In the language of the reader first; either may be written.
    private func listWords(_ words: ChoiceWords) -> Explanation {
        let vietnamese = words.vietnamese.joined(separator: ", ")
        let english = words.english.joined(separator: ", ")
        let fault = BilingualText("không có trong danh sách", "is not in the list")
        if words.vietnamese == words.english {
            return (fault, BilingualText("Dùng một trong: \(vietnamese)", "Use one of: \(english)"))
        }
        return (
            fault,
            BilingualText(
                "Dùng một trong: \(vietnamese) (tiếng Anh: \(english))",
                "Use one of: \(english) (in Vietnamese: \(vietnamese))")
        )
    }
}
