internal import Organisation

/// People whom one picture has read one by one, as it sees them: it is of one reading, in which nothing about them changes.
final class MetPeople {
    var records: [PersonID: PersonRecord] = [:]
}
