internal import Words

/// The data that the program was built with.
extension Rulebook {
    /// The rulebook of the program's own data. Its files are part of the program, and a test reads them: where they are wrong all the
    /// same, the program says so at its start and ends.
    package static let standard: Rulebook = {
        do { return try read(standardFiles) } catch let faults as RulebookFaults {
            preconditionFailure(faults.explanation.text(in: .english))
        } catch { preconditionFailure("the rulebook cannot be read: \(error)") }
    }()

    /// The files of that data.
    package static let standardFiles: [RuleFile] = [
        file("regulations", PackageResources.regulations_yaml), file("unit", PackageResources.unit_yaml),
        file("transfer", PackageResources.transfer_yaml), file("away", PackageResources.away_yaml),
        file("exempt", PackageResources.exempt_yaml), file("readmit", PackageResources.readmit_yaml),
        file("party_age", PackageResources.party_age_yaml), file("card", PackageResources.card_yaml),
        file("meeting", PackageResources.meeting_yaml), file("warn", PackageResources.warn_yaml),
        file("reasons_retraction", PackageResources.reasons_retraction_yaml),
        file("reasons_departure", PackageResources.reasons_departure_yaml),
        file("reasons_strike_off", PackageResources.reasons_strike_off_yaml),
        file("reasons_exemption", PackageResources.reasons_exemption_yaml),
        file("reasons_transfer_decline", PackageResources.reasons_transfer_decline_yaml),
        file("admit", PackageResources.admit_yaml), file("class", PackageResources.class_yaml),
        file("dossier", PackageResources.dossier_yaml), file("intro", PackageResources.intro_yaml),
        file("vote", PackageResources.vote_yaml), file("decide", PackageResources.decide_yaml),
        file("ceremony", PackageResources.ceremony_yaml), file("member_cv", PackageResources.member_cv_yaml),
        file("probation", PackageResources.probation_yaml), file("recognition", PackageResources.recognition_yaml),
        file("strikeoff", PackageResources.strikeoff_yaml), file("discipline", PackageResources.discipline_yaml),
        file("rating", PackageResources.rating_yaml), file("dues", PackageResources.dues_yaml),
        file("doc", PackageResources.doc_yaml), file("stat", PackageResources.stat_yaml),
        file("data", PackageResources.data_yaml),
        file("papers", PackageResources.papers_yaml),
        file("reasons_check_stuck", PackageResources.reasons_check_stuck_yaml),
        file("reasons_not_admitted", PackageResources.reasons_not_admitted_yaml),
    ]

    private static func file(_ name: String, _ bytes: [UInt8]) -> RuleFile {
        RuleFile(name + ".yaml", text: String(decoding: bytes, as: UTF8.self))
    }
}
