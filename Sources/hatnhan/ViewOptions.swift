internal import ArgumentParser
internal import Ledger
internal import Views

/// Of which state of knowledge, of which structure and of which state of the ledger an answer is.
struct ViewOptions: ParsableArguments {
    @Option(help: "Leave out what was learned after this day.", transform: day)
    var known: Day?

    @Option(help: "Count everything on the structure of this day.", transform: day)
    var structure: Day?

    @Option(
        help: "Leave out what arrived after this head of the ledger, as a report prints it.", transform: headReference)
    var head: HeadReference?

    /// What an answer as of this day is an answer to.
    func asOf(_ day: Day) -> AsOf {
        AsOf(day: day, known: known, structure: structure, head: head)
    }
}
