package import Fields
internal import Ledger
package import Organisation
internal import Rulebook
internal import Store
package import Words

/// States the days of somebody's admission and recognition, and the numbers of their cards. What is not given stays.
package struct DescribePapers: Act {
    package static let name = "person.papers"
    package static let label = BilingualText("Ghi ngày vào Đảng, số thẻ", "State days of joining and card numbers")
    package static let summary = BilingualText(
        "Ghi ngày quyết định kết nạp (tuổi đảng tính từ đó), ngày công nhận, số thẻ, số căn cước; không nêu thì giữ, nêu trống thì bỏ.",
        "Writes the days of admission and recognition, and card numbers; what is not given stays, what is given empty goes."
    )
    package static let need = Need.ownCell
    package static let fields: [any AnyActField] = [person, decided, recognised, card, identity]
    package static let beginning = ActBeginning.person(person.name)
    package static let isReviewed = true

    static let person = PersonFields.person
    static let decided = ActField<Edit<Day>>.edited(
        "decided", PaperFields.decided, hint: PaperFields.decidedHint, as: .day, FieldReader.dayThatHasCome)
    static let recognised = ActField<Edit<Day>>.edited(
        "recognised", PaperFields.recognised, hint: PaperFields.recognisedHint, as: .day, FieldReader.dayThatHasCome)
    static let card = ActField<Edit<String>>.edited(
        "card", PaperFields.card, hint: PaperFields.cardHint, as: .line(characters: 16), isSealed: true,
        PaperFields.cardReader)
    static let identity = ActField<Edit<String>>.edited(
        "identity", PaperFields.identity, hint: PaperFields.identityHint, as: .line(characters: 16), isSealed: true,
        PaperFields.identityReader)

    private let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    /// Members have papers.
    package static func isOffered(in state: PersonState) -> Bool { state.standing.isMember }

    /// The days and numbers as they stand.
    package static func known(_ subject: KnownSubject) throws -> [KnownValue] {
        let known = KnownPerson(try subject.live())
        return [
            KnownValue(decided.name, decided.label, text: known.membership?.content.decided?.vietnamese),
            KnownValue(recognised.name, recognised.label, text: known.membership?.content.recognised?.vietnamese),
            KnownValue(card.name, card.label, text: known.numbers?.content.card),
            KnownValue(identity.name, identity.label, text: known.numbers?.content.identity),
        ]
    }

    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        guard let (subject, known) = try writing.person(DescribePapers.person, of: values, &problems) else {
            throw problems
        }
        if known.needsConsent {
            problems.note(
                "Người này chưa từng là đảng viên, nên chưa có ngày vào Đảng hay số thẻ",
                "Never a member, this person has neither days of joining nor a card", in: DescribePapers.decided.name)
        }
        let (oldDays, oldNumbers) = (known.membership?.content, known.numbers?.content)
        // A number that could not be read is compared with nobody's.
        let card = values.ifRead(DescribePapers.card)?.value(after: oldNumbers?.card)
        let identity = values.ifRead(DescribePapers.identity)?.value(after: oldNumbers?.identity)
        let numbers = PersonNumbers(card: card, identity: identity)
        if numbers != oldNumbers { try writing.check(numbers, of: subject, &problems) }
        // A day that could not be read is compared with nothing.
        let days = MembershipStatement(
            decided: values.ifRead(DescribePapers.decided)?.value(after: oldDays?.decided),
            recognised: values.ifRead(DescribePapers.recognised)?.value(after: oldDays?.recognised))
        PaperFields.note(days, born: known.described?.description.details?.born, &problems)
        // Whether anything differs is asked of all of them.
        _ = try (values[DescribePapers.card], values[DescribePapers.identity])
        _ = try (values[DescribePapers.decided], values[DescribePapers.recognised])
        let isSame =
            days == oldDays ?? MembershipStatement(decided: nil, recognised: nil)
            && numbers == oldNumbers ?? PersonNumbers(card: nil, identity: nil)
        if isSame {
            problems.note(
                "Chưa có gì thay đổi so với thông tin đã ghi", "Nothing differs from what is recorded",
                in: DescribePapers.decided.name)
        }
        try problems.throwIfAny()
        var entries: [Entry] = []
        if days != oldDays ?? MembershipStatement(decided: nil, recognised: nil) {
            entries += try writing.replacing(known.membership?.fact, by: .membershipStated(days), of: subject)
        }
        if numbers != oldNumbers ?? PersonNumbers(card: nil, identity: nil) {
            entries += try writing.replacing(known.numbers?.fact, by: .personNumbered(numbers), of: subject)
        }
        try writing.record(entries, of: subject, facts: known.facts)
    }
}

extension Writing {
    /// What states something anew: in the place of what stood, where that was said of the subject itself. What was said of one
    /// who is the same person stays theirs, should the two be parted; what is said last stands.
    ///
    /// - Parameter day: from which it holds; nil for what has no day: it keeps that of what stood, or has today's.
    func replacing(
        _ old: LiveFact?, by statement: Statement, of subject: StoredSubject, from day: Day? = nil
    ) throws -> [Entry] {
        guard let old, try reader.fact(old.id)?.subject == subject else {
            return [Entry(statement, effective: day ?? today, known: today)]
        }
        return [
            RetractFacts(self, reason: .describedAnew).retraction(of: old.id),
            Entry(statement, effective: day ?? old.order.effective, known: today, rank: .of(old)),
        ]
    }
}
