import Foundation
import Testing
import Words

/// Folding for search, and the order of the alphabet, against Foundation's.
@Suite struct FoldedTextTests {
    @Test func marksAreLeftOutWhateverTheForm() {
        for (text, folded) in [
            ("Giàng A", "giang a"), ("Gia\u{300}ng A", "giang a"), ("ĐINH Thị Ước", "dinh thi uoc"), ("Ðinh", "dinh"),
            ("  Bản   Nà-Hỳ, NP.X01.B02 ", "ban na-hi np.x01.b02"), ("Nguyễn Thuỵ Ỷ", "nguyen thuy y"), ("", ""),
            ("!?", ""),
        ] { #expect(FoldedText.fold(text) == folded, "\(text)") }
        #expect(FoldedText.words(of: "Lò  Văn Én") == ["lo", "van", "en"])
    }

    @Test func iAndYAreAlikeWhereEitherIsWritten() {
        for (one, other) in [
            ("kỳ", "kì"), ("Lý", "LÍ"), ("Mỹ", "Mĩ"), ("quý", "quí"), ("qu\u{79}\u{301}", "quí"), ("sĩ", "sỹ"),
            ("tỷ", "tỉ"),
            ("Vy", "Vi"), ("Hy", "hi"), ("bác sỹ", "Bác Sĩ"), ("quỳnh", "quình"),
        ] { #expect(FoldedText.fold(one) == FoldedText.fold(other), "\(one)") }
        // Another letter in front makes another word of it.
        for (one, other) in [("hay", "hai"), ("thúy", "thúi"), ("tây", "tâi"), ("ý", "í"), ("Huy", "hui")] {
            #expect(FoldedText.fold(one) != FoldedText.fold(other), "\(one)")
        }
    }

    @Test func apostrophesAreLeftOut() {
        for name in ["H’Mông", "HMông", "Hmông", "H'Mông", "h\u{2BC}mông", "H‘Mông", "H`mông", "H´MÔNG"] {
            #expect(FoldedText.words(of: name) == ["hmong"], "\(name)")
        }
        #expect(FoldedText.words(of: "’ Sùng ’ A") == ["sung", "a"])
    }

    @Test func theAlphabetIsVietnamese() {
        let words = [
            "An", "Ân", "Ăn", "Bàn", "Bản", "Bán", "Ba", "Cà", "Dao", "Đào", "Đan", "Dân", "Êm", "Em", "Lò", "Lo", "Ở",
            "Ơn",
            "Ôn", "On", "Ưng", "Ung", "Ý", "Y", "ba", "Mã", "Má", "Ma", "Mạ", "Mà", "Mả", "Mâu", "Mau",
        ]
        let expected = words.sorted {
            $0.compare($1, locale: Locale(identifier: "vi_VN")) == .orderedAscending
        }
        #expect(words.sorted { VietnameseOrder($0) < VietnameseOrder($1) } == expected)
    }

    @Test func peopleStandByTheirGivenNames() {
        let names = ["Lò Văn Ánh", "Đinh Thị An", "Giàng A Bính", "Cà Văn An", "Hờ A Ân"]
        let sorted = names.sorted { VietnameseOrder(person: $0) < VietnameseOrder(person: $1) }
        #expect(sorted == ["Cà Văn An", "Đinh Thị An", "Lò Văn Ánh", "Hờ A Ân", "Giàng A Bính"])
    }
}
