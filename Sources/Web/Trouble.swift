internal import Ledger
internal import Operations
internal import Views
internal import Words

/// What can go wrong with a request, in terms a reader can act on.
enum Trouble: Explained, Hashable {
    case noSuchPage
    case noSuchUnit(String, isPlace: Bool)
    case noSuchPlace(String)
    case noSuchPerson
    case noSuchFact
    case noSuchDraft
    case noSuchCommand
    /// What a form would begin from is not there.
    case noSuchSubject
    case noSuchFigure(String)
    /// A figure by sex or ethnicity, of a unit so small that it would tell of one person.
    case notShown(NotShown)
    case unreadable(Question.Fault)
    case periodBackwards(since: Day, at: Day)
    /// The question has no picture.
    case refused(PictureRefusal)
    case strangeHost
    /// The account may not.
    case notPermitted
    /// A form that is not of the sign-in which the browser shows.
    case otherSignIn
    /// Nobody can sign in yet.
    case noAccounts
    case notAllowed
    /// A form that a page of another site sends.
    case foreignForm
    case tooLong
    /// A figure of what happens, between answers of which one has no first day.
    case notCompared
    case busy
    /// A fault of the program or the machine. What it was stands in the log under this reference, not on the page.
    case broken(reference: String)

    /// Nil for a fault of the program or the machine.
    init?(_ error: any Error) {
        switch error {
        case let trouble as Trouble: self = trouble
        case let fault as Question.Fault: self = .unreadable(fault)
        case is NotEntitled: self = .notPermitted
        case let refused as NotShown: self = .notShown(refused)
        case let unknown as UnknownUnit: self = .noSuchUnit(unknown.code, isPlace: unknown.isPlace)
        case is PeopleSlice.NoSuchRow:
            self = .unreadable(Question.Fault(.unreadable, name: "after", text: "after"))
        case let refusal as PictureRefusal: self = .refused(refusal)
        case is QuestionThreads.Full: self = .busy
        case DoorRefusal.notPermitted: self = .notPermitted
        default: return nil
        }
    }

    /// Whose it is to mend; of what is asked for wrongly, the asker's.
    var culprit: Culprit {
        switch self {
        case .refused(let refusal): refusal.culprit
        case .busy, .broken: .machine
        case .unreadable(let fault): fault.culprit
        case .notPermitted, .otherSignIn, .noAccounts: .usage
        case .noSuchPage, .strangeHost, .notAllowed, .foreignForm, .tooLong, .notCompared, .periodBackwards: .usage
        case .noSuchUnit, .noSuchPlace, .noSuchPerson, .noSuchFact, .noSuchDraft, .noSuchCommand, .noSuchSubject,
            .noSuchFigure, .notShown:
            .input
        }
    }

    /// The status of HTTP: its own where HTTP has one, or else that of whose it is to mend.
    var status: Int {
        switch self {
        case .noSuchPage, .noSuchUnit, .noSuchPlace, .noSuchPerson, .noSuchFact, .noSuchDraft, .noSuchCommand,
            .noSuchSubject, .noSuchFigure:
            404
        case .notShown: 403
        case .strangeHost: 421
        case .notPermitted, .otherSignIn, .foreignForm: 403
        case .noAccounts: 404
        case .notAllowed: 405
        case .tooLong: 413
        // It can be tried again: now, or once the server was started anew.
        case .busy, .refused(.foldedByAnother): 503
        case .unreadable, .notCompared, .periodBackwards, .refused, .broken: culprit.status
        }
    }

    var explanation: Explanation { Explanation(meaning, remedy: remedy) }

    private static let divide = BilingualText(
        "Quay lại trang trước: nội dung còn ở đó. Bảng dán nhiều nhất 500 dòng mỗi lần; chia bảng ra rồi gửi từng phần.",
        "Go back: what was typed is still there. A table has 500 rows at most; divide it and send part after part.")

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
        case .noSuchDraft:
            BilingualText("Không có bản nháp này, hoặc đã bỏ", "There is no such draft, or it was thrown away")
        case .noSuchCommand: BilingualText("Không có lần ghi này", "There is no such command")
        case .noSuchSubject:
            BilingualText(
                "Không có người, tổ chức hoặc bản ghi này, hoặc tài khoản này không được xem",
                "There is no such person, unit or fact, or this account may not see it")
        case .noSuchFigure(let name):
            BilingualText("Không có số liệu nào tên “\(name)”", "No figure is called “\(name)”")
        case .notShown(let refused): refused.explanation.what
        case .unreadable(let fault): fault.meaning
        case .periodBackwards(let since, let at):
            BilingualText(
                "Ngày đầu kỳ \(since.vietnamese) không trước ngày \(at.vietnamese)",
                "The first day \(since.vietnamese) is not before \(at.vietnamese)")
        case .refused(let refusal): refusal.explanation.what
        case .notPermitted:
            BilingualText("Tài khoản này không có quyền làm việc này", "This account may not do this")
        case .otherSignIn:
            BilingualText(
                "Biểu mẫu này không phải của lần đăng nhập hiện tại", "This form is not of the present sign-in")
        case .noAccounts: BilingualText("Sổ này chưa có tài khoản nào", "This ledger has no accounts yet")
        case .strangeHost: BilingualText("Địa chỉ truy cập không được phép", "This address is not served")
        case .notAllowed: BilingualText("Trang này chỉ để xem", "This page is only to be read")
        case .foreignForm:
            BilingualText("Biểu mẫu này gửi từ một trang khác", "This form was sent by a page of another site")
        case .tooLong: BilingualText("Nội dung gửi lên quá dài", "What was sent is too long")
        case .notCompared:
            BilingualText(
                "Số liệu trong kỳ chỉ so được khi cả hai cách tính có ngày đầu kỳ",
                "What happens in a period is compared only where both answers have a first day")
        case .busy: QuestionThreads.Full().explanation.what
        case .broken: BilingualText("Máy gặp lỗi khi lập trang này", "Something went wrong while making this page")
        }
    }

    /// How to go on, in whole sentences.
    var remedy: BilingualText {
        switch self {
        case .noSuchDraft:
            BilingualText(
                "Bản nháp được giữ 7 ngày. Mở lại biểu mẫu từ trang của người hoặc tổ chức.",
                "A draft is kept for 7 days. Open the form again from the page of a person or unit.")
        case .noSuchPage, .noSuchFigure, .noSuchCommand, .noSuchSubject:
            BilingualText(
                "Kiểm tra lại địa chỉ, hoặc bắt đầu từ trang đầu.", "Check the address, or start from the front page.")
        case .noSuchUnit(_, true):
            BilingualText(
                "Mở trang của địa bàn, hoặc tìm tổ chức phụ trách.", "Open the place's page, or search for its unit.")
        case .noSuchUnit, .noSuchPlace, .noSuchPerson, .noSuchFact:
            BilingualText(
                "Tìm theo tên hoặc mã. Nếu đang xem theo số liệu biết đến một ngày, có thể ngày đó chưa biết.",
                "Search by name or code. As known on an earlier day, it may not have been known yet.")
        case .notShown(let refused): refused.explanation.remedy ?? refused.explanation.what
        case .unreadable(let fault): fault.remedy
        case .periodBackwards: BilingualText("Chọn ngày đầu kỳ sớm hơn.", "Choose an earlier first day.")
        case .notPermitted: BilingualText("Hỏi người quản trị nếu cần quyền này.", "Ask an administrator for it.")
        case .otherSignIn:
            BilingualText(
                "Có thể đã đăng nhập lại ở thẻ khác. Mở lại trang rồi gửi lại.",
                "Perhaps you signed in again in another tab. Open the page anew and send it again.")
        case .noAccounts:
            BilingualText(
                "Người giữ máy tạo tài khoản đầu tiên bằng hatnhan account first.",
                "Whoever keeps the machine makes the first with hatnhan account first.")
        case .strangeHost:
            BilingualText("Mở bằng địa chỉ chương trình in ra khi khởi động.", "Open the address printed at the start.")
        case .foreignForm:
            BilingualText(
                "Mở Hạt Nhân bằng địa chỉ thường dùng, gửi từ đó.", "Open Hạt Nhân itself, and send it there.")
        case .tooLong: Trouble.divide
        case .notAllowed: BilingualText("Quay lại trang trước và thử lại.", "Go back and try again.")
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
        // Who reads the page is not who runs the program.
        case .refused(.foldedByAnother):
            BilingualText(
                "Báo người quản trị: dừng máy chủ này và chạy lại bằng phiên bản mới; dữ liệu không bị ảnh hưởng.",
                "Tell the administrator: stop this server and start it again with the newer version; no data is affected."
            )
        case .refused(let refusal): refusal.explanation.remedy ?? refusal.explanation.what
        case .busy:
            BilingualText(
                "Thử lại sau ít phút. Nếu vẫn lỗi, báo người quản trị máy; dữ liệu không bị ảnh hưởng.",
                "Try again in a few minutes. If it stays, tell the administrator; no data is affected.")
        }
    }
}

extension Culprit {
    /// The status of HTTP that says no more than whose it is to mend.
    fileprivate var status: Int { self == .machine ? 500 : 400 }
}
