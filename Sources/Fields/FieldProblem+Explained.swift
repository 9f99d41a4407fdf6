package import Words

extension FieldProblem: Explained {
    package var culprit: Culprit { .input }

    package var explanation: Explanation {
        let quoted = text.isEmpty ? "" : "“\(text)” "
        return Explanation(
            BilingualText(quoted + fault.vietnamese, quoted + fault.english), remedy: remedySentence)
    }

    /// Said of a field that people know by a name.
    ///
    /// - Parameters:
    ///   - label: what the field is called, with a capital.
    ///   - place: where the field is.
    package func explanation(about label: BilingualText, at place: BilingualText) -> Explanation {
        Explanation(sentence(about: label), remedy: remedySentence, at: place)
    }

    /// Nil where the sentence itself says what to do: that something is to be filled in, or not before a day.
    private var remedySentence: BilingualText? {
        switch code {
        case .empty, .contradicted: nil
        default: BilingualText(remedy.vietnamese + ".", remedy.english + ".")
        }
    }
}
