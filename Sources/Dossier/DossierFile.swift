/// The files of a dossier, in the order in which they are read: what is named before what names it.
package enum DossierFile: String, Sendable, CaseIterable {
    case units, places, coverage, people, events, meetings, targets, assignments, visits, successions

    /// The file's name in the folder.
    package var fileName: String { rawValue + ".csv" }

    /// The columns, in the order of the docs.
    var columns: [Column] {
        switch self {
        case .units: [.code, .name, .kind, .parent, .from, .to, .recorded, .endedRecorded]
        case .places: [.code, .name, .kind, .unit, .from, .to, .latitude, .longitude, .recorded, .endedRecorded]
        case .coverage: [.cell, .place, .from, .to, .recorded, .endedRecorded]
        case .people: [.code, .name, .sex, .born, .ethnicity, .education, .consent]
        case .events: [.date, .person, .event, .recorded, .cell, .place, .reference]
        case .meetings: [.cell, .date, .members, .present, .excused]
        case .targets: [.unit, .year, .indicator, .value]
        case .assignments: [.person, .role, .unit, .place, .from, .to]
        case .visits: [.place, .date, .person, .found, .recorded]
        case .successions: [.old, .new, .day, .recorded]
        }
    }

    /// The columns a file may do without.
    var optionalColumns: Set<Column> {
        switch self {
        case .units, .coverage: [.recorded, .endedRecorded]
        case .places: [.latitude, .longitude, .recorded, .endedRecorded]
        case .people: [.sex, .born, .ethnicity, .education, .consent]
        case .events: [.recorded, .cell, .place, .reference]
        case .assignments: [.place]
        case .visits: [.person, .found, .recorded]
        case .successions: [.recorded]
        case .meetings, .targets: []
        }
    }
}

extension DossierFile {
    /// The columns in which every row has something.
    var filledColumns: [Column] {
        switch self {
        case .units: [.code, .name, .kind, .from]
        case .places: [.code, .name, .kind, .unit, .from]
        case .coverage: [.cell, .place, .from]
        case .people: [.code]
        case .events: [.date, .person, .event]
        case .meetings: [.cell, .date, .members, .present, .excused]
        case .targets: [.unit, .year, .indicator, .value]
        case .assignments: [.person, .role, .unit, .from]
        case .visits: [.place, .date]
        case .successions: [.old, .new, .day]
        }
    }
}

/// The columns that dossier files have.
package enum Column: Int, Sendable, CaseIterable {
    case code, name, kind, parent, from, to, recorded, unit, latitude, longitude, cell, place, sex, born, ethnicity
    case education, consent, date, person, event, reference, members, present, excused, year, indicator, value, role
    case endedRecorded, old, new, day, found

    private static let names = allCases.map { $0 == .endedRecorded ? "ended_recorded" : String(describing: $0) }

    /// What a header calls it, in English.
    package var name: String { Column.names[rawValue] }
}
