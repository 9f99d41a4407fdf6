internal import Ledger
package import Rulebook
internal import Words

extension FieldReader<ReasonList.Entry> {
    /// A reason of a closed list, by its code or its words; of those that may be given on the day it is read.
    package static func reason(_ name: ReasonList.Name) -> FieldReader<ReasonList.Entry> {
        FieldReader { text, context in
            let reasons = Rulebook.standard.reasons(name).offered(on: context.today ?? .latest)
            let list = ChoiceList(
                reasons.map { ChoiceList.Entry($0, name: $0.code, vietnamese: [$0.label.vietnamese]) })
            return list.value(of: text, isTyped: context.isTyped).map { .success($0) }
                ?? .failure(FieldProblem(.notInTheList(list.words), text: text))
        }
    }
}
