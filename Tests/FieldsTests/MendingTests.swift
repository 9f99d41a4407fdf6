import Fields
import Testing

/// What typing and old software do to text is mended, and mended once.
@Suite struct MendingTests {
    @Test(arguments: [
        ("Gia\u{300}ng A", "Giàng A"), ("\u{D0}inh \u{F0}e", "Đinh đe"),
        ("a\u{A0}\u{2007}\u{2009}\u{202F}\u{3000}\t b", "a b"),
        ("\u{2003}a\u{205F}", "a"), ("C2\u{AD}", "C2"), ("B\u{200B}3\u{200D}\u{2060}\u{FEFF}", "B3"),
        ("a\u{200B}\u{300}", "à"), ("\u{200E}Lò\u{202C}", "Lò"), ("\na\nb\r\n", "a\nb"), ("Lò Văn Ưở", "Lò Văn Ưở"),
        (" ", ""),
        ("\u{200B}", ""),
    ])
    func textIsMended(text: String, mended: String) {
        #expect(Array(Mending.mended(text).utf8) == Array(mended.utf8))
        #expect(Array(Mending.mended(mended).utf8) == Array(mended.utf8))
    }
}
