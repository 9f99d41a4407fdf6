import Access
import Testing

@Suite struct QRCodeTests {
    @Test func theSizeFollowsTheText() throws {
        // Versions 1, 1, 2, 6, 7 and 10 at level M hold 14, 26, 106, 122 and 213 bytes.
        for (bytes, size) in [(1, 21), (14, 21), (15, 25), (26, 25), (106, 41), (107, 45), (122, 45), (213, 57)] {
            #expect(try #require(QRCode(text: String(repeating: "a", count: bytes))).size == size, "\(bytes)")
        }
        #expect(QRCode(text: String(repeating: "a", count: 214)) == nil && QRCode(text: "") == nil)
    }

    @Test func thePatternsStandWhereReadersLook() throws {
        for bytes in [5, 60, 115, 200] {
            let code = try #require(QRCode(text: String(repeating: "Z", count: bytes)))
            for (column, row) in [(0, 0), (code.size - 7, 0), (0, code.size - 7)] {
                for index in 0..<7 {
                    #expect(code.isDark(column + index, row) && code.isDark(column, row + index))
                }
                #expect(code.isDark(column + 3, row + 3) && !code.isDark(column + 1, row + 1))
            }
            for index in 8..<code.size - 8 { #expect(code.isDark(index, 6) == index.isMultiple(of: 2)) }
            #expect(code.isDark(8, code.size - 8))
        }
    }
}
