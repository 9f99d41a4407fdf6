/// Where a connection stands, from what came and what was sent: knows no socket and no clock.
struct ConnectionPhase: Hashable, Sendable {
    /// What happens to a connection.
    enum Event: Hashable, Sendable {
        /// The head of a request came.
        case head
        /// Its body came to an end; without one, as soon as the head.
        case end
        /// The last part of an answer is on its way.
        case answered
        /// Whoever asked has taken it.
        case taken
    }

    /// What is waited for.
    enum Waiting: Hashable, Sendable {
        /// The first head.
        case firstHead
        /// The next head.
        case nextHead
        /// The rest of a body.
        case body
        /// The site itself: it takes the time it takes.
        case answer
        /// Whoever asked, to take what was sent.
        case taking
    }

    private(set) var waiting = Waiting.firstHead
    /// Requests whose answer was not sent, and answers that were not taken. A browser may ask before it has read.
    private var unanswered = 0
    private var untaken = 0
    private var isInBody = false

    /// True where the other end has to do something, and not the site: then it may go when others need the room.
    var isIdle: Bool { waiting != .answer }

    /// Takes up what happened.
    ///
    /// - Returns: true when something else is waited for from now on.
    mutating func take(_ event: Event) -> Bool {
        let before = waiting
        switch event {
        case .head:
            unanswered += 1
            isInBody = true
        case .end: isInBody = false
        case .answered:
            unanswered = max(0, unanswered - 1)
            untaken += 1
        case .taken: untaken = max(0, untaken - 1)
        }
        if isInBody {
            waiting = .body
        } else if unanswered > 0 {
            waiting = .answer
        } else {
            waiting = untaken > 0 ? .taking : .nextHead
        }
        // The time for a body is one for each body, and that for a next head one for each.
        return waiting != before || event == .head
    }
}
