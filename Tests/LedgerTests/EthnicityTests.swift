import Ledger
import Testing

@Suite struct EthnicityTests {
    @Test func thereAre54AndNoNameMeansTwo() {
        #expect(Ethnicity.all.count == 54 && Set(Ethnicity.all.map(\.name)).count == 54)
        for ethnicity in Ethnicity.all {
            for name in [ethnicity.name] + ethnicity.otherNames {
                #expect(Ethnicity.named(name) == ethnicity, "\(name)")
                #expect(Ethnicity.named("Dân tộc " + name.uppercased()) == ethnicity, "\(name)")
                #expect(Ethnicity.mended(name) == ethnicity.name)
            }
        }
        #expect(Ethnicity.all.filter { !$0.isMinority }.map(\.name) == ["Kinh"])
    }

    @Test(arguments: [
        ("Kinh (Việt)", "Kinh"), ("KINH", "Kinh"), ("Việt", "Kinh"), ("Dân tộc Kinh", "Kinh"), ("người Kinh", "Kinh"),
        ("H'Mông", "Mông"), ("H’mông", "Mông"), ("Hmông", "Mông"), ("Mèo", "Mông"), ("Khơ Mú", "Khơ-mú"),
        ("khơ-mú", "Khơ-mú"), ("Hà nhì", "Hà Nhì"), ("Ha\u{300} Nhi\u{300}", "Hà Nhì"), ("Cao Lan", "Sán Chay"),
    ])
    func otherNamesAreMendedToOne(text: String, name: String) {
        #expect(Ethnicity.mended(text) == name)
        #expect(Ethnicity.isMinority(text) == (name != "Kinh"))
    }

    @Test(arguments: Ethnicity.wordsForNotGiven + ["Không rõ", "–", "—", "...", "N/A", "Dân tộc", " "])
    func whatIsNotKnownIsNotGiven(text: String) {
        #expect(Ethnicity.mended(text) == nil && !Ethnicity.isMinority(text))
    }

    @Test(arguments: [
        ("Mong", "Mông"), ("Thai", "Thái"), ("Mườg", "Mường"), ("Kinhh", "Kinh"), ("Ha Nhi", "Hà Nhì"),
        ("Kho Mu", "Khơ-mú"),
        ("Xơ Đăn", "Xơ-đăng"),
    ])
    func anythingElseStaysAndTheLikeliestIsNamed(text: String, name: String) {
        #expect(Ethnicity.mended(text) == text && Ethnicity.named(text) == nil && Ethnicity.isMinority(text))
        #expect(Ethnicity.likeliest(to: text)?.name == name)
    }

    @Test func nothingIsLikelyWhereNothingIsNear() {
        for text in ["Na Uy", "Nước ngoài", "01", "Zz"] {
            #expect(Ethnicity.mended(text) == text && Ethnicity.likeliest(to: text) == nil, "\(text)")
        }
    }
}
