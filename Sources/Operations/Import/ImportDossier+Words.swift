internal import Ledger
package import Words

/// The dossier may be right and the clock wrong, or the other way round: both are told.
extension ImportDossier.ClockDoubted: Explained {
    package var culprit: Culprit { .input }

    package var explanation: Explanation {
        let (vietnamese, english) = (Speech(.vietnamese), Speech(.english))
        return Explanation(
            BilingualText(
                "Theo đồng hồ máy, hôm nay là \(today.vietnamese), mà \(vietnamese.number(laterEvents)) trong "
                    + "\(vietnamese.number(events)) sự kiện của bộ dữ liệu là sau ngày đó",
                "By the machine's clock today is \(today), and \(english.number(laterEvents)) of the dossier's "
                    + "\(english.number(events)) events lie after it"),
            remedy: BilingualText("Chỉnh lại đồng hồ. Chưa ghi gì.", "Set the clock right. Nothing was written."))
    }
}

extension ImportDossier.TimeZoneKept: Explained {
    package var culprit: Culprit { .input }

    package var explanation: Explanation {
        Explanation(
            BilingualText(
                "Sổ cái đã theo múi giờ \(kept) từ lần nhập đầu",
                "The ledger keeps the time zone \(kept) since its first import"),
            remedy: BilingualText("Nhập mà không nêu múi giờ.", "Import without naming one."))
    }
}
