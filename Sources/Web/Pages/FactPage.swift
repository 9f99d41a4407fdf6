internal import Ledger
internal import Markup
internal import Organisation
internal import Views
internal import Words

/// One fact with all its envelope: where every figure's way down ends.
struct FactPage: Page {
    let title: String
    let unit: UnitID?
    private let context: Context
    private let record: FactRecord
    private var say: Speech { context.say }

    init(_ context: Context, fact id: Identifier) throws {
        guard let record = try context.picture.fact(id) else { throw Trouble.noSuchFact }
        self.context = context
        self.record = record
        title = context.say("Ghi nhận số \(record.position)", "Fact \(record.position)")
        unit = nil
    }

    var content: Markup {
        tag("h1") { title }
        tag("p", .class("lead")) { StatementText(context, record).markup }
        if let retraction = record.retraction { retracted(retraction) }
        tag("dl", .class("facts panel")) {
            row(say("Về", "About"), subject)
            row(say("Ngày hiệu lực", "Effective"), Markup(say.date(record.fact.effective)))
            row(say("Ngày biết", "Known"), Markup(say.date(record.fact.known)))
            row(say("Lúc ghi (UTC)", "Recorded (UTC)"), Markup(record.fact.recorded.text))
            row(say("Người ghi", "Author"), Markup(record.author ?? record.fact.author.description))
            row(say("Lệnh", "Command"), Markup(record.fact.command))
            row(say("Thứ tự trong ngày", "Rank in the day"), Markup(String(record.fact.rank)))
            row(say("Loại", "Kind"), tag("code") { record.fact.kind })
            row(
                say("Nội dung mở", "Open content"), tag("code") { String(decoding: record.fact.payload, as: UTF8.self) }
            )
            row(
                say("Phần niêm phong", "Sealed part"),
                Markup(
                    record.fact.sealed.isEmpty
                        ? say("không có", "none")
                        : say("\(record.fact.sealed.count) byte", "\(record.fact.sealed.count) bytes")))
            row(say("Vị trí trong sổ cái", "Position in the ledger"), Markup(say.number(Int(record.position))))
            row(say("Mã", "Identity"), tag("code") { record.fact.id.description })
            row("SHA-256", tag("code") { record.fact.hash.hexadecimal })
        }
    }

    private func row(_ name: String, _ value: Markup) -> Markup {
        tag("dt") { name } + tag("dd") { value }
    }

    /// By the name of the fact's own day.
    private var subject: Markup {
        let day = record.fact.effective
        return switch record.subject {
        case .unit(let unit): context.anchor(unit: unit, on: day)
        case .place(let place): context.anchor(place: place, on: day)
        case .coverage(let cell, let place):
            context.anchor(unit: cell, on: day) + Markup(" / ") + context.anchor(place: place, on: day)
        case .person(let person): context.anchor(.person(person), say("một người", "a person"))
        case .unknown: Markup(say("chưa rõ", "not known"))
        }
    }

    private func retracted(_ retraction: Fact) -> Markup {
        tag("p", .class("notice")) {
            say("Đã rút lại ngày \(say.date(retraction.known))", "Retracted on \(say.date(retraction.known))")
            if let reason = record.retractionReason { ": " + reason }
            "."
        }
    }
}

extension Instant {
    /// `2026-11-25 03:40:05`, in UTC.
    var text: String {
        let seconds = milliseconds / 1000
        let day = Day(number: Int32(clamping: seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400))
        let rest = seconds - Int64(day.number) * 86_400
        let parts = [rest / 3600, rest / 60 % 60, rest % 60].map { $0 < 10 ? "0\($0)" : String($0) }
        return "\(day) " + parts.joined(separator: ":")
    }
}
