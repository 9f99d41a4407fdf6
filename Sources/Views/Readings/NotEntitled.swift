/// Somebody asked who wrote and who read where they may not know.
package struct NotEntitled: Error, Equatable, Sendable {}
