internal import Ledger
internal import Views
internal import Words

/// What can go wrong with a request, in terms a reader can act on.
enum Trouble: Error, Hashable {
    case noSuchPage
    case noSuchUnit(String, isPlace: Bool)
    case noSuchPlace(String)
    case noSuchPerson
    case noSuchFact
    case noSuchFigure(String)
    case unreadable(Question.Fault)
    case periodBackwards(since: Day, at: Day)
    case headOfAnotherLedger
    case headBeyondLedger
    case strangeHost
    case notAllowed
    case tooLong
    /// A figure of what happens, between answers of which one has no first day.
    case notCompared
    case busy
    /// Another version of the program has taken the ledger over: this server has to be started anew.
    case otherVersion
    /// A fault of the program or the machine. What it was stands in the log under this reference, not on the page.
    case broken(reference: String)

    /// Nil for a fault of the program or the machine.
    init?(_ error: any Error) {
        switch error {
        case let trouble as Trouble: self = trouble
        case let fault as Question.Fault: self = .unreadable(fault)
        case let unknown as UnknownUnit: self = .noSuchUnit(unknown.code, isPlace: unknown.isPlace)
        case is PeopleSlice.NoSuchRow:
            self = .unreadable(Question.Fault(.unreadable, name: "after", text: "after"))
        case PictureRefusal.headBeyondLedger: self = .headBeyondLedger
        case PictureRefusal.headDoesNotMatch: self = .headOfAnotherLedger
        case PictureRefusal.foldedByAnother: self = .otherVersion
        default: return nil
        }
    }

    var status: Int {
        switch self {
        case .noSuchPage, .noSuchUnit, .noSuchPlace, .noSuchPerson, .noSuchFact, .noSuchFigure: 404
        case .unreadable, .notCompared, .periodBackwards, .headOfAnotherLedger, .headBeyondLedger: 400
        case .strangeHost: 421
        case .notAllowed: 405
        case .tooLong: 413
        case .busy, .otherVersion: 503
        case .broken: 500
        }
    }

    /// What is wrong.
    var meaning: BilingualText {
        switch self {
        case .noSuchPage: BilingualText("Không có trang này", "There is no such page")
        case .noSuchUnit(let code, true):
            BilingualText("“\(code)” là địa bàn, không phải tổ chức", "“\(code)” is a place, not a unit")
        case .noSuchUnit(let code, false):
            BilingualText("Không có tổ chức nào mang mã “\(code)”", "No unit has the code “\(code)”")
        case .noSuchPlace(let code):
            BilingualText("Không có địa bàn nào mang mã “\(code)”", "No place has the code “\(code)”")
        case .noSuchPerson:
            BilingualText("Không có người này, hoặc ngày đó chưa biết", "Nobody by that number, or not known that day")
        case .noSuchFact: BilingualText("Không có bản ghi này", "There is no such fact")
        case .noSuchFigure(let name):
            BilingualText("Không có số liệu nào tên “\(name)”", "No figure is called “\(name)”")
        case .unreadable(let fault): fault.meaning
        case .periodBackwards(let since, let at):
            BilingualText(
                "Ngày đầu kỳ \(since.vietnamese) không trước ngày \(at.vietnamese)",
                "The first day \(since.vietnamese) is not before \(at.vietnamese)")
        case .headOfAnotherLedger:
            BilingualText(
                "Mã sổ cái không khớp: đây là sổ cái khác, hoặc sổ cái đã bị sửa",
                "The head does not match: another ledger, or one that was altered")
        case .headBeyondLedger:
            BilingualText(
                "Sổ cái có ít bản ghi hơn mã sổ cái đã nêu", "The ledger has fewer facts than the head asked for")
        case .strangeHost: BilingualText("Địa chỉ truy cập không được phép", "This address is not served")
        case .notAllowed: BilingualText("Trang này chỉ để xem", "This page is only to be read")
        case .tooLong: BilingualText("Nội dung gửi lên quá dài", "What was sent is too long")
        case .notCompared:
            BilingualText(
                "Số liệu trong kỳ chỉ so được khi cả hai cách tính có ngày đầu kỳ",
                "What happens in a period is compared only where both answers have a first day")
        case .busy: BilingualText("Máy đang bận", "The machine is busy")
        case .otherVersion:
            BilingualText(
                "Một phiên bản khác của chương trình đã tổng hợp lại sổ cái",
                "Another version of the program has folded the ledger anew")
        case .broken: BilingualText("Máy gặp lỗi khi lập trang này", "Something went wrong while making this page")
        }
    }

    /// How to go on.
    var remedy: BilingualText {
        switch self {
        case .noSuchPage, .noSuchFigure:
            BilingualText(
                "Kiểm tra lại địa chỉ, hoặc bắt đầu từ trang đầu.", "Check the address, or start from the front page.")
        case .noSuchUnit(_, true):
            BilingualText(
                "Mở trang của địa bàn, hoặc tìm tổ chức phụ trách.", "Open the place's page, or search for its unit.")
        case .noSuchUnit, .noSuchPlace, .noSuchPerson, .noSuchFact:
            BilingualText(
                "Tìm theo tên hoặc mã. Nếu đang xem theo số liệu biết đến một ngày, có thể ngày đó chưa biết.",
                "Search by name or code. As known on an earlier day, it may not have been known yet.")
        case .unreadable(let fault): fault.remedy
        case .periodBackwards: BilingualText("Chọn ngày đầu kỳ sớm hơn.", "Choose an earlier first day.")
        case .headOfAnotherLedger, .headBeyondLedger:
            BilingualText("Kiểm tra lại mã in trên báo cáo.", "Check the head printed on the report.")
        case .strangeHost:
            BilingualText("Mở bằng địa chỉ chương trình in ra khi khởi động.", "Open the address printed at the start.")
        case .notAllowed, .tooLong:
            BilingualText("Quay lại trang trước và thử lại.", "Go back and try again.")
        case .broken(let reference):
            BilingualText(
                "Thử lại sau ít phút. Nếu vẫn lỗi, báo người quản trị máy số \(reference): nguyên nhân "
                    + "ghi trong nhật ký dưới số này; dữ liệu không bị ảnh hưởng.",
                "Try again in a few minutes. If it stays, tell the administrator the number "
                    + "\(reference): the log has the cause under it; no data is affected."
            )
        case .notCompared:
            BilingualText(
                "Nêu ngày đầu kỳ của cả hai cách tính, hoặc chọn số liệu khác.",
                "Give both answers a first day, or choose another figure.")
        case .otherVersion:
            BilingualText(
                "Báo người quản trị: dừng máy chủ này và chạy lại bằng phiên bản mới; dữ liệu không bị ảnh hưởng.",
                "Tell the administrator: stop this server and start it again with the newer version; no data is affected."
            )
        case .busy:
            BilingualText(
                "Thử lại sau ít phút. Nếu vẫn lỗi, báo người quản trị máy; dữ liệu không bị ảnh hưởng.",
                "Try again in a few minutes. If it stays, tell the administrator; no data is affected.")
        }
    }
}

extension Question.Fault {
    /// What is wrong with the part.
    var meaning: BilingualText {
        switch kind {
        case .unreadable: BilingualText("Không đọc được “\(text)”", "“\(text)” cannot be read")
        case .unknown: BilingualText("Trang này không hỏi theo “\(text)”", "This page is not asked by “\(text)”")
        case .doubled: BilingualText("Địa chỉ nêu “\(text)” hai lần", "The address says “\(text)” twice")
        case .empty:
            BilingualText(
                "Phần “\(text)” của địa chỉ thiếu tên hoặc giá trị",
                "The part “\(text)” of the address lacks a name or a value")
        }
    }

    /// How to write it.
    var remedy: BilingualText {
        switch (kind, name) {
        case (.unreadable, "at"), (.unreadable, "since"), (.unreadable, "known"), (.unreadable, "structure"),
            (.unreadable, "other_at"), (.unreadable, "other_since"), (.unreadable, "other_known"),
            (.unreadable, "other_structure"):
            BilingualText("Ngày viết 12/10/2020 hoặc 2020-10-12.", "Write a day as 12/10/2020 or 2020-10-12.")
        case (.unreadable, "head"), (.unreadable, "other_head"):
            BilingualText("Mã sổ cái viết như in trên báo cáo.", "Write the head as reports print it.")
        case (.unreadable, "lang"): BilingualText("Viết vi hoặc en.", "Write vi or en.")
        case (.unreadable, "page"), (.unreadable, "after"), (.unreadable, "facts"):
            BilingualText(
                "Danh sách không có trang này. Mở lại danh sách từ đầu.",
                "The list has no such page. Open it from its beginning.")
        case (.doubled, _): BilingualText("Giữ lại một lần.", "Leave it there once.")
        default:
            BilingualText(
                "Kiểm tra lại địa chỉ, hoặc bắt đầu từ trang đầu. Câu hỏi viết như /~at=2020-10-12,since=2015-08-20/.",
                "Check the address, or start from the front page. A question is written /~at=2020-10-12,since=2015-08-20/."
            )
        }
    }
}
