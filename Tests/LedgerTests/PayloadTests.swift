import Ledger
import Testing

@Suite struct PayloadTests {
    @Test func writesKeysInOrderAndLeavesOutWhatIsAbsent() {
        let payload = Payload(["place": "B1", "cell": "C1", "event": nil])
        #expect(String(decoding: payload.json, as: UTF8.self) == #"{"v":1,"cell":"C1","place":"B1"}"#)
    }

    @Test(arguments: ["", "Đảng bộ", "a\"b\\c", "dòng\nhai\ttab", "\u{01}", "{\"v\":2}", "🏔"])
    func everyTextComesBack(text: String) {
        let payload = Payload(["name": text])
        #expect(Payload(json: payload.json)?["name"] == text)
        #expect(Payload(json: payload.json) == payload)
    }

    @Test(arguments: [
        "", "{", "{}", "[]", #"{"v":1"#, #"{"v":1,"a":[1]}"#, #"{"v":1,"a":"b"} "#, #"{"a":"b"}"#, #"{"v":x}"#,
        #"{"v":1,"a":"b\"#, #"{"v":1,"a":"\u00zz"}"#, #"{"v":1,"a":"\x"}"#, #"{"v":1,"a":"b","a":"c"}"#,
        #"{"v":1,"v":1}"#,
        #"{"v":1,"a":"\ud83c"}"#, #"{"v":1,"a":"\udfd4\ud83c"}"#, #"{"v":1,"a":"\u+041"}"#, "{\"v\":1,\"a\":\"\n\"}",
    ])
    func readsNothingElse(json: String) {
        #expect(Payload(json: Array(json.utf8)) == nil)
    }

    /// What another program writes for the same text.
    @Test(arguments: [
        (#"\u0110\u1ea3ng"#, "Đảng"), (#"\ud83c\udfd4"#, "🏔"), (#"a\/b\b\f\n\r\t"#, "a/b\u{8}\u{C}\n\r\t"),
        (#"\u0000"#, "\u{0}"), (#"\u00e9"#, "é"),
    ])
    func readsEveryEscape(written: String, text: String) {
        #expect(Payload(json: Array("{\"v\":1,\"a\":\"\(written)\"}".utf8))?["a"] == text)
    }

    @Test func textThatIsNoUTF8IsNotRead() {
        let json = Array("{\"v\":1,\"a\":\"".utf8) + [0xC3] + Array("\"}".utf8)
        #expect(Payload(json: json) == nil)
    }

    @Test func aLaterVersionIsKeptAndNotUnderstood() throws {
        let payload = try #require(Payload(json: Array(#"{"v":2,"code":"X"}"#.utf8)))
        #expect(payload.version == 2)
        #expect(Statement(kind: "unit.ended", open: payload, sealed: nil) == nil)
        #expect(Statement(kind: "unit.renamed_twice", open: Payload(["code": "X"]), sealed: nil) == nil)
    }
}
