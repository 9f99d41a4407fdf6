internal import Ledger
internal import Operations
internal import Words

/// What stands in the way of a ledger's files, in words.
protocol LedgerFileError: Error {
    var text: String { get }
}

extension LedgerAppeared: LedgerFileError {
    var text: String {
        Terminal.words(
            "Một lần nhập khác vừa tạo sổ cái tại “\(path)”. Chưa ghi gì; hãy chạy lại.",
            "Another import has just made a ledger at '\(path)'. Nothing was written; run it again.")
    }
}

extension VaultWithoutLedger: LedgerFileError {
    var text: String {
        Terminal.words(
            "Có tệp két “\(path)” mà không có sổ cái của nó. Khôi phục sổ cái từ bản sao lưu, hoặc chuyển tệp két đi "
                + "nơi khác rồi nhập lại. Chưa ghi gì.",
            "The vault '\(path)' lies there without its ledger. Restore the ledger from a backup, or move the vault "
                + "elsewhere and import again. Nothing was written.")
    }
}

extension LedgerIsBackup {
    var text: String {
        Terminal.words(
            "“\(path)” là sổ cái trong bản sao lưu: chỉ xem, không ghi. Khôi phục ra nơi khác: hatnhan restore THƯ_MỤC "
                + "--database TỆP. Chưa ghi gì.",
            "'\(path)' is the ledger of a backup: it may be looked at, and not be written to. Restore it elsewhere: hatnhan "
                + "restore FOLDER --database FILE. Nothing was written.")
    }
}

extension LedgerInUse: LedgerFileError {
    var text: String {
        Terminal.words(
            "Sổ cái “\(path)” đang được chương trình khác mở hoặc đang được khôi phục. Dừng chương trình đó rồi chạy lại; "
                + "chưa thay đổi gì.",
            "Another program has the ledger '\(path)' open, or is restoring it. Stop it and run again; nothing was "
                + "changed.")
    }
}

extension UnknownFileInPlace {
    var text: String {
        Terminal.words(
            "“\(path)” không phải sổ cái, hoặc là sổ cái hỏng đến mức không nhận ra. Nếu cần thay tệp này, chuyển nó đi nơi "
                + "khác rồi chạy lại. Chưa thay đổi gì.",
            "'\(path)' is no ledger, or one too damaged to be known as such. If it is to be replaced, move it elsewhere "
                + "and run again. Nothing was changed.")
    }
}

extension RestoreInterrupted: LedgerFileError {
    var text: String {
        Terminal.words(
            "Một lần khôi phục sổ cái “\(path)” bị ngắt giữa chừng. Chạy lại hatnhan restore; hoặc chuyển các tệp trong "
                + "“\(path).before-restore” trở lại chỗ cũ rồi xóa thư mục đó.",
            "A restore of the ledger '\(path)' was interrupted. Run hatnhan restore again; or move the files in "
                + "'\(path).before-restore' back to their place and remove that folder.")
    }
}

extension Failure {
    /// What is no backup, or no place for one.
    init(_ refusal: BackupManifest.Refusal) {
        let text =
            switch refusal {
            case .folderTaken(let path):
                Terminal.words(
                    "“\(path)” đã có nội dung hoặc không phải thư mục. Nêu một thư mục chưa có hoặc còn trống.",
                    "'\(path)' is not empty, or no folder. Name a folder that is not there yet, or is empty.")
            case .ledgerNotWhole(let broken):
                BrokenText(broken: broken).text + Terminal.words(" Chưa sao lưu gì.", " Nothing was backed up.")
            case .noManifest(let path):
                Terminal.words(
                    "“\(path)” không có manifest.json của một bản sao lưu mà phiên bản này đọc được. Nêu thư mục do hatnhan "
                        + "backup tạo. Chưa thay đổi gì.",
                    "'\(path)' has no manifest.json of a backup that this version reads. Name a folder that hatnhan backup "
                        + "made. Nothing was changed.")
            case .fileMissing(let name):
                Terminal.words(
                    "Bản sao lưu thiếu tệp “\(name)”. Chưa thay đổi gì; dùng bản sao lưu khác.",
                    "The backup lacks the file '\(name)'. Nothing was changed; use another backup.")
            case .fileChanged(let name):
                Terminal.words(
                    "Tệp “\(name)” không còn như lúc sao lưu. Chưa thay đổi gì; dùng bản sao lưu khác.",
                    "The file '\(name)' is not as it was backed up. Nothing was changed; use another backup.")
            case .backupNotWhole(let broken):
                Terminal.words(
                    "Sổ cái trong bản sao lưu không nguyên vẹn: \(BrokenText(broken: broken).finding). Chưa thay đổi gì; "
                        + "dùng bản sao lưu khác.",
                    "The ledger in the backup is not whole: \(BrokenText(broken: broken).finding). Nothing was changed; use "
                        + "another backup.")
            case .backupUnreadable:
                Terminal.words(
                    "Các tệp trong bản sao lưu không phải một sổ cái và két của nó, hoặc đã hỏng. Chưa thay đổi gì; dùng bản "
                        + "sao lưu khác.",
                    "The files in the backup are not a ledger and its vault, or are damaged. Nothing was changed; use "
                        + "another backup.")
            case .headDiffers:
                Terminal.words(
                    "Sổ cái trong bản sao lưu không ở vị trí ghi trong manifest.json. Chưa thay đổi gì; dùng bản sao lưu khác.",
                    "The ledger in the backup is not at the head that manifest.json tells. Nothing was changed; use another "
                        + "backup.")
            }
        self.init(text, Failure.inputAtFault)
    }

    /// Codes that a spreadsheet has likely shortened.
    init(_ zeros: LeadingZeros) {
        let pairs = zeros.pairs.map { "\($0.code) (\($0.known))" }.joined(separator: ", ")
        let more = zeros.count > zeros.pairs.count ? ", …" : ""
        let number = Terminal.speech.number(zeros.count)
        self.init(
            Terminal.words(
                "\(number) mã của nguồn này chỉ khác mã đã có ở các số 0 đứng đầu: \(pairs)\(more). Bảng tính thường bỏ "
                    + "số 0 đứng đầu: định dạng cột mã là văn bản rồi nhập lại. Nếu đúng là mã mới, dùng --new-codes. "
                    + "Chưa ghi gì.",
                "\(number) code\(zeros.count == 1 ? "" : "s") of this source differ\(zeros.count == 1 ? "s" : "") from known "
                    + "ones by leading zeros only: \(pairs)\(more). Spreadsheets drop leading zeros: format the column of "
                    + "codes as text and import again. If they are new codes, give --new-codes. Nothing was written."),
            Failure.inputAtFault)
    }

    /// A clock that is likely wrong.
    init(_ doubted: ImportDossier.ClockDoubted) {
        let (later, all) = (Terminal.speech.number(doubted.laterEvents), Terminal.speech.number(doubted.events))
        self.init(
            Terminal.words(
                "Theo đồng hồ máy, hôm nay là \(doubted.today.vietnamese), mà \(later) trong \(all) sự kiện của bộ dữ liệu "
                    + "là sau ngày đó. Chỉnh lại đồng hồ; nếu đồng hồ đúng, dùng --clock-is-right. Chưa ghi gì.",
                "By the machine's clock today is \(doubted.today), and \(later) of the dossier's \(all) events lie after it. "
                    + "Set the clock right; if it is, give --clock-is-right. Nothing was written."),
            Failure.inputAtFault)
    }
}
