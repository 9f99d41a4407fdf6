extension Ethnicity {
    /// The 54 of the official list, in its order. Names that the list gives to several groups (such as “Hạ”, “Trại” or
    /// “Xá Lá Vàng”) are left out: they say nothing certain.
    ///
    /// docs/reference/dossier.md prints the same table; a test compares the two.
    package static let all: [Ethnicity] = [
        .init("Kinh", ["Việt", "Kinh (Việt)", "Kinh Việt"]),
        .init("Tày", ["Ngạn", "Phén", "Thù Lao", "Pa Dí"]),
        .init(
            "Thái",
            [
                "Thái Trắng", "Thái Đen", "Thái Đỏ", "Tày Khao", "Tày Đăm", "Tày Mười", "Tày Thanh", "Hàng Bông",
                "Pa Thay",
            ]),
        .init("Hoa", ["Hán", "Hoa (Hán)", "Triều Châu", "Phúc Kiến", "Quảng Đông", "Hải Nam", "Xạ Phang"]),
        .init("Khơ-me", ["Khmer", "Khơ Me Krôm", "Cur", "Cul", "Việt gốc Miên"]),
        .init("Mường", ["Mol", "Mual", "Mọi Bi", "Ao Tá", "Ậu Tá"]),
        .init("Nùng", ["Xuồng", "Nùng An", "Phàn Sinh", "Nùng Cháo", "Nùng Lòi", "Quý Rim", "Khèn Lài"]),
        .init(
            "Mông",
            [
                "H'Mông", "Mông (Mèo)", "H'Mông (Mèo)", "Mèo", "Mèo Trắng", "Mèo Hoa", "Mèo Xanh", "Mèo Đỏ", "Mèo Đen",
                "Mông Trắng", "Mông Hoa", "Mông Xanh", "Mông Đỏ", "Mông Đen", "Mông Si", "Ná Mẻo", "Mán Trắng",
            ]),
        .init(
            "Dao",
            [
                "Mán", "Dìu Miền", "Kiềm Miền", "Quần Trắng", "Dao Quần Trắng", "Dao Đỏ", "Dao Tiền", "Dao Khâu",
                "Dao Tuyển", "Dao Quần Chẹt", "Quần Chẹt", "Lô Gang", "Thanh Y", "Dao Thanh Y", "Lan Tẻn", "Đại Bản",
                "Tiểu Bản", "Cốc Ngáng", "Cốc Mùn", "Sơn Đầu",
            ]),
        .init("Gia-rai", ["Jrai", "J'rai", "Giơ-rai", "Chơ-rai", "Tơ-buăn", "Hơ-bau", "Hđrung", "Chor"]),
        .init("Ngái", ["Xín", "Đản", "Khách Gia"]),
        .init("Ê-đê", ["Ra-đê", "Kpạ", "A-đham", "Krung", "Ktul", "Đliê Ruê", "Blô", "Mđhur", "Bih"]),
        .init("Ba-na", ["Bahnar", "Gơ-lar", "Tơ-lô", "Giơ-lâng", "Y-lăng", "Rơ-ngao", "Krem", "Roh", "Bơ-nâm"]),
        .init(
            "Xơ-đăng", ["Sơ-đăng", "Xê-đăng", "Xơ-teng", "Hđang", "Tơ-đra", "Mơ-nâm", "Ha-lăng", "Ca-dong", "Kmrâng"]),
        .init("Sán Chay", ["Sán Chay (Cao Lan - Sán Chỉ)", "Cao Lan", "Cao Lan - Sán Chỉ", "Sán Chỉ", "Hờn Bạn"]),
        .init("Cơ-ho", ["K'ho", "Kơ-ho", "Xrê", "Nốp", "Tu-lốp", "Cơ-don", "Lat", "Lach"]),
        .init("Chăm", ["Chàm", "Chiêm Thành", "Hroi"]),
        .init("Sán Dìu", ["Sán Dẻo", "Trại Đất", "Mán Quần Cộc"]),
        .init("Hrê", ["H'rê", "Chăm Rê", "Krẹ Lũy"]),
        .init("Mnông", ["M'nông", "Pnông", "Bu-đâng", "Đi Pri", "Biat", "Rơ-lam"]),
        .init("Ra-glai", ["Ra-clây", "Noang", "La Oang"]),
        .init("Xtiêng", ["S'tiêng", "X'tiêng", "Xa-điêng"]),
        .init("Bru-Vân Kiều", ["Bru", "Vân Kiều", "Măng Coong", "Tri Khùa"]),
        .init("Thổ", ["Kẹo", "Cuối", "Đan Lai", "Ly Hà", "Tày Pọng", "Con Kha"]),
        .init("Giáy", ["Nhắng", "Pầu Thìn", "Pu Nà", "Cùi Chu"]),
        .init("Cơ-tu", ["Ca-tu", "Cờ-tu"]),
        .init("Gié-Triêng", ["Giẻ Triêng", "Gié", "Triêng", "Ta-riêng", "Đgiéh", "Tareb", "La-ve"]),
        .init("Mạ", ["Châu Mạ", "Mạ Ngăn", "Mạ Xóp", "Mạ Tô", "Mạ Krung"]),
        .init("Khơ-mú", ["Khơ Mú", "Kho Mú", "Khmú", "Khạ Mú", "Xá Cẩu", "Mứn Xen", "Pu Thênh", "Tềnh", "Tày Hay"]),
        .init("Co", ["Cor", "Cùa", "Trầu"]),
        .init("Ta-ôi", ["Tà-ôi", "Tôi-ôi", "Pa-co", "Pa-cô", "Pa-hi", "Ba-hi"]),
        .init("Chơ-ro", ["Dơ-ro", "Châu-ro"]),
        .init("Kháng", ["Xá Súa", "Xá Dón", "Xá Dẩng", "Xá Hốc", "Xá Ái", "Xá Bung", "Quảng Lâm"]),
        .init("Xinh-mun", ["Sinh Mun", "Xinh Mul", "Puộc", "Pụa"]),
        .init("Hà Nhì", ["U Ní", "Xá U Ní", "Hà Nhì Đen", "Hà Nhì Hoa", "Hà Nhì La Mí", "Hà Nhì Cồ Chồ"]),
        .init("Chu-ru", ["Chơ-ru"]),
        .init("Lào", ["Lào Bốc", "Lào Nọi"]),
        .init("La Chí", ["Cù Tê", "La Quả"]),
        .init("La Ha", ["Khlá Phlạo"]),
        .init("Phù Lá", ["Bồ Khô Pạ", "Mu Di Pạ", "Xá Phó", "Va Xơ Lao", "Pu Dang"]),
        .init("La Hủ", ["Khù Xung", "Cò Xung", "Khả Quy"]),
        .init("Lự", ["Lừ", "Nhuồn"]),
        .init("Lô Lô", ["Lô Lô Đen", "Lô Lô Hoa"]),
        .init("Chứt", ["Sách", "Rục", "Mã Liềng", "A Rem", "Tu Vang", "Pa Leng", "Chà Củi", "Tắc Củi"]),
        .init("Mảng", ["Mảng Ư"]),
        .init("Pà Thẻn", ["Pà Hưng", "Tống"]),
        .init("Cờ Lao", ["Cơ Lao"]),
        .init("Cống", ["Xắm Khống", "Mông Nhé", "Xá Xeng"]),
        .init("Bố Y", ["Chủng Chá", "Trọng Gia", "Tu Dí", "Tu Dìn"]),
        .init("Si La", ["Cù Dề Xừ", "Khả Pẻ"]),
        .init("Pu Péo", ["Ka Pèo", "Ka Beo", "Pen Ti Lô Lô"]),
        .init("Brâu", ["Brao"]),
        .init("Ơ-đu", ["Ơ Đu", "Tày Hạt"]),
        .init("Rơ-măm", ["Rơ Măm"]),
    ]

    private init(_ name: String, _ otherNames: [String]) {
        self.init(name: name, otherNames: otherNames)
    }
}
