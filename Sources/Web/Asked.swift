internal import Ledger
internal import Views

/// What a request asks for, once its address is read: which page, as of when, with what besides.
struct Asked {
    let route: Route
    let question: Question
    let query: Query
    /// The fields of a form; nil for a request without one.
    let form: Query?
    /// What the form of an act sent; nil for every other request.
    let texts: FormTexts?
    let today: Day
    /// Who asks.
    let visitor: Visitor

    /// The day asked for, or today.
    var at: Day { question.at ?? today }

    /// What the page's picture is asked.
    var asOf: AsOf {
        AsOf(day: at, known: question.known, structure: question.structure, head: question.head)
    }
}
