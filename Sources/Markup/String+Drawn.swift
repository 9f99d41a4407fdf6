extension String {
    /// A length or a place in a drawing, to a tenth: `12`, `12.5`. What no drawing can hold is its origin.
    package init(drawn value: Double) {
        // So short that no memory is asked for.
        self = unsafe String(unsafeUninitializedCapacity: Double.drawnBytesMax) { buffer in
            var count = 0
            value.forEachDrawnByte { byte in
                unsafe buffer[count] = byte
                count += 1
            }
            return count
        }
    }
}

extension Double {
    /// A sign, seven digits, a point and a digit.
    static var drawnBytesMax: Int { 10 }

    /// The characters of `String(drawn:)`, one by one.
    func forEachDrawnByte(_ body: (UInt8) -> Void) {
        guard isFinite, abs(self) < 1e6 else { return body(UInt8(ascii: "0")) }
        let tenths = Int((self * 10).rounded())
        if tenths < 0 { body(UInt8(ascii: "-")) }
        let whole = tenths.magnitude / 10
        var divisor: UInt = 1
        while divisor * 10 <= whole { divisor *= 10 }
        while divisor > 0 {
            body(UInt8(ascii: "0") + UInt8(whole / divisor % 10))
            divisor /= 10
        }
        let rest = tenths.magnitude % 10
        guard rest > 0 else { return }
        body(UInt8(ascii: "."))
        body(UInt8(ascii: "0") + UInt8(rest))
    }
}
