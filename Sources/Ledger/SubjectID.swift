/// What a fact is about. All facts of one subject fold into one timeline.
package struct SubjectID: Hashable, Sendable {
    /// The four sorts of subject.
    package enum Kind: Int, Sendable, CaseIterable {
        case unit = 1
        case place = 2
        case person = 3
        /// A cell's taking in of a place: a thing of its own, so that a change of it refolds nothing else.
        case coverage = 4
    }

    /// Which sort of subject.
    package let kind: Kind
    /// Its identity: derived from the code for all but people, random for people.
    package let id: Identifier

    /// The subject of this kind with this identity.
    package init(kind: Kind, id: Identifier) {
        self.kind = kind
        self.id = id
    }

    /// The unit with this code: the same subject in every ledger.
    package static func unit(_ code: String) -> SubjectID {
        SubjectID(kind: .unit, id: .derived(from: "unit", code))
    }

    /// The place with this code: the same subject in every ledger.
    package static func place(_ code: String) -> SubjectID {
        SubjectID(kind: .place, id: .derived(from: "place", code))
    }

    /// The coverage of the place by the cell: the same subject in every ledger.
    package static func coverage(cell: String, place: String) -> SubjectID {
        SubjectID(kind: .coverage, id: .derived(from: "coverage", cell, place))
    }
}
