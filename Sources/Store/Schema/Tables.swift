/// Every table of the product. No byte of the ledger's file names anybody; whoever has the vault too reads everybody's names.
enum Tables {
    /// In `mentions`, beside the numbers of sorts of subjects: a person who has to do with a step of another, and is not said to be them.
    static let personBeside: Int64 = 256
}
