internal import Words

/// What is wrong with how a program asks.
enum APIFault: Explained, Hashable {
    /// It shows no key, or none that holds.
    case noKey
    /// A key that only reads.
    case readsOnly
    /// The body is something else.
    case notJSON
    /// The body is none of the form that an act has; what is wrong, by its name.
    case form(String)
    /// An object says a name twice.
    case doubled

    var status: Int {
        switch self {
        case .noKey: 401
        case .readsOnly: 403
        case .notJSON: 415
        case .form, .doubled: 400
        }
    }

    /// By which programs tell it.
    var code: String {
        switch self {
        case .noKey: "no_key"
        case .readsOnly: "reads_only"
        case .notJSON: "not_json"
        case .form, .doubled: "form"
        }
    }

    var culprit: Culprit { .usage }

    var explanation: Explanation {
        switch self {
        case .noKey:
            Explanation(
                BilingualText("Thiếu khóa của chương trình, hoặc khóa đã hết hiệu lực", "No key, or none that holds"),
                remedy: BilingualText(
                    "Gửi Authorization: Bearer và khóa.", "Send Authorization: Bearer and the key."))
        case .readsOnly:
            Explanation(
                BilingualText("Khóa này chỉ để đọc", "This key only reads"),
                remedy: BilingualText("Dùng khóa có phạm vi write.", "Use one whose scope is write."))
        case .notJSON:
            Explanation(
                BilingualText("Nội dung gửi lên không phải JSON", "What was sent is not JSON"),
                remedy: BilingualText(
                    "Gửi Content-Type: application/json.", "Send Content-Type: application/json."))
        case .doubled:
            Explanation(
                BilingualText("Một đối tượng JSON nêu một tên hai lần", "An object of JSON says a name twice"),
                remedy: BilingualText("Nêu mỗi tên một lần.", "Say each name once."))
        case .form(let name):
            Explanation(
                BilingualText("“\(name)” không đúng dạng", "“\(name)” is not of its form"),
                remedy: BilingualText("Xem mô tả tại /api.", "See the description at /api."))
        }
    }
}
