internal import Figures
internal import Ledger
internal import Organisation
internal import Words

/// Sentences about organisations: how many there are, and what they do not reach yet.
extension TermReport {
    var organisations: Sentence {
        let clauses = (material.kind == .committee ? [grassrootsClause] : []) + [cellsClause]
        let joined = clauses.dropFirst().reduce(clauses[0]) { "\($0); \($1)" }
        let first: Figure = material.kind == .committee ? .grassroots : .cells
        return isVietnamese ? "Có \(joined)." : "There \(figures.word(first, "is", "are")) \(joined)."
    }

    private var grassrootsClause: Sentence {
        let number = figures.counted(
            .grassroots, one: "grassroots organisation", many: "grassroots organisations")
        return isVietnamese
            ? "\(number) tổ chức cơ sở đảng, \(change(.grassroots))\(turnover(.grassroots))"
            : "\(number), \(change(.grassroots))\(turnover(.grassroots))"
    }

    private var cellsClause: Sentence {
        let number = figures.counted(.cells, one: "cell", many: "cells")
        return isVietnamese
            ? "\(number) chi bộ, \(change(.cells))\(turnover(.cells))"
            : "\(number), \(change(.cells))\(turnover(.cells))"
    }

    /// `, trong kỳ thành lập mới 13, giải thể, kết thúc hoạt động 2`: everything between the start and the end; nothing
    /// where nothing happened.
    private func turnover(_ organisations: CountedOrganisations) -> Sentence {
        let changes = figures.now.organisations?[organisations].changes.filter { $0.count > 0 } ?? []
        let clauses = changes.map { clause($0, organisations) }
        guard let first = clauses.first else { return Sentence(parts: []) }
        let joined = clauses.dropFirst().reduce(first) { "\($0), \($1)" }
        return isVietnamese ? ", trong kỳ \(joined)" : ", in the period \(joined)"
    }

    private func clause(
        _ change: Balance<OrganisationCause>.Change, _ organisations: CountedOrganisations
    ) -> Sentence {
        let number = Sentence(
            parts: [.number(say.number(change.count), .organisation(organisations, change.cause))])
        switch change.cause {
        case .founded: return isVietnamese ? "thành lập mới \(number)" : "\(number) founded"
        case .changedIn:
            return isVietnamese ? "tăng do chuyển đổi loại hình \(number)" : "\(number) changed from another kind"
        case .movedIn: return isVietnamese ? "tiếp nhận từ nơi khác \(number)" : "\(number) came from elsewhere"
        case .dissolved: return isVietnamese ? "giải thể, kết thúc hoạt động \(number)" : "\(number) ended"
        case .changedOut:
            return isVietnamese ? "giảm do chuyển đổi loại hình \(number)" : "\(number) changed into another kind"
        case .movedOut: return isVietnamese ? "chuyển giao đi nơi khác \(number)" : "\(number) went elsewhere"
        }
    }

    var coverage: Sentence {
        let sentences = [smallCells, villagesWithoutOwnCell, stationsWithoutCell].compactMap { $0 }
        return sentences.reduce(Sentence(parts: []), +)
    }

    private var smallCells: Sentence {
        guard figures.value(.cellsBelowThreeOfficial) > 0 else {
            return isVietnamese
                ? "Không có chi bộ nào thiếu đảng viên chính thức."
                : "No cell is short of official members."
        }
        let small = figures.counted(.cellsBelowThreeOfficial, one: "cell is", many: "cells are")
        return isVietnamese
            ? "Có \(small) chi bộ thiếu đảng viên chính thức." : "\(small) short of official members."
    }

    private var villagesWithoutOwnCell: Sentence? {
        guard figures.value(.villages) > 0 else { return nil }
        guard figures.value(.villagesWithoutIndependentCell) > 0 else {
            return isVietnamese ? "Bản nào cũng có chi bộ độc lập." : "Every village has a cell of its own."
        }
        let part = figures.part(.villagesWithoutIndependentCell, of: .villages)
        let village = figures.word(.villages, "village", "villages")
        let lacking = figures.word(
            .villagesWithoutIndependentCell, "has no cell of its own", "have no cell of their own")
        guard figures.value(.villagesWithoutCell) > 0 else {
            return isVietnamese
                ? "Còn \(part) bản chưa có chi bộ độc lập, tất cả đều đã có chi bộ phụ trách."
                : "\(part) \(village) \(lacking); \(figures.word(.villagesWithoutIndependentCell, "it is", "all of them are")) covered by one."
        }
        let none = number(.villagesWithoutCell)
        return isVietnamese
            ? "Còn \(part) bản chưa có chi bộ độc lập, trong đó \(none) bản chưa có chi bộ nào phụ trách."
            : "\(part) \(village) \(lacking), \(none) of them no cell at all."
    }

    private var stationsWithoutCell: Sentence? {
        let stations = figures.value(.healthStations)
        guard stations > 0 else { return nil }
        guard figures.value(.healthStationsWithoutCell) > 0 else {
            let all = number(.healthStations)
            return isVietnamese
                ? "Cả \(all) trạm y tế đã có chi bộ."
                : "Health stations with a cell: all \(all)."
        }
        let part = figures.part(.healthStationsWithoutCell, of: .healthStations)
        return isVietnamese
            ? "Còn \(part) trạm y tế chưa có chi bộ."
            : "\(part) \(figures.word(.healthStations, "health station", "health stations"))"
                + "\(figures.word(.healthStationsWithoutCell, "has", "have")) no cell."
    }
}
