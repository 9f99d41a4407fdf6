import Pipeline
import Synchronization
import Testing

@Suite struct PipelineTests {
    private final class Done: Sendable {
        let numbers = Mutex<[Int]>([])
    }

    @Test(arguments: [1, 2, 4])
    func batchesAreWorkedOnInOrder(batchesMax: Int) {
        let done = Done()
        let pipeline = Pipeline<[Int], Never>("test", batchesMax: batchesMax, empty: { [] }) { batch in
            done.numbers.withLock { $0 += batch }
            batch.removeAll(keepingCapacity: true)
        }
        for number in 0..<1_000 {
            pipeline.filling.append(number)
            if number % 7 == 0 { pipeline.handOver() }
        }
        pipeline.handOver()
        pipeline.drain()
        #expect(done.numbers.withLock { $0 } == Array(0..<1_000))
        #expect(pipeline.filling.isEmpty)
    }

    @Test func memoryIsUsedAgain() {
        let made = Mutex(0)
        let pipeline = Pipeline<[Int], Never>(
            "test", batchesMax: 3,
            empty: {
                made.withLock { $0 += 1 }
                return []
            }, work: { $0.removeAll(keepingCapacity: true) })
        for _ in 0..<100 { pipeline.handOver() }
        pipeline.drain()
        #expect(made.withLock { $0 } == 4)
    }

    @Test func afterTheFirstFailureNothingMoreIsWorkedOn() {
        struct Failed: Error, Equatable { var number: Int }
        let done = Done()
        let pipeline = Pipeline<Int, Failed>("test", batchesMax: 2, empty: { 0 }) { number throws(Failed) in
            if number >= 5 { throw Failed(number: number) }
            done.numbers.withLock { $0.append(number) }
        }
        #expect(throws: Failed(number: 5)) {
            for number in 0..<1_000 {
                pipeline.filling = number
                try pipeline.handOver()
            }
        }
        #expect(throws: Failed(number: 5)) { try pipeline.drain() }
        #expect(done.numbers.withLock { $0 } == [0, 1, 2, 3, 4])
    }
}
