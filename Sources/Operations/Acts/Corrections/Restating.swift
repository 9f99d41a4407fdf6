internal import Fields
internal import Figures
internal import Ledger
internal import Store
internal import Views

/// A statement with some of its values written anew.
struct Restating {
    private let statement: Statement
    private let texts: NamedTexts
    private let reader: LedgerReader
    private let needsConsent: Bool
    private let mayName: (Mention) throws -> Bool

    /// - Parameters:
    ///   - needsConsent: whether the person, where it is about one, may be named only with their consent.
    ///   - mayName: false for a unit or place that is answered as if it were not there.
    init(
        _ statement: Statement, _ texts: NamedTexts, _ reader: LedgerReader, needsConsent: Bool,
        mayName: @escaping (Mention) throws -> Bool
    ) {
        (self.statement, self.texts, self.reader) = (statement, texts, reader)
        (self.needsConsent, self.mayName) = (needsConsent, mayName)
    }

    /// The statement that says it right.
    ///
    /// - Throws: `FieldProblems`.
    func right() throws -> Statement {
        let content = statement.content
        let fields = type(of: content).fields
        var (open, sealed) = (content.open, content.sealed ?? Payload([:]))
        var problems = FieldProblems()
        for (key, text) in texts.texts.sorted(by: { $0.key < $1.key }) {
            let name = "\(RestateFact.content.name).\(key)"
            guard let field = fields.first(where: { $0.key == key }) else {
                problems.note(FieldProblem(.noSuchValue(names: fields.map(\.key)), text: key), in: name)
                continue
            }
            let written = key == "education" ? EducationWords.kept(text) : text
            guard let value = try value(of: written, field, name, &problems) else { continue }
            if field.isSealed { sealed = sealed.setting(key, value) } else { open = open.setting(key, value) }
        }
        try problems.throwIfAny()
        let right = Statement(kind: statement.kind.name, open: open, sealed: sealed.isEmpty ? nil : sealed)
        guard let right else { throw RetractFacts.Refusal.unreadable }
        return try complete(right)
    }

    /// - Returns: the value; nil, and a problem, where what is written cannot stand there. No value at all is a value too.
    private func value(
        of text: String, _ field: ContentField, _ name: String, _ problems: inout FieldProblems
    ) throws -> String?? {
        let reader = FieldReader.canonical(field.shape)
        let read: String??
        if field.isRequired {
            read = problems.value(of: text, in: name, by: reader, texts.context).map(Optional.some)
        } else {
            read = problems.value(of: text, in: name, by: reader.optional, texts.context)
        }
        guard case .some(.some(let value)) = read, try !isKnown(value, field) else { return read }
        problems.note(FieldProblem(.notInTheLedger, text: value), in: name)
        return nil
    }

    /// A code has to be one that the ledger states, unless it is the subject's own; a figure one of the catalogue.
    private func isKnown(_ value: String, _ field: ContentField) throws -> Bool {
        switch field.shape {
        case .unit: try field.key == "code" || reader.isStated(unit: value) && mayName(.unit(value))
        case .place: try field.key == "code" || reader.subject(.place(value)) != nil && mayName(.place(value))
        case .text where field.key == "indicator": Figure.named(value) != nil
        default: true
        }
    }

    /// What follows from the values, and what is missing among them.
    private func complete(_ right: Statement) throws -> Statement {
        switch right {
        case .personDescribed(var description):
            if needsConsent, description.consent == nil {
                try refuseNames()
                description.details = nil
            }
            // Whether somebody is of a minority follows from the ethnicity, which is sealed.
            if let details = description.details { description.isMinority = details.isMinority }
            return .personDescribed(description)
        case .personEvent(let event) where event.kind.requiresCell && event.cell == nil:
            var problems = FieldProblems()
            problems.note(FieldProblem(.empty, text: ""), in: "\(RestateFact.content.name).cell")
            throw problems
        default: return right
        }
    }

    /// - Throws: `FieldProblems` where anything that names the person is given.
    private func refuseNames() throws {
        var problems = FieldProblems()
        let naming = PersonDescription.fields.filter(\.isSealed).map(\.key)
        for key in naming where texts.texts[key]?.isEmpty == false {
            problems.note(FieldProblem(.consentMissing, text: ""), in: "\(RestateFact.content.name).\(key)")
        }
        try problems.throwIfAny()
    }
}
