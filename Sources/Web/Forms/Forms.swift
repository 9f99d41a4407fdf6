internal import Ledger
package import Operations
internal import Views

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

extension Forms {
    /// Keeps what was sent by a sign-in that is over, for the account whose it was: nothing is written, and only that account opens it.
    ///
    /// - Returns: false where it is no form of a sign-in that the desk remembers; nothing is kept then.
    func keepLapsed(_ key: String, _ body: String) throws -> Bool {
        let texts = try FormTexts(body)
        guard let account = try desk.account(ofForm: texts["token"]), FormButton(texts["do"]) != .drop,
            let draft = texts.draft(key, .check, desk),
            let writer = try writer(
                Visitor(viewer: .account(account), name: "", formToken: texts["token"], lastWritten: 0))
        else { return false }
        return try desk.keep(draft, writer) != nil
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
