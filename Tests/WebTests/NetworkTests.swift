import NIOCore
import Synchronization
import Testing

@testable import Web

/// Who may hold a connection, and for how long.
@Suite struct NetworkTests {
    @Test func aConnectionIsWaitedForByWhatItOwes() {
        #expect(ConnectionPhase().waiting == .firstHead && ConnectionPhase().isIdle)
        let usual = take(.head, .end, .answered, .taken)
        #expect(usual.map(\.waiting) == [.body, .answer, .taking, .nextHead])
        #expect(usual.map(\.isIdle) == [true, false, true, true] && usual.allSatisfy(\.isNew))
        // Answered before the body came: the body is waited for all the same.
        let early = take(.head, .answered, .taken, .end)
        #expect(early.map(\.waiting) == [.body, .body, .body, .nextHead])
        #expect(early.map(\.isNew) == [true, false, false, true])
        // Asked twice before the first answer is taken.
        let twice = take(.head, .end, .head, .end, .answered, .taken, .answered, .taken)
        #expect(
            twice.map(\.waiting) == [.body, .answer, .body, .answer, .answer, .answer, .taking, .nextHead])
    }

    private struct Step {
        let waiting: ConnectionPhase.Waiting
        let isIdle: Bool
        let isNew: Bool
    }

    private func take(_ events: ConnectionPhase.Event...) -> [Step] {
        var phase = ConnectionPhase()
        return events.map { event in
            let isNew = phase.take(event)
            return Step(waiting: phase.waiting, isIdle: phase.isIdle, isNew: isNew)
        }
    }

    private func connections(_ total: Int, _ each: Int) -> Connections {
        var limits = NetworkLimits()
        (limits.connections, limits.connectionsPerAddress) = (total, each)
        return Connections(limits, Meter())
    }

    @Test func aNewcomerTakesThePlaceOfTheOneThatWaitedLongest() throws {
        let (connections, closed) = (connections(10, 3), Closed())
        let tickets = try (0..<3).map { number in
            try #require(connections.admit(from: "a") { closed.add(number) })
        }
        connections.set(tickets[0], isIdle: false)
        #expect(connections.admit(from: "a") { closed.add(3) } != nil)
        #expect(closed.numbers == [1])
        // The first is done and waits again: longer than nobody.
        connections.set(tickets[0], isIdle: true)
        #expect(connections.admit(from: "a") { closed.add(4) } != nil)
        #expect(closed.numbers == [1, 2])
        // Another address has room of its own.
        #expect(connections.admit(from: "b") { closed.add(5) } != nil)
        #expect(closed.numbers == [1, 2])
    }

    @Test func whoHoldsMostMakesRoomForOthers() throws {
        let (connections, closed) = (connections(4, 3), Closed())
        #expect(connections.admit(from: "b") { closed.add(0) } != nil)
        for number in 1...3 { #expect(connections.admit(from: "a") { closed.add(number) } != nil) }
        #expect(connections.admit(from: "c") { closed.add(4) } != nil)
        #expect(closed.numbers == [1])
    }

    @Test func whereAllAreServedANewcomerIsTurnedAway() throws {
        let connections = connections(2, 2)
        let tickets = try (0..<2).map { _ in try #require(connections.admit(from: "a") {}) }
        for ticket in tickets { connections.set(ticket, isIdle: false) }
        #expect(connections.admit(from: "b") {} == nil)
        #expect(connections.admit(from: "a") {} == nil)
        connections.leave(tickets[0])
        #expect(connections.admit(from: "b") {} != nil)
    }

    @Test(arguments: [
        ("192.168.1.9", "192.168.1.9"), ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2"), ("2001:db8::1", "2001:db8:0:0"),
        ("::1", "::1"), ("fe80::1:2:3:4:5", "fe80:0:0:1"),
    ])
    func anAddressCountsForItsNetwork(address: String, network: String) throws {
        #expect(ConnectionWatch.address(of: try .init(ipAddress: address, port: 1)) == network)
    }

    @Test(arguments: [
        ("huyen.example", true), ("a.huyen.example", false), ("x.tinh.example", true), ("tinh.example", false),
        ("a.x.tinh.example", false), ("localhost", false), ("10.0.0.1", true), ("", false),
    ])
    func theNamesOfACertificateAreAnswered(host: String, isAnswered: Bool) {
        let hosts = SiteHosts.certified(["Huyen.example", "*.tinh.example", "10.0.0.1"])
        #expect(hosts.contains(host) == isAnswered)
    }

    @Test func whatGoesOverANetworkIsNeverInTheClear() {
        for host in ["0.0.0.0", "::", "192.168.1.2", "huyen.example", ""] {
            #expect(Server.Address(host: host, port: 1) == nil)
            let identity = ServerIdentity(certificatePEM: "", keyPEM: "", names: ["huyen.example"])
            #expect(Server.Address(host: host, port: 1, identity: identity)?.url(8443) == "https://huyen.example:8443/")
        }
        // Nobody opens a pattern: a name that it stands for is printed.
        let names = [["*.huyen.example", "huyen.example"], ["*.huyen.example"]]
        for (names, name) in zip(names, ["huyen.example", "hatnhan.huyen.example"]) {
            let wild = ServerIdentity(certificatePEM: "", keyPEM: "", names: names)
            #expect(Server.Address(host: "0.0.0.0", port: 1, identity: wild)?.url(8443) == "https://\(name):8443/")
        }
        #expect(Server.Address(host: "::1", port: 1)?.url(80) == "http://[::1]:80/")
        #expect(Server.Address(host: "localhost", port: 70_000) == nil)
    }

    @Test func theMeterSaysNumbersAndSortsOfPages() {
        let meter = Meter()
        meter.answer(.init(page: "/tong-quan", method: "GET", status: 200), seconds: 0.004)
        meter.answer(.init(page: "/tong-quan", method: "GET", status: 200), seconds: 99)
        meter.connection(.opened)
        let lines = meter.text(position: 7).split(separator: "\n")
        for line in [
            "hatnhan_requests_total{page=\"/tong-quan\",method=\"GET\",status=\"200\"} 2",
            "hatnhan_answer_seconds_bucket{page=\"/tong-quan\",le=\"0.0025\"} 0",
            "hatnhan_answer_seconds_bucket{page=\"/tong-quan\",le=\"0.005\"} 1",
            "hatnhan_answer_seconds_bucket{page=\"/tong-quan\",le=\"+Inf\"} 2",
            "hatnhan_answer_seconds_count{page=\"/tong-quan\"} 2", "hatnhan_connections_open 1",
            "hatnhan_log_position 7",
        ] {
            #expect(lines.contains { $0 == line }, "\(line)")
        }
    }
}

/// Remembers which connections were closed.
private final class Closed: Sendable {
    private let state = Mutex<[Int]>([])
    var numbers: [Int] { state.withLock { $0 } }
    func add(_ number: Int) { state.withLock { $0.append(number) } }
}
