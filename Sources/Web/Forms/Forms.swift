package import Operations

/// What pages of forms need besides the ledger: the desk, and who writes.
package struct Forms: Sendable {
    let desk: FormDesk
    let writer: @Sendable (Visitor) throws -> FormWriter?

    /// Forms of this desk.
    ///
    /// - Parameter writer: whose drafts a visitor opens, and what they may write, at this moment; nil for who writes nothing.
    package init(_ desk: FormDesk, writer: @escaping @Sendable (Visitor) throws -> FormWriter?) {
        self.desk = desk
        self.writer = writer
    }
}

/// What a page of a form shows, looked up before anything is read for the page.
enum FormState: Sendable {
    /// A form as it is opened or was sent last.
    case form(OpenForm)
    /// A form, and what it would write.
    case review(OpenForm, FormDesk.Review)
    /// A form under whose key something else was written.
    case otherContent(OpenForm, WrittenCommand)
    /// What a command wrote.
    case receipt(WrittenCommand)
    /// One's own drafts, each with its act.
    case drafts([Draft])
}

/// A form with everything that is known of it.
struct OpenForm: Sendable {
    let act: any Act.Type
    let subject: ActSubject
    let opened: FormDesk.Opened
    /// What stands in it.
    let draft: Draft
    /// False for one that nobody sent yet.
    let isKept: Bool
    /// What is wrong with it; nil where nobody asked.
    var checked: FormDesk.Checked?
    /// A key for another form of the same content.
    let otherKey: String

    /// The fields, those of rows too.
    var fields: [FormField] { draft.fields(of: opened.groups) }
}
