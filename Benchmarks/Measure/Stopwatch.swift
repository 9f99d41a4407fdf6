import Foundation

/// Wall-clock time and memory of this process.
enum Stopwatch {
    /// Seconds that `body` takes, and what it gives.
    static func time<Value>(_ body: () throws -> Value) rethrows -> (seconds: Double, value: Value) {
        let clock = ContinuousClock()
        let start = clock.now
        let value = try body()
        let duration = start.duration(to: clock.now).components
        return (Double(duration.seconds) + Double(duration.attoseconds) / 1e18, value)
    }

    /// Megabytes of memory that are resident now, and that were at most.
    static var residentMegabytes: (now: Int, peak: Int) {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        func megabytes(_ name: String) -> Int {
            let line = status.split(separator: "\n").first { $0.hasPrefix(name) }
            return (line?.split(separator: " ").dropLast().last).flatMap { Int($0) }.map { $0 / 1024 } ?? 0
        }
        return (megabytes("VmRSS:"), megabytes("VmHWM:"))
    }
}

/// One line of the table that goes into the docs.
func report(_ what: String, _ value: String) {
    print("| \(what) | \(value) |")
}

/// `1.23 s`, `4.5 ms`, `320 ns`.
func readable(_ seconds: Double) -> String {
    switch seconds {
    case 1...: String(format: "%.2f s", seconds)
    case 1e-3...: String(format: "%.2f ms", seconds * 1e3)
    case 1e-6...: String(format: "%.2f µs", seconds * 1e6)
    default: String(format: "%.0f ns", seconds * 1e9)
    }
}
