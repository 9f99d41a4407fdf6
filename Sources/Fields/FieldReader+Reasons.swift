package import Ledger
internal import Words

extension FieldReader<RetractionReason> {
    /// A reason for taking a fact back, by its code or its words; of those that may be given on the day it is read.
    package static var retractionReason: FieldReader<RetractionReason> {
        FieldReader { text, context in
            let reasons = RetractionReason.offered(on: context.today ?? .latest)
            let list = ChoiceList(
                reasons.map { ChoiceList.Entry($0, name: $0.code, vietnamese: [$0.label.vietnamese]) })
            return list.value(of: text, isTyped: context.isTyped).map { .success($0) }
                ?? .failure(FieldProblem(.notInTheList(list.words), text: text))
        }
    }
}
