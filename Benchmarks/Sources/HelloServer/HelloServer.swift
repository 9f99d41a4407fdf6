import Hummingbird

/// The least a server on this framework can do: what the pages' requests per second are compared with.
@main
struct HelloServer {
    static func main() async throws {
        let router = Router()
        router.get("/") { _, _ in "hello" }
        let port = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 8090
        let application = Application(
            router: router, configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)))
        try await application.runService()
    }
}
