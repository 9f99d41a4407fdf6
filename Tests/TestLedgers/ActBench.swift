package import Operations
package import Store

/// A small ledger, made of the files of a dossier, in which whoever holds the files does acts.
package struct ActBench {
    /// A district with one commune and its two cells, C and D.
    package static let units = """
        code,name,kind,parent,from,to
        H,Huyện,committee,,2010-01-01,
        X,Xã,grassroots_committee,H,2010-01-01,
        C,Chi bộ một,cell,X,2010-01-01,
        D,Chi bộ hai,cell,X,2010-01-01,
        """

    /// The ledger.
    package let ledger: TestLedger
    /// The same, opened.
    package let database: LedgerDatabase
    /// Its files lie here, and go with it.
    package let folder: TestFolder

    /// A ledger into which this dossier was brought.
    package init(_ files: [String: String]) throws {
        folder = try TestFolder()
        ledger = TestLedger(path: folder.path("ledger"))
        try ledger.importing(folder.dossier(files))
        database = try ledger.open()
    }

    /// Does an act.
    @discardableResult
    package func perform(
        _ act: any Act.Type, _ texts: [String: String], key: String = "k", isDryRun: Bool = false
    ) throws -> Receipt {
        try PerformAct(database).run(
            act,
            PerformAct.Request(
                texts: texts, key: key, actor: ledger.actor, rights: .ofTheFiles, isDryRun: isDryRun))
    }
}
