package import Words

/// Says each time what stayed as it was.
extension BackupManifest.Refusal: Explained {
    package var culprit: Culprit { .input }

    package var explanation: Explanation {
        switch self {
        case .folderTaken(let path):
            Explanation(
                BilingualText(
                    "“\(path)” đã có nội dung hoặc không phải thư mục", "'\(path)' is not empty, or no folder"),
                remedy: BilingualText(
                    "Nêu một thư mục chưa có hoặc còn trống.", "Name a folder that is not there yet, or is empty."))
        case .ledgerNotWhole(let broken): BackupManifest.unsaved(broken)
        case .noManifest(let path):
            Explanation(
                BilingualText(
                    "“\(path)” không có manifest.json của một bản sao lưu mà phiên bản này đọc được",
                    "'\(path)' has no manifest.json of a backup that this version reads"),
                remedy: BilingualText(
                    "Nêu thư mục do hatnhan backup tạo. Chưa thay đổi gì.",
                    "Name a folder that hatnhan backup made. Nothing was changed."))
        case .fileMissing(let name):
            BackupManifest.useless("Bản sao lưu thiếu tệp “\(name)”", "The backup lacks the file '\(name)'")
        case .fileChanged(let name):
            BackupManifest.useless(
                "Tệp “\(name)” không còn như lúc sao lưu", "The file '\(name)' is not as it was backed up")
        case .backupNotWhole(let broken):
            BackupManifest.useless(
                "Sổ cái trong bản sao lưu không nguyên vẹn: \(broken.finding.vietnamese)",
                "The ledger in the backup is not whole: \(broken.finding.english)")
        case .backupUnreadable:
            BackupManifest.useless(
                "Các tệp trong bản sao lưu không phải một sổ cái và két của nó, hoặc đã hỏng",
                "The files in the backup are not a ledger and its vault, or are damaged")
        case .headDiffers:
            BackupManifest.useless(
                "Sổ cái trong bản sao lưu không ở vị trí ghi trong manifest.json",
                "The ledger in the backup is not at the head that manifest.json tells")
        }
    }
}

extension BackupManifest {
    fileprivate static func unsaved(_ broken: VerifyLedger.Broken) -> Explanation {
        var explanation = broken.explanation
        let remedy = explanation.remedy.map { ($0.vietnamese + " ", $0.english + " ") } ?? ("", "")
        explanation.remedy = BilingualText(remedy.0 + "Chưa sao lưu gì.", remedy.1 + "Nothing was backed up.")
        return explanation
    }

    fileprivate static func useless(_ vietnamese: String, _ english: String) -> Explanation {
        Explanation(
            BilingualText(vietnamese, english),
            remedy: BilingualText(
                "Chưa thay đổi gì; dùng bản sao lưu khác.", "Nothing was changed; use another backup."))
    }
}
