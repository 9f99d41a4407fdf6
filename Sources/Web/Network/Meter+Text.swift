/// The readings as Prometheus reads them (text format 0.0.4).
extension Meter {
    /// The media type of the text.
    static let textType = "text/plain; version=0.0.4; charset=utf-8"

    /// - Parameter position: the end of the log; nil where it cannot be read.
    func text(position: Int64?) -> String {
        let reading = reading
        var text = Meter.head("hatnhan_requests_total", "counter", "Answers by sort of page, method and status.")
        for (sort, count) in reading.requests.sorted(by: { $0.key < $1.key }) {
            text +=
                "hatnhan_requests_total{page=\"\(sort.page)\",method=\"\(sort.method)\",status=\"\(sort.status)\"} \(count)\n"
        }
        text += Meter.head("hatnhan_answer_seconds", "histogram", "How long answers took, by sort of page.")
        for (page, times) in reading.times.sorted(by: { $0.key < $1.key }) {
            var sum = 0
            for (end, count) in zip(Meter.scale.map { "\($0)" } + ["+Inf"], times.counts) {
                sum += count
                text += "hatnhan_answer_seconds_bucket{page=\"\(page)\",le=\"\(end)\"} \(sum)\n"
            }
            text += "hatnhan_answer_seconds_sum{page=\"\(page)\"} \(times.seconds)\n"
            text += "hatnhan_answer_seconds_count{page=\"\(page)\"} \(sum)\n"
        }
        text += Meter.head("hatnhan_connections_total", "counter", "Connections by what happened to them.")
        for what in Connection.allCases {
            text += "hatnhan_connections_total{what=\"\(what.rawValue)\"} \(reading.connections[what] ?? 0)\n"
        }
        let open = (reading.connections[.opened] ?? 0) - (reading.connections[.closed] ?? 0)
        text += Meter.head("hatnhan_connections_open", "gauge", "Connections that are open now.")
        text += "hatnhan_connections_open \(open)\n"
        if let position {
            text += Meter.head("hatnhan_log_position", "gauge", "The position of the last fact of the ledger.")
            text += "hatnhan_log_position \(position)\n"
        }
        return text
    }

    private static func head(_ name: String, _ type: String, _ meaning: String) -> String {
        "# HELP \(name) \(meaning)\n# TYPE \(name) \(type)\n"
    }
}
