internal import HTTPTypes
internal import Hummingbird
internal import Views

/// What whoever keeps the machine, and their programs, ask of a running server.
extension SiteResponder {
    /// The answer of such a page.
    ///
    /// - Throws: `Trouble.noSuchPage` where it is not for who asks.
    func keeper(_ page: KeeperPage, _ request: Request, _ context: SiteContext) async throws -> Reply {
        switch page {
        // Says that the program runs and answers: it waits for no thread and no file.
        case .health: return .text("ok\n")
        case .ledger:
            guard await position() != nil else { return .text("unreadable\n", status: 503) }
            return .text("ok\n")
        case .metrics:
            // A server in front of this one is on this machine too; who came through it is not.
            guard context.isFromThisMachine, !request.isForwarded else { throw Trouble.noSuchPage }
            return Reply(status: 200, type: Meter.textType, body: Array(meter.text(position: await position()).utf8))
        }
    }

    /// The end of the log; nil where the ledger cannot be read.
    private func position() async -> Int64? {
        let pictures = site.pictures
        do {
            return try await threads.answer { _ in try pictures.lastPosition() }
        } catch is QuestionThreads.Full {
            // Busy is not broken. The thread of the network may not wait for a file; what is wrong with it is told by whoever reads it.
            return try? await Task.detached(executorPreference: globalConcurrentExecutor) {
                try pictures.lastPosition()
            }.value
        } catch {
            return nil
        }
    }
}

extension Request {
    /// True where another server says that it passes the request on: whoever asks may be anywhere.
    var isForwarded: Bool { Request.forwarded.contains { headers[$0] != nil } }

    private static let forwarded = ["Forwarded", "X-Forwarded-For", "X-Real-IP", "Via"].compactMap {
        HTTPField.Name($0)
    }
}
