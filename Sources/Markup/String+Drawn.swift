extension String {
    /// A length or a place in a drawing, to a tenth: `12`, `12.5`. What no drawing can hold is its origin.
    package init(drawn value: Double) {
        guard value.isFinite, abs(value) < 1e6 else {
            self = "0"
            return
        }
        let tenths = Int((value * 10).rounded())
        guard !tenths.isMultiple(of: 10) else {
            self.init(tenths / 10)
            return
        }
        let magnitude = tenths.magnitude
        self = tenths < 0 ? "-" : ""
        self += String(magnitude / 10)
        self += "."
        self += String(magnitude % 10)
    }
}
