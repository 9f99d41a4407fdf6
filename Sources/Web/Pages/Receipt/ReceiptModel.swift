internal import Ledger
internal import Operations
internal import Organisation
internal import Views
internal import Words

/// What a command wrote, read from the ledger: it stays.
struct ReceiptModel: Hashable, Sendable {
    let head: PageHead
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
        author = written.author ?? say("không rõ", "not known")
        time = context.picture.time(of: written.recorded, say)
        position = "\(written.head.position):\(written.head.hash.hexadecimal.prefix(HeadReference.digitsMin))"
        facts = try FactList(context, records)
        hiddenCount = try written.facts.count { try context.picture.telling(of: $0) == .nothing }
        isCut = written.isCut
        effect = try written.effect.map { try EffectTable(context, $0) }
        links = ReceiptModel.links(context, written, records)
    }

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
