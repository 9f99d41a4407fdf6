internal import Organisation

/// Numbers as people read them.
enum NumberText {
    /// `2.473` in Vietnamese, `2,473` in English.
    static func grouped(_ number: Int) -> String {
        let separator: Character = Terminal.language == .vietnamese ? "." : ","
        var result = ""
        for (index, digit) in String(number.magnitude).reversed().enumerated() {
            if index > 0, index.isMultiple(of: 3) { result.append(separator) }
            result.append(digit)
        }
        return (number < 0 ? "-" : "") + String(result.reversed())
    }

    /// With its sign: `+760`, `-38`; `0` without one.
    static func signed(_ number: Int) -> String {
        number > 0 ? "+" + grouped(number) : grouped(number)
    }
}
