/// Moments at which somebody must be looked at, the next one first.
///
/// What was put off is not searched for: it comes up at its old moment and is put off then, so that each guest has about
/// one entry however often their deadline moves.
struct Deadlines {
  private var heap: [(moment: Duration, guest: Guest)] = []

  var next: Duration? { heap.first?.moment }

  mutating func add(_ moment: Duration, _ guest: Guest) {
    heap.append((moment, guest))
    var child = heap.count - 1
    while child > 0, heap[child].moment < heap[(child - 1) / 2].moment {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  /// Whoever's moment has come; nil where nobody's has.
  mutating func takeDue(_ now: Duration) -> Guest? {
    guard let first = heap.first, first.moment <= now else { return nil }
    let last = heap.removeLast()
    guard !heap.isEmpty else { return first.guest }
    heap[0] = last
    var parent = 0
    while true {
      let (left, right) = (2 * parent + 1, 2 * parent + 2)
      var least = parent
      if left < heap.count, heap[left].moment < heap[least].moment { least = left }
      if right < heap.count, heap[right].moment < heap[least].moment { least = right }
      guard least != parent else { return first.guest }
      heap.swapAt(parent, least)
      parent = least
    }
  }
}
