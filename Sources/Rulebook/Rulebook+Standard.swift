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
    ]

    private static func file(_ name: String, _ bytes: [UInt8]) -> RuleFile {
        RuleFile(name + ".yaml", text: String(decoding: bytes, as: UTF8.self))
    }
}
