internal import Words

/// The two days that a member's standing rests on, as the papers have them. Party age counts from the day on the admission
/// decision, which is neither that of the ceremony nor that of the recording. Not dated itself: the last one stands.
package struct MembershipStatement: FactContent {
    package static let kind = FactKind.membershipStated
    package static let subject = SubjectKind.person
    package static let fields = [
        ContentField("decided", .day, isRequired: false), ContentField("recognised", .day, isRequired: false),
    ]

    /// The day on the admission decision; nil where nobody has said.
    package var decided: Day?
    /// The day from which the person is an official member; nil where nobody has said, or they are not yet.
    package var recognised: Day?

    /// These days.
    package init(decided: Day?, recognised: Day?) { (self.decided, self.recognised) = (decided, recognised) }

    package init?(open: Payload, sealed: Payload?) {
        let days = ["decided", "recognised"].map { key in open[key].map { Day(text: $0) } }
        // A day that cannot be read is none that was said: nothing follows from such a fact.
        for day in days { if case .some(nil) = day { return nil } }
        self.init(decided: days[0] ?? nil, recognised: days[1] ?? nil)
    }

    package var open: Payload {
        Payload(["decided": decided?.description, "recognised": recognised?.description])
    }

    package var phrases: [Phrase] {
        let decided: [Phrase] =
            decided.map { [.words("quyết định kết nạp ngày ", "admission decided on "), .day($0)] } ?? []
        let recognised: [Phrase] =
            recognised.map { [.words("công nhận chính thức ngày ", "recognised on "), .day($0)] } ?? []
        let both = decided.isEmpty || recognised.isEmpty ? [] : [Phrase.words(", ", ", ")]
        let all = decided + both + recognised
        return [.words("Ngày vào Đảng: ", "Days of joining: ")]
            + (all.isEmpty ? [.words("chưa ghi", "not known")] : all)
    }
}

extension FactKind {
    /// The days of somebody's admission and recognition.
    package static let membershipStated = FactKind("person.membership")
}
