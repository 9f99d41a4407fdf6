package import Ledger

extension NaiveCount {
    /// Every figure of a unit by name, with the flows where `since` is given.
    package func figures(of top: String, at day: Day, since: Day?) -> [String: Int] {
        var result = memberFigures(of: top, at: day)
        result.merge(placeFigures(of: top, at: day)) { first, _ in first }
        result.merge(unitFigures(of: top, at: day)) { first, _ in first }
        result.merge(warnings(of: top, at: day)) { first, _ in first }
        result.merge(roadWarnings(of: top, at: day)) { first, _ in first }
        if withMeetings { result.merge(meetingWarnings(of: top, at: day)) { first, _ in first } }
        guard let since else { return result }
        result.merge(flows(of: top, since: since, at: day)) { first, _ in first }
        result["villages_cleared"] = placeCodes.count { code in
            villageUnit(code, on: day).map { isUnder($0, top, on: day) } == true && place(code, on: since) != nil
                && !membersOf(place: code, on: day).isEmpty && membersOf(place: code, on: since).isEmpty
        }
        return result
    }

    private func memberFigures(of top: String, at day: Day) -> [String: Int] {
        let members = personNumbers.filter { number in
            let person = person(number, on: day)
            return person.isMember && person.cell.map { isUnder($0, top, on: day) } == true
        }
        return [
            "members": members.count,
            "members_official": members.count { person($0, on: day).standing == "official" },
            "members_probationary": members.count { person($0, on: day).standing == "probationary" },
            "members_female": members.count(where: isFemale),
            "members_minority": members.count(where: isMinority),
            "members_away": members.count { person($0, on: day).isAway },
        ]
    }

    private func placeFigures(of top: String, at day: Day) -> [String: Int] {
        let villages = placeCodes.filter { code in
            villageUnit(code, on: day).map { isUnder($0, top, on: day) } ?? false
        }
        let stations = placeCodes.filter { code in
            place(code, on: day)?.kind == .healthStation
                && answeringUnit(code, on: day).map { isUnder($0, top, on: day) } == true
        }
        func present(_ code: String) -> Int {
            membersOf(place: code, on: day).count { !person($0, on: day).isAway }
        }
        return [
            "villages": villages.count,
            "villages_without_members": villages.count { membersOf(place: $0, on: day).isEmpty },
            "villages_without_present_members": villages.count { present($0) == 0 },
            "villages_with_one_present_member": villages.count { present($0) == 1 },
            "villages_without_cell": villages.count { code in !unitCodes.contains { covers($0, code, on: day) } },
            "villages_without_independent_cell": villages.count { code in
                !unitCodes.contains { coversAsOwn($0, code, on: day) }
            },
            "health_stations": stations.count,
            "health_stations_without_cell": stations.count { code in
                !unitCodes.contains { covers($0, code, on: day) }
            },
        ]
    }

    private func warnings(of top: String, at day: Day) -> [String: Int] {
        let empty = placeCodes.filter { code in
            villageUnit(code, on: day).map { isUnder($0, top, on: day) } == true
                && membersOf(place: code, on: day).isEmpty
        }
        let schools = placeCodes.filter { code in
            place(code, on: day)?.kind == .school
                && answeringUnit(code, on: day).map { isUnder($0, top, on: day) } == true
        }
        let cells = unitCodes.filter { code in
            isUnder(code, top, on: day) && [.cell, .grassrootsCell].contains(unit(code, on: day)?.kind)
        }
        // What is so changes on days of facts alone.
        let earlier = changeDays.filter { $0 < day }
        return [
            "villages_relapsed_now": empty.count { code in
                earlier.contains { place(code, on: $0)?.kind == .village && !membersOf(place: code, on: $0).isEmpty }
            },
            "villages_without_candidate": empty.count { code in
                !personNumbers.contains { number in
                    let person = person(number, on: day)
                    return person.standing == "candidate" && person.place == code
                }
            },
            "villages_unanswered": placeCodes.count { code in
                villageUnit(code, on: day).map { isUnder($0, top, on: day) } == true
                    && !isAnswered(code, on: day)
            },
            "villages_unvisited": placeCodes.count { code in
                villageUnit(code, on: day).map { isUnder($0, top, on: day) } == true && isUnvisited(code, on: day)
            },
            "targets_behind": unitCodes.count { code in
                isUnder(code, top, on: day) && unit(code, on: day) != nil
                    && targets.contains { isBehind($0, code, on: day) }
            },
            "schools_without_cell": schools.count { code in !unitCodes.contains { covers($0, code, on: day) } },
            "cells_at_three_official": cells.count { cell in
                personNumbers.count { number in
                    let person = person(number, on: day)
                    return person.standing == "official" && person.cell == cell
                } == 3
            },
        ]
    }

    private func isBehind(_ target: NaiveTarget, _ code: String, on day: Day) -> Bool {
        guard target.unit == code, target.year == day.components.year,
            let first = Day(year: target.year, month: 1, day: 1), let last = Day(year: target.year, month: 12, day: 31)
        else { return false }
        let reached = flows(of: code, since: first.adding(days: -1), at: day)[target.figure] ?? 0
        let (days, all) = (Int(day.number - first.number) + 1, Int(last.number - first.number) + 1)
        return reached < target.value * days / all
    }

    private func meetingWarnings(of top: String, at day: Day) -> [String: Int] {
        func isCell(_ code: String, _ day: Day) -> Bool {
            [.cell, .grassrootsCell].contains(unit(code, on: day)?.kind)
        }
        let cells = unitCodes.filter { isUnder($0, top, on: day) && isCell($0, day) }
        var window: [Day] = []
        var next = day
        while next > day.adding(months: -3) {
            window.append(next)
            next = next.adding(days: -1)
        }
        return [
            "cells_not_meeting": cells.count { cell in
                let days = Set(meetings(of: cell, by: day).map(\.order.effective))
                return window.allSatisfy { isCell(cell, $0) && !days.contains($0) }
            },
            "cells_low_attendance": cells.count { cell in
                let last = meetings(of: cell, by: day).suffix(3)
                return last.count == 3 && last.allSatisfy { $0.said.present * 100 < 85 * $0.said.members }
            },
        ]
    }

    private func coversAsOwn(_ cell: String, _ village: String, on day: Day) -> Bool {
        guard covers(cell, village, on: day) else { return false }
        return placeCodes.filter { $0 != village && covers(cell, $0, on: day) }.allSatisfy { other in
            let kind = place(other, on: day)?.kind
            return kind == .school || kind == .healthStation
        }
    }

    private func unitFigures(of top: String, at day: Day) -> [String: Int] {
        let here = unitCodes.filter { isUnder($0, top, on: day) }
        let cells = here.filter { [.cell, .grassrootsCell].contains(unit($0, on: day)?.kind) }
        return [
            "grassroots": here.count { [.grassrootsCommittee, .grassrootsCell].contains(unit($0, on: day)?.kind) },
            "cells": cells.count,
            "cells_below_three_official": cells.count { cell in
                personNumbers.count { number in
                    let person = person(number, on: day)
                    return person.standing == "official" && person.cell == cell
                } < 3
            },
        ]
    }

    private func flows(of top: String, since: Day, at last: Day) -> [String: Int] {
        var result: [String: Int] = [:]
        let names = [
            "nominated", "trained", "admitted", "admitted_female", "admitted_minority", "confirmed",
            "transferred_in", "enrolled", "transferred_out", "left", "removed", "expelled", "died", "cells_founded",
            "grassroots_founded", "cells_dissolved", "grassroots_dissolved", "villages_relapsed",
        ]
        for name in names { result[name] = 0 }
        var day = since.adding(days: 1)
        while day <= last {
            for number in personNumbers {
                let person = person(number, on: day)
                guard let cell = person.cell, !person.events.isEmpty, isUnder(cell, top, on: day) else { continue }
                for event in person.events { count(event, of: number, in: &result) }
            }
            for code in unitCodes where isUnder(code, top, on: day) {
                let (before, after) = (unit(code, on: day.adding(days: -1)), unit(code, on: day))
                if before == nil, let after { count(after.kind, "founded", in: &result) }
                if after == nil, let before { count(before.kind, "dissolved", in: &result) }
            }
            result["villages_relapsed", default: 0] += placeCodes.count { code in
                villageUnit(code, on: day).map { isUnder($0, top, on: day) } == true
                    && membersOf(place: code, on: day).isEmpty
                    && !membersOf(place: code, on: day.adding(days: -1)).isEmpty
            }
            day = day.adding(days: 1)
        }
        return result
    }

    private func count(_ event: PersonEventKind, of number: Int, in result: inout [String: Int]) {
        let name = event.rawValue.replacing("_probationary", with: "")
        if result[name] != nil { result[name, default: 0] += 1 }
        guard event == .admitted else { return }
        if isFemale(number) { result["admitted_female", default: 0] += 1 }
        if isMinority(number) { result["admitted_minority", default: 0] += 1 }
    }

    private func count(_ kind: UnitKind, _ what: String, in result: inout [String: Int]) {
        if kind == .cell || kind == .grassrootsCell { result["cells_\(what)", default: 0] += 1 }
        if kind == .grassrootsCommittee || kind == .grassrootsCell { result["grassroots_\(what)", default: 0] += 1 }
    }

    private func isFemale(_ number: Int) -> Bool { description(number)?.sex == .female }

    private func isMinority(_ number: Int) -> Bool {
        guard let ethnicity = description(number)?.details?.ethnicity else { return false }
        return ethnicity != "Kinh"
    }

    private func villageUnit(_ code: String, on day: Day) -> String? {
        place(code, on: day)?.kind == .village ? answeringUnit(code, on: day) : nil
    }

    private func membersOf(place: String, on day: Day) -> [Int] {
        personNumbers.filter { number in
            let person = person(number, on: day)
            return person.isMember && person.place == place
        }
    }
}
