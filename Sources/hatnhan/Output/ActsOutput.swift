internal import Operations
internal import Words

/// What the acts are and ask for: as a list for people, and as the reference page, which says nothing else.
struct ActsOutput {
    let acts: [any Act.Type]

    func text(_ say: Speech) -> String {
        acts.map { act in
            let fields = act.asked.map { field in
                "    \(field.textNames.joined(separator: ", "))  \(say(field.label)): \(say(field.hint))\(notes(field, say))\n"
            }
            return "\(act.name)  \(say(act.label))\n    \(say(act.summary))\n" + fields.joined()
        }.joined(separator: "\n")
    }

    private func notes(_ field: any AnyActField, _ say: Speech) -> String {
        var notes: [String] = []
        if !field.isRequired { notes.append(say("không bắt buộc", "optional")) }
        if field is TableField {
            notes.append(say("chỉ từ --table TỆP", "only with --table FILE"))
        } else if field.isSealed {
            notes.append(say("chỉ từ --from -", "only with --from -"))
        }
        return notes.isEmpty ? "" : " (" + notes.joined(separator: "; ") + ")"
    }

    var markdown: String {
        var text = """
            # Acts

            Written by `scripts/write-command-line-reference` from the declarations in `Sources/Operations/Acts`; a test compares the two.

            An act (việc) is what somebody may do by hand. `hatnhan act NAME FIELD=VALUE … [--dry-run]` does it; fields marked *sealed* may name
            somebody or are free text, and are given on standard input with `--from -`. One act is one command: all of it is written, or nothing.

            """
        for act in acts {
            text += """

                ## \(act.name)

                **\(act.label.vietnamese)** · \(act.label.english)

                \(act.summary.vietnamese)

                \(act.summary.english)

                | field | label | what may be written | |
                | --- | --- | --- | --- |

                """
            for field in act.asked { text += row(field) }
        }
        return text
    }

    private func row(_ field: any AnyActField) -> String {
        let names = field.textNames.map { "`\($0)`" }.joined(separator: ", ")
        let notes = [field.isRequired ? "required" : "optional", field.isSealed ? "sealed" : nil].compactMap(\.self)
        let label = "\(field.label.vietnamese) · \(field.label.english)"
        let hint = "\(field.hint.vietnamese) · \(field.hint.english)"
        return "| \(names) | \(label) | \(hint) | \(notes.joined(separator: ", ")) |\n"
    }
}
