internal import Fields
internal import Ledger
internal import Words

/// What acts ask for of a member's papers: the days of admission and recognition, the numbers of cards.
enum PaperFields {
    static let decided = BilingualText("Ngày trên quyết định kết nạp", "Day on the admission decision")
    static let decidedHint = BilingualText(
        "tuổi đảng tính từ ngày này, ví dụ 27/3/1987; để trống: chưa rõ",
        "party age counts from it, such as 27/3/1987; left out: not known")
    static let recognised = BilingualText("Ngày công nhận chính thức", "Day of recognition")
    static let recognisedHint = BilingualText(
        "ngày được công nhận, ví dụ 27/3/1988; để trống: chưa rõ", "such as 27/3/1988; left out: not known")
    static let card = BilingualText("Số thẻ đảng viên", "Number of the member's card")
    static let cardHint = BilingualText(
        "\(cardDigits) chữ số, cả số 0 ở đầu", "\(cardDigits) digits, leading zeros too")
    static let identity = BilingualText("Số căn cước", "Number of the identity card")
    static let identityHint = BilingualText(
        "\(PersonNumbers.identityDigits) chữ số, cả số 0 ở đầu",
        "\(PersonNumbers.identityDigits) digits, leading zeros too")

    /// As cards have them since they have an identity number's length.
    static let cardDigits = 12

    static let cardReader = FieldReader.digits(cardDigits)
    static let identityReader = FieldReader.digits(PersonNumbers.identityDigits)

    /// What the days contradict: each other, and the birth.
    static func note(_ days: MembershipStatement, born: String?, _ problems: inout FieldProblems) {
        if let decided = days.decided, let recognised = days.recognised, recognised <= decided {
            problems.note(
                "Ngày công nhận chính thức phải sau ngày \(decided.vietnamese)",
                "Recognition must come after \(decided)",
                in: "recognised")
        }
        let first = [("decided", days.decided), ("recognised", days.recognised)].first { $0.1 != nil }
        if let born, let (field, day) = first, let day, day.description.prefix(born.count) <= born[...] {
            problems.note(
                "Ngày \(day.vietnamese) không sau ngày sinh", "\(day) does not come after the birth", in: field)
        }
    }
}

extension FieldReader<String> {
    /// Just so many digits, spaces between them left out; the zeros in front stay.
    static func digits(_ count: Int) -> FieldReader<String> {
        FieldReader(charactersMax: 2 * PersonNumbers.digitsMax) { text, _ in
            let digits = text.filter { $0 != " " }
            guard digits.utf8.count == count, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
                return .failure(
                    FieldProblem(
                        .contradicted(
                            BilingualText("Phải có đúng \(count) chữ số", "It must have just \(count) digits")),
                        text: ""))
            }
            return .success(digits)
        }
    }
}
