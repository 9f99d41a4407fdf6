internal import Words
internal import Yams

/// What is read so far of a rulebook.
struct RulebookReader {
    private var rules: [RuleKey: Rulebook.Rule] = [:]
    private var regulations: [Regulation] = []
    private var lists: [ReasonList.Name: ReasonList] = [:]
    var papers: [PaperForm] = []
    private var faults: [RulebookFault] = []

    mutating func close(_ reading: FileReading) { faults += reading.faults }

    /// What was read, where nothing is wrong and nothing is missing.
    func rulebook() throws -> Rulebook {
        // What was read and is wrong has been told of.
        let told = Set(faults.compactMap(\.key))
        let missing = RuleKey.allCases.filter { rules[$0] == nil && !told.contains($0.rawValue) }.map { key in
            RulebookFault(
                file: key.topic.rawValue + ".yaml", line: nil, key: key.rawValue,
                what: BilingualText("thiếu quy định này", "this rule is missing"))
        }
        let missingLists = ReasonList.Name.allCases.filter { lists[$0] == nil && !told.contains($0.rawValue) }.map {
            name in
            RulebookFault(
                file: "reasons_\(name.rawValue).yaml", line: nil, key: name.rawValue,
                what: BilingualText("thiếu danh sách lý do này", "this list of reasons is missing"))
        }
        guard faults.isEmpty, missing.isEmpty, missingLists.isEmpty else {
            throw RulebookFaults(faults: faults + missing + missingLists)
        }
        return Rulebook(
            rules: RuleKey.allCases.compactMap { rules[$0] }, regulations: regulations,
            reasonLists: ReasonList.Name.allCases.compactMap { lists[$0] }, papers: papers)
    }

    mutating func readRegulations(_ root: inout YAMLRecord, _ reading: inout FileReading) {
        for node in root.list("regulations", &reading) {
            guard var record = reading.record(node) else { continue }
            let id = record.text("id", &reading)
            reading.key = id
            let kind = record.words("kind", &reading)
            let number = record.text("number", &reading)
            let signed = record.signed(&reading)
            let span = record.span(&reading)
            let grade = record.choice("grade", &reading, of: RuleGrade.self)
            reading.finish(record)
            if let id, regulations.contains(where: { $0.id == id }) {
                reading.note("văn bản này đã có ở trên", "this regulation stands above already", at: record.line)
            }
            guard let id, let kind, let number, let signed, let span, let grade else { continue }
            regulations.append(
                Regulation(
                    id: id, kind: kind, number: number, signed: signed, from: span.from, to: span.to, grade: grade))
        }
        reading.key = nil
    }

    mutating func readRules(_ root: inout YAMLRecord, _ reading: inout FileReading) {
        for node in root.list("rules", &reading) {
            guard var record = reading.record(node) else { continue }
            readRule(&record, &reading)
            reading.finish(record)
        }
        reading.key = nil
    }

    private mutating func readRule(_ record: inout YAMLRecord, _ reading: inout FileReading) {
        reading.key = record.peek("key")
        let line = record.fields["key"]?.line
        let key = record.choice("key", &reading, of: RuleKey.self)
        let label = record.words("label", &reading)
        let unitLine = record.fields["unit"]?.line
        let unit = record.choice("unit", &reading, of: RuleUnit.self)
        let bound = record.fields["bound"] == nil ? .exactly : record.choice("bound", &reading, of: RuleBound.self)
        let nodes = record.list("versions", &reading)
        guard let key, let label, let unit, let bound else { return }
        if key.topic.rawValue + ".yaml" != reading.file {
            reading.note(
                "quy định này thuộc tệp \(key.topic.rawValue).yaml", "this rule belongs in \(key.topic.rawValue).yaml",
                at: line)
        }
        guard unit == key.unit else {
            return reading.note(
                "“unit: \(unit.rawValue)” sai, phải là \(key.unit.rawValue)",
                "“unit: \(unit.rawValue)” is wrong, it must be \(key.unit.rawValue)", at: unitLine)
        }
        let versions = nodes.compactMap { version($0, key, bound, &reading) }
        checkOrder(versions, &reading)
        let rule = Rulebook.Rule(key: key, label: label, versions: versions.map(\.value))
        if rules.updateValue(rule, forKey: key) != nil {
            reading.note("quy định này đã có ở trên", "this rule stands above already", at: line)
        }
    }

    private func checkOrder(_ versions: [(value: RuleValue, line: Int?)], _ reading: inout FileReading) {
        for (earlier, later) in zip(versions, versions.dropFirst()) {
            guard let to = earlier.value.to, to < later.value.from else {
                reading.note(
                    "giá trị từ \(later.value.from) chồng lên giá trị từ \(earlier.value.from)",
                    "the value from \(later.value.from) overlaps that from \(earlier.value.from)", at: later.line)
                continue
            }
        }
    }

    private func version(
        _ node: Node, _ key: RuleKey, _ bound: RuleBound, _ reading: inout FileReading
    ) -> (value: RuleValue, line: Int?)? {
        guard var record = reading.record(node) else { return nil }
        let content = content(&record, of: key.unit, &reading)
        let span = record.span(&reading)
        let grade = record.choice("grade", &reading, of: RuleGrade.self)
        let sources = record.list("sources", &reading).compactMap { source($0, &reading) }
        let note = record.optionalWords("note", &reading)
        reading.finish(record)
        guard let content, let span, let grade, !sources.isEmpty else { return nil }
        let value = RuleValue(
            key: key, content: content, bound: bound, from: span.from, to: span.to, grade: grade, sources: sources,
            note: note)
        return (value, record.line)
    }

    private func content(
        _ record: inout YAMLRecord, of unit: RuleUnit, _ reading: inout FileReading
    ) -> RuleValue.Content? {
        let line = record.fields["value"]?.line
        if unit == .choice {
            return record.choice("value", &reading, of: RuleChoice.self).map { .choice($0) }
        }
        if unit.isNumber, let numbers = record.fields["value"]?.node.sequence {
            _ = record.take("value")
            let read = numbers.compactMap { $0.scalar.flatMap { Int($0.string) } }
            guard read.count == numbers.count, !read.isEmpty, zip(read, read.dropFirst()).allSatisfy(<) else {
                reading.note(
                    "“value” phải là các số nguyên tăng dần", "“value” must be whole numbers, each above the last",
                    at: line)
                return nil
            }
            return .numbers(read)
        }
        guard let text = record.text("value", &reading) else { return nil }
        switch (unit.isNumber, text) {
        case (true, _):
            if let number = Int(text), number >= 0 { return .number(number) }
            reading.note("“value: \(text)” không phải là số nguyên", "“value: \(text)” is not a whole number", at: line)
        case (false, "yes"): return .yesOrNo(true)
        case (false, "no"): return .yesOrNo(false)
        default: reading.note("“value: \(text)” phải là yes hoặc no", "“value: \(text)” must be yes or no", at: line)
        }
        return nil
    }

    private func source(_ node: Node, _ reading: inout FileReading) -> RuleSource? {
        guard var record = reading.record(node) else { return nil }
        let line = record.fields["regulation"]?.line
        let id = record.text("regulation", &reading)
        let article = record.words("article", &reading)
        reading.finish(record)
        guard let id, let article else { return nil }
        guard let regulation = regulations.first(where: { $0.id == id }) else {
            reading.note("không có văn bản “\(id)”", "there is no regulation “\(id)”", at: line)
            return nil
        }
        return RuleSource(regulation: regulation, article: article)
    }
}

/// Lists of reasons.
extension RulebookReader {
    mutating func readReasons(_ root: inout YAMLRecord, _ reading: inout FileReading) {
        reading.key = root.peek("list")
        let line = root.fields["list"]?.line
        let name = root.choice("list", &reading, of: ReasonList.Name.self)
        let label = root.words("label", &reading)
        let nodes = root.list("reasons", &reading)
        var entries: [ReasonList.Entry] = []
        for node in nodes {
            guard var record = reading.record(node) else { continue }
            guard let entry = entry(&record, &reading) else { continue }
            if entries.contains(where: { $0.code == entry.code }) {
                reading.note(
                    "lý do “\(entry.code)” đã có ở trên", "the reason “\(entry.code)” stands above", at: record.line)
            }
            entries.append(entry)
        }
        guard let name, let label else { return }
        if "reasons_\(name.rawValue).yaml" != reading.file {
            reading.note(
                "danh sách này thuộc tệp reasons_\(name.rawValue).yaml",
                "this list belongs in reasons_\(name.rawValue).yaml",
                at: line)
        }
        note(ReasonList(name: name, label: label, entries: entries), &reading, line)
        reading.key = nil
    }

    private mutating func note(_ list: ReasonList, _ reading: inout FileReading, _ line: Int?) {
        if lists.updateValue(list, forKey: list.name) != nil {
            reading.note("danh sách này đã có", "this list is there already", at: line)
        }
    }

    private func entry(_ record: inout YAMLRecord, _ reading: inout FileReading) -> ReasonList.Entry? {
        let code = record.text("code", &reading)
        let vietnamese = record.text("vi", &reading)
        let english = record.text("en", &reading)
        let span = record.span(&reading)
        let asks =
            record.fields["asks"] == nil ? .nothing : record.choice("asks", &reading, of: ReasonList.Entry.Asks.self)
        let by = record.fields["by"] == nil ? .anybody : record.choice("by", &reading, of: ReasonGiver.self)
        reading.finish(record)
        guard let code, let vietnamese, let english, let span, let asks, let by else { return nil }
        return ReasonList.Entry(
            code: code, label: BilingualText(vietnamese, english), from: span.from, to: span.to, asks: asks,
            isOffered: by == .anybody)
    }
}

/// Who gives a reason.
enum ReasonGiver: String, CaseIterable {
    case anybody
    /// Only the program itself.
    case program
}
