internal import Fields
internal import Ledger
internal import Organisation
internal import Store
internal import Words

/// Who in the ledger may be the one that is about to be recorded anew: of the same name, and of no other birth. Only those whom the
/// writer may write about, and no hint of any other: that would tell who is recorded elsewhere.
struct LookAlikes {
    /// Says that the one meant is none of those.
    static let field = ActField<Bool?>.optional(
        "alike", BilingualText("Trùng họ tên", "Of the same name"),
        hint: BilingualText(
            "other (người khác): chỉ khi sổ báo đã có người trùng họ tên",
            "other: only where somebody of that name is in the ledger already"),
        onForm: BilingualText(
            "Chỉ chọn khi sổ báo đã có người trùng họ tên mà đây là người khác",
            "Choose it only where somebody of that name is there already, and this is somebody else"),
        as: .choice([Widget.Option("other", BilingualText("Người khác", "Somebody else"))]),
        FieldReader.choice(ChoiceList<Bool>([.init(true, name: "other", vietnamese: ["người khác"])])))

    private let found: [(person: PersonID, known: KnownPerson)]
    private let today: Day

    /// Those in the writer's reach.
    init(of name: String, born: String?, _ writing: Writing) throws {
        today = writing.today
        let words = FoldedText.words(of: name)
        var found: [(PersonID, KnownPerson)] = []
        var last = PersonID(number: 0)
        // One name may be that of many; a few in reach are enough to ask.
        while !words.isEmpty, found.count < LookAlikes.shownMax {
            let next = try writing.reader.people(withWords: words, after: last, limit: LookAlikes.readMax)
            for person in next where found.count < LookAlikes.shownMax {
                guard let subject = try writing.reader.subject(of: person), try writing.mayWrite(about: subject) else {
                    continue
                }
                let known = KnownPerson(try writing.reader.facts(ofWhole: subject))
                let details = known.described?.description.details
                let isNamedSo = details?.name.map { FoldedText.words(of: $0) } == words
                if isNamedSo, LookAlikes.mayBeOne(details?.born, born) { found.append((person, known)) }
            }
            guard next.count == LookAlikes.readMax, let end = next.last else { break }
            last = end
        }
        self.found = found.map { (person: $0.0, known: $0.1) }
    }

    private static let shownMax = 5
    private static let readMax = 200

    /// As exactly as both are known, they do not differ.
    private static func mayBeOne(_ left: String?, _ right: String?) -> Bool {
        guard let left, let right else { return true }
        return left.hasPrefix(right) || right.hasPrefix(left)
    }

    /// Says who may be meant, unless somebody has looked and says that none of them is.
    func note(isOther: Bool, _ problems: inout FieldProblems) {
        guard !isOther, !found.isEmpty else { return }
        let (vietnamese, english) = (words { $0.vietnamese }, words { $0.english })
        problems.note(
            "Sổ đã có người cùng họ tên: \(vietnamese). Nếu là người này thì ghi ở trang của người ấy; nếu là người khác thì chọn “Người khác”",
            "The ledger has somebody of this name: \(english). If it is them, write on their page; if not, choose “Somebody else”",
            in: LookAlikes.field.name)
    }

    /// By numbers and cells: the name is the one that was typed.
    private func words(_ language: (BilingualText) -> String) -> String {
        found.map { person, known in
            let cell = known.cell(on: today).map { ", \(language(BilingualText("chi bộ", "cell"))) \($0)" } ?? ""
            let born = known.described?.description.details?.born.map {
                let day = $0.split(separator: "-").reversed().joined(separator: "/")
                return ", \(language(BilingualText("sinh", "born"))) \(day)"
            }
            return "#\(person.number)\(born ?? "")\(cell)"
        }.joined(separator: "; ")
    }
}
