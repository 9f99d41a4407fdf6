/// What stands in the minutes of a meeting beside its head-counts. Sealed: who came is told to who may read the cell's names.
package struct MeetingMinutes: Hashable, Sendable {
    /// The most characters of what was talked about.
    package static let topicsCharactersMax = 2000
    /// What of it is stated in words.
    static let topicsField = ContentField(
        "topics", .text(charactersMax: topicsCharactersMax), isRequired: false, isSealed: true)

    /// Who came; nil where that is not said.
    package var attendance: Roster<Presence>?
    /// What was talked about; nil where nobody wrote it.
    package var topics: String?

    /// Minutes of this.
    package init(attendance: Roster<Presence>?, topics: String?) {
        (self.attendance, self.topics) = (attendance, topics)
    }

    /// What the sealed part says; nil where it says none of it, or that cannot be read.
    init?(_ sealed: Payload?) {
        guard let sealed else { return nil }
        self.init(attendance: sealed["attendance"].flatMap { Roster(text: $0) }, topics: sealed["topics"])
        if attendance == nil, topics == nil { return nil }
    }

    var sealed: Payload { Payload(["attendance": attendance?.text, "topics": topics]) }

    /// How a list of facts says it: never who.
    var phrases: [Phrase] { topics.map { [.words(" · ", " · "), .text($0)] } ?? [] }
}
