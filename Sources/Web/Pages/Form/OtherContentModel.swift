internal import Ledger
internal import Operations
internal import Views
internal import Words

/// A form under whose key something else was written: what one typed can go on as another form.
struct OtherContentModel: Hashable, Sendable {
    let head: PageHead
    /// When the form was written.
    let time: String
    let receipt: String
    let envelope: DraftEnvelope
    let texts: [FieldModel.Option]

    init(_ context: Context, _ form: OpenForm, _ written: WrittenCommand) {
        head = PageHead(title: context.say(form.act.label), hasBar: false, status: 422)
        time = context.picture.time(of: written.recorded, context.say)
        receipt = context.link(.receipt(written.key))
        envelope = DraftEnvelope(context, form, key: form.otherKey)
        texts = form.draft.texts.sorted { $0.key < $1.key }.map { FieldModel.Option(value: $0.value, label: $0.key) }
    }
}
