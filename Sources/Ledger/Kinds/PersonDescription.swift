internal import Words

/// Who a person is: an open part that figures need, and details that only a key opens.
package struct PersonDescription: FactContent {
    package static let kind = FactKind.personDescribed
    package static let subject = SubjectKind.person
    /// The code is the source's: under another one it would take the person for somebody else.
    package static let fields = [
        ContentField("sex", .choice(of: Sex.self), isRequired: false),
        ContentField("consent", .day, isRequired: false),
        ContentField("name", .text(charactersMax: 300), isRequired: false, isSealed: true),
        ContentField("born", .birth, isRequired: false, isSealed: true),
        ContentField("ethnicity", .text(charactersMax: 300), isRequired: false, isSealed: true),
        ContentField("education", .text(charactersMax: 300), isRequired: false, isSealed: true),
    ]

    /// As the official form states it; nil where it is silent.
    package var sex: Sex?
    /// Whether the person counts as of a minority: open, so that figures stay when what names the person is destroyed.
    package var isMinority: Bool
    /// The day a candidate agreed to be recorded by name.
    package var consent: Day?
    /// Nil when withheld, or when the person's key is not at hand or was destroyed.
    package var details: PersonDetails?

    /// A person of this sex with these details; the ethnicity among them says whether of a minority.
    package init(sex: Sex?, consent: Day? = nil, details: PersonDetails? = nil) {
        self.init(sex: sex, isMinority: details?.isMinority ?? false, consent: consent, details: details)
    }

    /// A person of this sex, of a minority or not, with as much of the details as may be read.
    package init(sex: Sex?, isMinority: Bool, consent: Day?, details: PersonDetails?) {
        self.sex = sex
        self.isMinority = isMinority
        self.consent = consent
        self.details = details
    }

    package init?(open: Payload, sealed: Payload?) {
        self.init(
            sex: open["sex"].flatMap(Sex.init), isMinority: open["minority"] == "yes",
            consent: open["consent"].flatMap { Day(text: $0) },
            details: sealed.map {
                PersonDetails(
                    code: $0["code"], name: $0["name"], born: $0["born"], ethnicity: $0["ethnicity"],
                    education: $0["education"])
            })
    }

    package var open: Payload {
        Payload([
            "consent": consent?.description, "minority": isMinority ? "yes" : "no", "sex": sex?.rawValue,
        ])
    }

    package var sealed: Payload? {
        guard let details else { return nil }
        let payload = Payload([
            "born": details.born, "code": details.code, "education": details.education,
            "ethnicity": details.ethnicity, "name": details.name,
        ])
        return payload.isEmpty ? nil : payload
    }

    package var phrases: [Phrase] {
        let name: Phrase = details?.name.map(Phrase.text) ?? .words("không ghi tên", "not named")
        let others: [Phrase?] = [
            sex.map { .words($0.label) }, details?.born.map(PersonDescription.birth),
            details?.ethnicity.map(Phrase.text),
        ]
        return [.words("Nhân thân: ", "Description: "), name]
            + others.compactMap(\.self).flatMap { [.words(", ", ", "), $0] }
    }

    /// `05/03/1990`, `03/1990` or `1990`: as much of it as is known, in the order of the papers.
    private static func birth(_ born: String) -> Phrase {
        let day = born.split(separator: "-").reversed().joined(separator: "/")
        return .words("sinh \(day)", "born \(day)")
    }
}

extension FactKind {
    /// Who a person is.
    package static let personDescribed = FactKind("person.described")
}

/// What names a person. Never in the open part of a fact, a log or an address.
package struct PersonDetails: Hashable, Sendable {
    /// The code in the source's register.
    package var code: String?
    /// The name as stated.
    package var name: String?
    /// `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, as exactly as the paper says.
    package var born: String?
    /// The name of one of the 54 (`Ethnicity`), or the words as written; nil where the source is silent.
    package var ethnicity: String?
    /// A level of the vocabulary, or the words as written.
    package var education: String?

    /// Details as the source states them; nil where it is silent.
    package init(
        code: String? = nil, name: String? = nil, born: String? = nil, ethnicity: String? = nil,
        education: String? = nil
    ) {
        self.code = code
        self.name = name
        self.born = born
        self.ethnicity = ethnicity
        self.education = education
    }

    /// True when an ethnicity is given and it is not Kinh: what the official forms count as a minority.
    package var isMinority: Bool {
        ethnicity.map(Ethnicity.isMinority) ?? false
    }
}
