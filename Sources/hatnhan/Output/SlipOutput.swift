internal import Access

/// A slip, as it is printed once.
struct SlipOutput {
    let slip: Slip

    var text: String {
        Terminal.words(
            """
            Tên đăng nhập: \(slip.account)
            Mã dùng một lần, trong \(Slip.hours) giờ: \(slip.code.text)
            Gõ mã vào ô mật khẩu, rồi chọn mật khẩu của mình. Mã không in lại được.

            """,
            """
            Name: \(slip.account)
            Code, good once, for \(Slip.hours) hours: \(slip.code.text)
            Type it as the password, then choose a password of your own. It is not printed again.

            """)
    }
}
