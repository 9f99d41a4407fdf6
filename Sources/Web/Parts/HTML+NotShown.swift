internal import Markup
internal import Organisation
internal import Words

/// A list that is shorter than its number says so.
extension HTML {
    /// How many people are left out because the visitor may not see them by name; nothing where none is.
    mutating func notShown(_ count: Int, _ say: Speech) {
        guard count > 0 else { return }
        let number = say.number(count)
        quiet(
            say(
                "\(number) người không hiện: tài khoản này không được xem tên.",
                "\(number) not shown: this account may not see their names."))
    }

    /// How many other things are left out because they are beyond the visitor's grants; nothing where none is.
    mutating func beyondReach(_ count: Int, _ say: Speech) {
        guard count > 0 else { return }
        let number = say.number(count)
        quiet(
            say(
                "\(number) mục không hiện: ngoài phạm vi của tài khoản này.",
                "\(number) not shown: beyond this account's reach."))
    }
}
