internal import Ledger
internal import Views
internal import Words

/// What an answer is an answer to, for people: everything needed to ask again and get the same.
struct QuestionText {
    let asOf: AsOf
    var since: Day?
    let head: Head

    var text: String {
        var lines = [Terminal.words("Tính đến ngày \(asOf.day.vietnamese)", "As of \(asOf.day)")]
        if let since {
            lines[0] += Terminal.words(", so với ngày \(since.vietnamese)", ", compared with \(since)")
        }
        if let known = asOf.known {
            lines.append(
                Terminal.words("Theo số liệu biết đến ngày \(known.vietnamese)", "As known on \(known)"))
        }
        if let structure = asOf.structure {
            lines.append(
                Terminal.words("Theo tổ chức ngày \(structure.vietnamese)", "On the structure of \(structure)"))
        }
        let digits = head.hash.hexadecimal.prefix(HeadReference.digitsMin)
        lines.append(
            Terminal.words(
                "Theo sổ cái tại \(head.position):\(digits)",
                "From the ledger at \(head.position):\(digits)"))
        return lines.joined(separator: "\n")
    }
}
