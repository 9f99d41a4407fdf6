internal import CMalloc

/// One heap for all threads. Each heap of its own keeps what its thread has let go: a third of a country's tree.
enum OneHeap {
    /// From now on. Not for an import, whose two threads would wait for each other.
    static func keep() {
        mallopt(M_ARENA_MAX, 1)
    }
}
