/// How long texts may be, in characters as Unicode numbers them, once mended.
package enum TextLimit {
    /// A code of a unit, place, person or source.
    package static let code = 100
    /// What a unit, place or person is called.
    package static let name = 300
    /// Any text.
    package static let text = 4000
}
