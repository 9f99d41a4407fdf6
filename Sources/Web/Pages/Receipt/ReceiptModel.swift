internal import Ledger
internal import Operations
internal import Organisation
internal import Views
internal import Words

/// What a command wrote, read from the ledger: it stays.
struct ReceiptModel: Hashable, Sendable {
    let head: PageHead
    /// What was done.
    let act: String
    /// About whom or what, where whoever looks may see it.
    let about: [Stretch]
    /// The account that was given a role, or whose role was ended.
    let grantee: String?
    /// How many facts were written.
    let count: Int
    let author: String
    let time: String
    let position: String
    let facts: FactList
    /// Facts that whoever looks may not see.
    let hiddenCount: Int
    let isCut: Bool
    let effect: EffectTable?
    let links: [Link]

    init(_ context: Context, _ written: WrittenCommand) throws {
        guard try context.picture.tells(of: written) else { throw Trouble.noSuchCommand }
        let say = context.say
        let records = try written.facts.compactMap { try context.picture.fact($0) }
        head = PageHead(title: say("Đã ghi vào sổ", "Written"), hasBar: false)
        act = say(written.name.label)
        about = try ReceiptModel.about(written.isCut ? [] : records, context)
        grantee = records.isEmpty ? nil : written.grantee
        count = written.count
        author = written.author ?? say("không rõ", "not known")
        time = context.picture.time(of: written.recorded, say)
        position = "\(written.head.position):\(written.head.hash.hexadecimal.prefix(HeadReference.digitsMin))"
        facts = try FactList(context, records)
        hiddenCount = try written.facts.count { try context.picture.telling(of: $0) == .nothing }
        isCut = written.isCut
        effect = try written.effect.map { try EffectTable(context, $0) }
        links = ReceiptModel.links(context, written, records)
    }

    /// What facts are about, each once; of many things the first, and how many more.
    private static func about(_ records: [FactRecord], _ context: Context) throws -> [Stretch] {
        var subjects: [FactRecord.Subject] = []
        for record in records where !subjects.contains(record.subject) { subjects.append(record.subject) }
        subjects.removeAll { $0 == .unknown }
        var stretches: [Stretch] = []
        for subject in subjects.prefix(aboutMax) {
            if !stretches.isEmpty { stretches.append(.words(", ")) }
            var names: [PersonID: String?] = [:]
            if case .person(let person) = subject { names[person] = try context.picture.person(person)?.name }
            stretches += context.stretches(subject, on: context.at, names)
        }
        let more = subjects.count - aboutMax
        if more > 0 {
            let words = context.say(" và \(context.say.number(more)) nữa", " and \(context.say.number(more)) more")
            stretches.append(.words(words))
        }
        return stretches
    }

    private static let aboutMax = 3

    /// The most facts that are listed.
    var listedMax: Int { WrittenCommand.factsMax }

    private static func links(_ context: Context, _ written: WrittenCommand, _ records: [FactRecord]) -> [Link] {
        let say = context.say
        var links: [Link] = []
        switch records.lazy.map(\.subject).first {
        case .person(let person)?:
            links.append(Link(say("Về trang của người này", "To the person's page"), to: context.link(.person(person))))
        case .unit(let unit)?:
            let code = context.picture.code(of: unit)
            links.append(
                Link(say("Về trang ", "To ") + context.name(of: unit), to: context.link(.organisation(code))))
        case .place(let place)?:
            links.append(
                Link(
                    say("Về trang ", "To ") + context.name(of: place),
                    to: context.link(.place(context.picture.code(of: place)))))
        default: break
        }
        return links + context.actLinks
    }
}
