internal import NIOCore

/// Runs tasks on the thread of the network, where what they wait for comes in and what they answer goes out: a request is then handed to
/// other threads only where it has to wait. Nothing that waits for a disk or a lock is done there; that has
/// threads of its own (`QuestionThreads`).
final class LoopExecutor: TaskExecutor {
    private let loop: any EventLoop

    init(_ loop: any EventLoop) { self.loop = loop }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        loop.execute { unsafe job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
