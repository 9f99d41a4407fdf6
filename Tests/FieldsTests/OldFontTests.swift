import Fields
import Testing

@Suite struct OldFontTests {
    @Test(arguments: [
        "Chi bé b¶n M¬", "Lß V¨n Ýn", "NguyÔn §øc", "Ñaûng boä xaõ", "Nguyeãn Vaên Hoøa", "Nguyeãn Vaên An",
        "Leâ Vaên Bình", "LÇu A Chu",
    ])
    func isFound(text: String) { #expect(OldFont.isFound(in: text)) }

    @Test(arguments: [
        "Chi bộ bản Mơ", "Lò Văn Ín", "Đảng bộ xã Nậm Nhừ", "«Bản Mới»", "½ bản", "© 2020", "§ 5",
        "Ngoã, Tuân, Huế, thuỷ, loà",
    ])
    func isNotFound(text: String) { #expect(!OldFont.isFound(in: text)) }
}
