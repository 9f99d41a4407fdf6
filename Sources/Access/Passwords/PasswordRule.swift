internal import Foundation
package import Words

/// What a password must be: long, and not one that others would try first. Of any characters, and for as long as one likes.
package enum PasswordRule {
    /// Why a password is not taken.
    package enum Fault: Hashable, Sendable {
        case empty
        /// So many characters long.
        case tooShort(Int)
        case tooLong
        /// Made of words that everybody tries, or of the same few characters.
        case common
        /// Made of the account's own name.
        case accountName
        /// The two that were typed differ.
        case typedDifferently
    }

    /// The fewest characters.
    package static let charactersMin = 15
    /// The most, so that no request is long.
    package static let charactersMax = 256
    /// Fewer different characters than this are a pattern.
    private static let differentMin = 5

    /// What is wrong with a password for the account of this name; nil when it is taken.
    package static func fault(of password: String, account: String) -> Fault? {
        let characters = password.precomposedStringWithCanonicalMapping
        guard !characters.isEmpty else { return .empty }
        guard characters.count >= charactersMin else { return .tooShort(characters.count) }
        guard characters.count <= charactersMax, characters.utf8.count <= PasswordHash.passwordBytesMax else {
            return .tooLong
        }
        guard Set(characters.lowercased()).count >= differentMin else { return .common }
        let folded = letters(of: characters)
        let name = letters(of: account)
        if CommonPasswords.isMade(folded, besides: []) { return .common }
        if !name.isEmpty, CommonPasswords.isMade(folded, besides: [name]) { return .accountName }
        return nil
    }

    /// The small letters without marks, and the digits: what is left when the usual disguises are taken away.
    static func letters(of text: String) -> String {
        String(
            FoldedText.fold(text).unicodeScalars.filter {
                $0.properties.isAlphabetic || $0.properties.numericType != nil
            })
    }
}

extension PasswordRule.Fault {
    /// What is wrong, and what would do.
    package var words: BilingualText {
        let least = PasswordRule.charactersMin
        return switch self {
        case .empty: BilingualText("Nhập mật khẩu mới", "Enter a new password")
        case .tooShort(let count):
            BilingualText(
                "Mật khẩu mới có \(count) ký tự, phải có ít nhất \(least)",
                "The new password has \(count) characters; it needs at least \(least)")
        case .tooLong:
            BilingualText(
                "Mật khẩu mới dài quá \(PasswordRule.charactersMax) ký tự",
                "The new password has more than \(PasswordRule.charactersMax) characters")
        case .common:
            BilingualText(
                "Mật khẩu mới gồm những từ hay dùng nhất, người khác thử trước tiên; ghép mấy từ không liên quan với nhau",
                "The new password is made of what everybody tries first; join words that have nothing to do with each other"
            )
        case .accountName:
            BilingualText(
                "Mật khẩu mới lấy từ tên đăng nhập; chọn chữ khác",
                "The new password is made of the account's name; choose other words")
        case .typedDifferently:
            BilingualText("Hai lần gõ mật khẩu mới không giống nhau", "The new password was typed differently twice")
        }
    }
}
