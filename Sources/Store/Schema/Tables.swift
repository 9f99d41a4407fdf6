/// Every table of the product. No byte of the ledger's file names anybody; whoever has the vault too reads everybody's names.
enum Tables {}
