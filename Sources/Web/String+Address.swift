internal import Foundation

/// Text as it stands in an address.
extension String {
    /// With everything escaped but letters of ASCII, digits and `-._~`, and in a value of a query `:`.
    func escapedForAddress(isValue: Bool = false) -> String {
        // Codes and numbers hold nothing else as a rule.
        var text = self
        guard !text.withUTF8({ bytes in unsafe bytes.allSatisfy { $0.isPlain(isValue) } }) else { return self }
        var result = ""
        result.reserveCapacity(utf8.count * 3)
        for byte in utf8 {
            if byte.isPlain(isValue) {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                result += "%"
                result += String.hexadecimalDigits[Int(byte >> 4)]
                result += String.hexadecimalDigits[Int(byte & 15)]
            }
        }
        return result
    }

    private static let hexadecimalDigits = [
        "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "A", "B", "C", "D", "E", "F",
    ]
}

extension UInt8 {
    fileprivate func isPlain(_ isValue: Bool) -> Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            true
        case UInt8(ascii: ":"): isValue
        default: false
        }
    }
}

extension StringProtocol {
    /// The text that stands so in an address; nil where no text does. Nearly all addresses have no escapes, and are not looked at twice.
    var unescaped: String? { utf8.contains(UInt8(ascii: "%")) ? removingPercentEncoding : String(self) }
}
