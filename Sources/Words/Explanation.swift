/// An error in words: what happened, where, how to mend it.
package struct Explanation: Hashable, Sendable {
    /// Each thing that is wrong, where there are several; the rest is said of all of them.
    package var parts: [Explanation]
    /// Where it happened, as a line begins with it: “units.csv, dòng 3”. Nil where there is no place to look.
    package var place: BilingualText?
    /// What happened: a sentence without its full stop, that may stand as a heading.
    package var what: BilingualText
    /// How to mend it, in whole sentences; nil where there is nothing to be done.
    package var remedy: BilingualText?

    /// These words.
    package init(
        _ what: BilingualText, remedy: BilingualText? = nil, at place: BilingualText? = nil, parts: [Explanation] = []
    ) {
        self.parts = parts
        self.place = place
        self.what = what
        self.remedy = remedy
    }

    /// All of it, each part on a line of its own before what is said of all.
    package func text(in language: Language) -> String {
        var text = ""
        for part in parts { text += part.text(in: language) + "\n" }
        if let place { text += place(in: language) + ": " }
        text += what(in: language) + "."
        if let remedy { text += " " + remedy(in: language) }
        return text
    }
}
