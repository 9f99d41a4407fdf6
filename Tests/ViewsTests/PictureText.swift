import Figures
import Ledger
import Organisation
import TestLedgers
import Views

extension Picture {
    /// Everything that a picture of a random dossier tells, line by line.
    func lines(people: ClosedRange<Int64>) throws -> [String] {
        var lines = ["head \(head)"]
        for code in RandomDossier.unitCodes {
            guard let unit = unitNamed(code) else { continue }
            lines.append("\(code) \(name(of: unit)) \(path(from: unit, on: day).map { self.code(of: $0) })")
            lines.append("\(code) \(answer(unit: unit, at: day, since: day.adding(days: -900)))")
            lines += try self.people(ofCell: unit).map { "\(code) holds \($0)" }
            lines += try assignments(toUnit: unit).map { "\(code) is assigned \($0)" }
            lines += try facts(of: unit).map { "\(code) \($0.line)" }
        }
        for code in ["B1", "B2", "B3"] {
            guard let place = place(code) else { continue }
            lines.append("\(code) \(name(of: place)) \(String(describing: status(of: place, on: day)))")
            lines += try self.people(ofPlace: place).map { "\(code) holds \($0)" }
            lines += try assignments(toPlace: place).map { "\(code) is assigned \($0)" }
            lines += try facts(of: place).map { "\(code) \($0.line)" }
        }
        for number in people {
            let person = PersonID(number: number)
            lines += try [self.person(person)].compactMap(\.self).map { "is \($0)" }
            lines += try facts(of: person).map { "\(number) \($0.line)" }
        }
        lines += try irregularities(under: unit("H")).rows.map { "out of order: \($0)" }
        return lines
    }
}

extension FactRecord {
    fileprivate var line: String {
        "\(fact.id) \(subject) \(String(describing: statement)) \(String(describing: retraction?.id))"
    }
}
