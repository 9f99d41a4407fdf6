internal import Fields
internal import Ledger
internal import Organisation
internal import Rulebook
internal import Store
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
    static let cardHint: BilingualText = {
        guard let count = cardDigits(on: .latest) else {
            return BilingualText("bằng chữ số, cả số 0 ở đầu", "in digits, leading zeros too")
        }
        return BilingualText("\(count) chữ số, cả số 0 ở đầu", "\(count) digits, leading zeros too")
    }()
    static let identity = BilingualText("Số căn cước", "Number of the identity card")
    static let identityHint = BilingualText(
        "\(PersonNumbers.identityDigits) chữ số, cả số 0 ở đầu",
        "\(PersonNumbers.identityDigits) digits, leading zeros too")

    /// The digits of a card's number by the rule in force on a day; nil where none is.
    private static func cardDigits(on day: Day) -> Int? { Rulebook.standard.count(.cardNumberLength, on: day) }

    /// As long as the rule of today has it.
    static let cardReader = FieldReader.digits(nil).refusing { number, context in
        guard let count = cardDigits(on: context.today ?? .latest), number.utf8.count != count else { return nil }
        return .contradicted(FieldReader.digitsAsked(count))
    }
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

extension Writing {
    /// Notes numbers that somebody else has already, as far as the writer may write about them: one of the two was written down wrongly.
    ///
    /// - Parameter subject: whose numbers they are; nil for somebody new.
    func check(_ numbers: PersonNumbers, of subject: StoredSubject?, _ problems: inout FieldProblems) throws {
        let own = try subject.map { Set(try reader.everybody(in: reader.whole($0)).map(\.row)) } ?? []
        let given = [(PersonNumberKind.card, numbers.card, "card"), (.identity, numbers.identity, "identity")]
        for case (let kind, let number?, let field) in given {
            for person in try reader.people(withNumber: number, kind) where !own.contains(person.number) {
                guard let other = try reader.subject(of: person), try mayWrite(about: other) else { continue }
                problems.note(
                    "Số này đã ghi cho người số #\(person.number); xem lại số của cả hai người",
                    "This number is somebody else's, #\(person.number); look at the numbers of both", in: field)
                break
            }
        }
    }
}

extension FieldReader<String> {
    /// Digits, spaces between them left out; the zeros in front stay.
    ///
    /// - Parameter count: just so many; nil: as many as numbers have at the most.
    static func digits(_ count: Int?) -> FieldReader<String> {
        FieldReader(charactersMax: 2 * PersonNumbers.digitsMax) { text, _ in
            let digits = text.filter { $0 != " " }
            let isNumber = digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
            guard isNumber, digits.utf8.count <= PersonNumbers.digitsMax,
                digits.utf8.count == count ?? digits.utf8.count
            else {
                return .failure(FieldProblem(.contradicted(digitsAsked(count)), text: ""))
            }
            return .success(digits)
        }
    }

    /// What is asked of a number, as a sentence.
    static func digitsAsked(_ count: Int?) -> BilingualText {
        guard let count else { return BilingualText("Chỉ ghi chữ số", "Write digits alone") }
        return BilingualText("Phải có đúng \(count) chữ số", "It must have just \(count) digits")
    }
}
