/// What many people choose, of our own making: words, names and rows of keys, in Vietnam and elsewhere. No password is made of
/// these alone, one behind the other, in whatever order and however often.
enum CommonPasswords {
    /// True when the letters and digits of a password, small and without marks, come apart into these and nothing else.
    ///
    /// - Parameter others: further words, such as the account's name.
    static func isMade(_ letters: String, besides others: [String]) -> Bool {
        let text = Array(letters.utf8)
        guard !text.isEmpty else { return true }
        let words = others.map { Array($0.utf8) }
        // isReached[n]: the first n come apart.
        var isReached = [Bool](repeating: false, count: text.count + 1)
        isReached[0] = true
        for start in text.indices where isReached[start] {
            for length in 1...longest where start + length <= text.count {
                if folded.contains(Array(text[start..<start + length])) { isReached[start + length] = true }
            }
            for word in words where text[start...].starts(with: word) { isReached[start + word.count] = true }
            // Years, days and counting up go with anything.
            if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[start]) { isReached[start + 1] = true }
        }
        return isReached[text.count]
    }

    private static let folded = Set(words.map { Array(PasswordRule.letters(of: $0).utf8) })
    private static let longest = folded.map(\.count).max() ?? 1

    /// Each by itself, apart by spaces.
    static let words = [vietnamese, places, names, english, keys].flatMap { $0.split(separator: " ").map(String.init) }

    private static let vietnamese = """
        matkhau matkhaumoi matkhaucu matma mk pass dangnhap taikhoan quantri quantrivien nguoidung canbo chuyenvien vanphong \
        chibo dangbo danguy huyenuy tinhuy banto bantochuc tochuc tuyengiao danvan kiemtra uyban ubnd hdnd mattran doanthanhnien \
        hoinongdan hoiphunu cuuchienbinh congdoan dang dangvien dangcongsan dangcongsanvietnam vietnam vietnamvodich cachmang \
        bachho bacho hochiminh hcm doclap tudo hanhphuc doclaptudohanhphuc thongnhat chuc chucmung mung nammoi \
        chucmungnammoi xinchao chao anh em anhyeuem emyeuanh yeu yeuem yeuanh iloveyou toi toiyeuvietnam me bo bome giadinh \
        con conyeu vo chong vochong nha nhatoi congty truong truonghoc lop thay co hocsinh sinhvien giaovien bacsi tramyte xa \
        huyen tinh ban ban1 thon ban2 lang nhanvien giamdoc bithu phobithu chutich pho chien si bodoi congan quandoi bienphong \
        maytinh dienthoai mang internet zalo khongbiet khongnho quenmatkhau quen nho bimat tuyetmat antoan baomat \
        mothaiba mothaibabon motchin tam bay sau nam bon ba hai mot muoi khong gio thang ngay tuan xuan ha thu dong \
        rong ran ngua de khi ga cho lon chuot trau ho meo meomeo gau cay hoa hoahong hoasen songnui troi dat nuoc bien \
        hatnhan sohatnhan socai ketkhoa phanmem hethong maychu
        """

    private static let places = """
        hanoi saigon danang haiphong cantho hue dalat nhatrang dienbien dienbienphu laichau sonla lao cai laocai yenbai hagiang \
        caobang langson backan thainguyen tuyenquang phutho hoabinh nghean thanhhoa quangninh quangnam binhduong dongnai nampo \
        muongnhe muonglay tuangiao muongcha muongang tuachua namnhu nama chanua sihe taybac dongbac mientay
        """

    private static let names = """
        nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly giang lo quang vang sung mua thao hang chang \
        nguyenvana nguyenthib tranvanb tuan hung dung minh nam long linh lan huong mai trang thuy hang nga hien thao phuong \
        son hai duc thanh tung hieu cuong dat kien khanh quan viet
        """

    private static let english = """
        password passw0rd passwd pass word p4ssword secret login user username admin administrator root test testing guest \
        default changeme changeit letmein welcome hello helloworld hi love iloveu lovely money happy sunshine princess prince \
        dragon monkey tiger lion eagle shadow master superman batman spiderman naruto pokemon pikachu starwars football soccer \
        baseball basketball liverpool chelsea manchester arsenal barcelona realmadrid ronaldo messi freedom trustno1 whatever \
        computer windows microsoft google gmail facebook youtube apple iphone samsung nokia internet server database network \
        office excel winter summer spring autumn january february march april may june july august september october \
        november december monday tuesday wednesday thursday friday saturday sunday family friend friends mother father baby \
        angel flower rose blue red green black white yellow orange banana cookie chocolate coffee summertime killer hunter \
        ninja ranger george michael jordan jennifer ashley thomas robert daniel andrew joshua matthew charlie jessica nicole \
        hannah amanda maggie buster ginger pepper jesus god correcthorsebatterystaple correct horse battery staple
        """

    private static let keys = """
        qwerty qwertyuiop qwert azerty asdf asdfgh asdfghjkl zxcv zxcvbn zxcvbnm qaz wsx edc rfv tgb yhn ujm qazwsx \
        qazwsxedc 1q2w3e4r 1qaz 2wsx 1qaz2wsx 3edc q1w2e3r4 abc abcd abcde abcdef abcdefg abcdefgh abcdefghij aaa bbb ccc xyz \
        zzz xxx aa bb asd zxc qwe poiuytrewq lkjhgfdsa mnbvcxz
        """
}
