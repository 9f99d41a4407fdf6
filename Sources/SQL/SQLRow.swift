/// One row of a query. Columns count from 0.
package protocol SQLRow {
    /// True when the column is NULL.
    func isNull(_ column: Int) -> Bool
    /// The integer in the column; 0 for NULL.
    func integer(_ column: Int) -> Int64
    /// The text in the column; empty for NULL.
    func text(_ column: Int) -> String
    /// The bytes in the column; empty for NULL.
    func blob(_ column: Int) -> [UInt8]
    /// The first byte in the column and how many there are; nil for NULL or none. Nothing is copied.
    func firstByte(_ column: Int) -> (byte: UInt8, count: Int)?
    /// Hands the value in the column on, as what it is.
    func add(_ column: Int, to binder: any SQLBinder)
}

extension SQLRow {
    /// The integer in the column, brought into the range: a damaged one then fails the checks that follow, not the program.
    package func int32(_ column: Int) -> Int32 { Int32(clamping: integer(column)) }

    /// The integer in the column, nil for NULL, brought into the range.
    package func optionalInt32(_ column: Int) -> Int32? { isNull(column) ? nil : int32(column) }

    /// The integer in the column, nil for NULL.
    package func optionalInteger(_ column: Int) -> Int64? { isNull(column) ? nil : integer(column) }

    /// The text in the column, nil for NULL.
    package func optionalText(_ column: Int) -> String? { isNull(column) ? nil : text(column) }
}
