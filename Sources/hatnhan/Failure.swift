internal import Dossier
internal import Foundation
internal import Ledger
internal import Operations
internal import SQL
internal import Store
internal import Views
internal import Web
internal import Words

/// What went wrong, in words that say what, where and how to mend it, and the status to leave with.
struct Failure {
    let text: String
    let status: Int32

    static let inputAtFault: Int32 = 1
    private static let systemAtFault: Int32 = 3

    /// Nil for what is wrong usage: the argument parser has better words for that.
    init?(_ error: any Error) {
        switch error {
        case let problems as DossierProblems: self.init(problems)
        case let problem as DossierProblem: self.init(ProblemText(problem: problem).text, Failure.inputAtFault)
        case let unknown as UnknownUnit:
            let place = Terminal.words(
                "“\(unknown.code)” là địa bàn, không phải tổ chức. Số liệu tính theo tổ chức: dùng mã tổ chức phụ trách.",
                "'\(unknown.code)' is a place, not a unit. Figures are of units: give the code of the one that answers for it."
            )
            self.init(unknown.isPlace ? place : Failure.unknown(unknown.code), Failure.inputAtFault)
        case let unknown as UnknownSubject: self.init(Failure.unknown(unknown.code), Failure.inputAtFault)
        case let zeros as LeadingZeros: self.init(zeros)
        case let doubted as ImportDossier.ClockDoubted: self.init(doubted)
        case let refusal as BackupManifest.Refusal: self.init(refusal)
        case let kept as ImportDossier.TimeZoneKept:
            self.init(
                Terminal.words(
                    "Sổ cái đã theo múi giờ \(kept.kept) từ lần nhập đầu. Bỏ --time-zone.",
                    "The ledger keeps the time zone \(kept.kept) since its first import. Leave --time-zone out."),
                Failure.inputAtFault)
        case let error as any LedgerFileError: self.init(error.text, Failure.systemAtFault)
        case let backup as LedgerIsBackup: self.init(backup.text, Failure.inputAtFault)
        case let unknown as UnknownFileInPlace: self.init(unknown.text, Failure.inputAtFault)
        case let missing as NoLedger:
            self.init(
                Terminal.words(
                    "Không có sổ cái tại “\(missing.path)”. Tạo bằng: hatnhan import THƯ_MỤC --database \(missing.path)",
                    "No ledger at '\(missing.path)'. Make one with: hatnhan import FOLDER --database \(missing.path)"),
                Failure.inputAtFault)
        case PictureRefusal.headBeyondLedger(let last): self.init(StoreError.headBeyondLedger(last: last))
        case PictureRefusal.headDoesNotMatch: self.init(StoreError.headDoesNotMatch)
        case PictureRefusal.foldedByAnother: self.init(StoreError.foldedByAnother)
        case let refusal as ImportBoundaries.Refusal: self.init(refusal)
        case let failure as Server.Failure: self.init(failure)
        case let failure as OutputFailure: self.init(failure.text, Failure.systemAtFault)
        case let refusal as RetractFacts.Refusal: self.init(refusal)
        case let refusal as DoorRefusal: self.init(refusal)
        case let problems as PerformAct.Problems: self.init(problems)
        case let error as StoreError: self.init(error)
        case let error as SQLError: self.init(error)
        case let failure as VerifyCommand.Broken: self.init(failure.text, Failure.inputAtFault)
        case let error as CocoaError: self.init(FileTrouble(error).text, Failure.systemAtFault)
        case let failure as FileFailure: self.init(FileTrouble(failure).text, Failure.systemAtFault)
        default: return nil
        }
    }

    init(_ text: String, _ status: Int32) {
        self.text = text
        self.status = status
    }

    private init(_ problems: DossierProblems) {
        var lines = problems.kept.map { ProblemText(problem: $0).text }
        if problems.count > problems.kept.count {
            lines.append(
                Terminal.words(
                    "… và \(problems.count - problems.kept.count) lỗi nữa.",
                    "… and \(problems.count - problems.kept.count) more."))
        }
        lines.append(
            Terminal.words(
                "Có \(problems.count) lỗi. Chưa ghi gì vào sổ cái.",
                "\(problems.count) error\(problems.count == 1 ? "" : "s"). Nothing was written."))
        self.init(lines.joined(separator: "\n"), Failure.inputAtFault)
    }

    private init(_ refusal: ImportBoundaries.Refusal) {
        self.init(
            refusal.words(Terminal.speech) + Terminal.words(" Chưa thay đổi gì.", " Nothing was changed."),
            Failure.inputAtFault)
    }

    private init(_ failure: Server.Failure) {
        let text =
            switch failure {
            case .addressInUse(let address):
                Terminal.words(
                    "Cổng \(address.port) đang có chương trình khác dùng. Chọn cổng khác: --port 8081",
                    "Another program uses port \(address.port). Choose another: --port 8081")
            case .notPermitted(let address):
                Terminal.words(
                    "Không được phép mở cổng \(address.port) tại \(address.host). Chọn cổng từ 1024 trở lên.",
                    "Port \(address.port) at \(address.host) may not be opened. Choose one from 1024 up.")
            }
        self.init(text, Failure.systemAtFault)
    }

    private init(_ refusal: RetractFacts.Refusal) {
        let text =
            switch refusal {
            case .unknownFact(let id): Terminal.words("Không có bản ghi “\(id)”.", "No fact '\(id)'.")
            case .unknownCommand(let key): Terminal.words("Không có lệnh “\(key)”.", "No command '\(key)'.")
            case .isRetraction:
                Terminal.words(
                    "Không rút lại một lần rút lại. Hãy ghi lại nội dung đúng.",
                    "A retraction is not retracted. State the fact again.")
            case .alreadyRetracted: Terminal.words("Đã được rút lại trước đó.", "Retracted already.")
            case .unreadable:
                Terminal.words(
                    "Không đọc được nội dung bản ghi này, nên không ghi lại được.",
                    "What this fact says cannot be read, so it cannot be stated right.")
            case .saysTheSame:
                Terminal.words(
                    "Nội dung ghi lại giống bản cũ. Nêu điều cần sửa.",
                    "It says what it said. Give what is to be right.")
            case .reasonLength(let limit):
                Terminal.words(
                    "Cần nêu lý do, không quá \(limit) ký tự: --reason \"…\"",
                    "Give a reason of at most \(limit) characters: --reason \"…\"")
            }
        self.init(text, Failure.inputAtFault)
    }

    private init(_ error: StoreError) {
        switch error {
        case .notALedger:
            self.init(
                Terminal.words(
                    "Tệp này không phải là sổ cái Hạt Nhân. Kiểm tra lại --database.",
                    "This file is not a ledger of Hạt Nhân. Check --database."), Failure.inputAtFault)
        case .laterSchema(let name):
            self.init(
                Terminal.words(
                    "Sổ cái do phiên bản mới hơn ghi (\(name)). Hãy nâng cấp chương trình.",
                    "A later version wrote this ledger (\(name)). Upgrade the program."), Failure.systemAtFault)
        case .foldedByAnother:
            self.init(
                Terminal.words(
                    "Một phiên bản khác vừa tổng hợp lại sổ cái. Dừng rồi chạy lại chương trình, chỉ dùng một phiên bản.",
                    "Another version has folded the ledger anew. Stop, and run again with one version only."),
                Failure.systemAtFault)
        case .vaultMissing:
            self.init(
                Terminal.words(
                    "Thiếu tệp két .vault bên cạnh sổ cái. Khôi phục từ bản sao lưu: hatnhan restore THƯ_MỤC",
                    "The vault (.vault) beside the ledger is missing. Restore it from a backup: hatnhan restore FOLDER"),
                Failure.systemAtFault)
        case .vaultOfAnotherLedger:
            self.init(
                Terminal.words(
                    "Tệp két .vault bên cạnh sổ cái là của sổ cái khác hoặc đã hỏng. Khôi phục từ bản sao lưu: "
                        + "hatnhan restore THƯ_MỤC",
                    "The vault (.vault) beside the ledger is another ledger's or damaged. Restore both from a backup: "
                        + "hatnhan restore FOLDER"),
                Failure.systemAtFault)
        case .unknownTimeZone(let name):
            self.init(
                Terminal.words(
                    "Không có múi giờ “\(name)”. Viết như Asia/Ho_Chi_Minh.",
                    "No time zone '\(name)'. Write it as Asia/Ho_Chi_Minh."), Failure.inputAtFault)
        case .clockBehind(let today, let last):
            self.init(
                Terminal.words(
                    "Đồng hồ máy đang ở ngày \(today.vietnamese), trước lần ghi gần nhất (\(last.vietnamese)). "
                        + "Chưa ghi gì; chỉnh lại đồng hồ rồi chạy lại.",
                    "The machine's clock says \(today), before the day of the last recording (\(last)). "
                        + "Nothing was written; set the clock right and run again."), Failure.systemAtFault)
        case .noRandomness:
            self.init(
                Terminal.words("Máy không cấp số ngẫu nhiên.", "The machine gave no random bytes."),
                Failure.systemAtFault)
        case .headDoesNotMatch:
            self.init(
                Terminal.words(
                    "Mã sổ cái không khớp: đây là sổ cái khác, hoặc sổ cái đã bị sửa.",
                    "The head does not match: this is another ledger, or it was altered."), Failure.inputAtFault)
        case .headBeyondLedger(let last):
            self.init(
                Terminal.words(
                    "Sổ cái chỉ có \(last) bản ghi, ít hơn vị trí đã nêu.",
                    "The ledger has only \(last) facts, fewer than the position given."), Failure.inputAtFault)
        }
    }

    private init(_ error: SQLError) {
        let text =
            switch error.code {
            case .busy:
                Terminal.words(
                    "Có chương trình khác đang ghi vào sổ cái. Đợi một lát rồi thử lại.",
                    "Another program is writing to the ledger. Wait a moment and try again.")
            case .notWritable, .cannotOpen:
                Terminal.words(
                    "Không mở hoặc không ghi được tệp sổ cái. Kiểm tra thư mục có tồn tại và có quyền ghi.",
                    "The ledger's file cannot be opened or written. Check that the folder exists and may be written to."
                )
            case .full:
                Terminal.words(
                    "Đĩa đầy hoặc hỏng. Giải phóng chỗ rồi thử lại; chưa ghi gì.",
                    "The disk is full or faulty. Make room and try again; nothing was written.")
            case .notADatabase:
                Terminal.words(
                    "Tệp này không phải là sổ cái Hạt Nhân. Kiểm tra lại --database.",
                    "This file is not a ledger of Hạt Nhân. Check --database.")
            case .corrupt:
                Terminal.words(
                    "Tệp sổ cái hoặc tệp két bị hỏng. Khôi phục từ bản sao lưu: hatnhan restore THƯ_MỤC",
                    "The file of the ledger or of its vault is damaged. Restore a backup: hatnhan restore FOLDER")
            case .refused, .statement:
                Terminal.words("Lỗi của chương trình: \(error.message)", "A fault of the program: \(error.message)")
            }
        self.init(text, error.code == .notADatabase ? Failure.inputAtFault : Failure.systemAtFault)
    }

    private static func unknown(_ code: String) -> String {
        Terminal.words("Không có mã “\(code)” trong sổ cái.", "No '\(code)' in the ledger.")
    }
}
