/// Times things in turns, so that a busy machine slows all of them alike.
enum Rounds {
  /// Runs each body once a round, and gives the median of each over all rounds.
  static func medians(of rounds: Int, _ bodies: [() -> Void]) -> [Duration] {
    let clock = ContinuousClock()
    var times = [[Duration]](repeating: [], count: bodies.count)
    for body in bodies { body() }
    for _ in 0..<rounds {
      for (index, body) in bodies.enumerated() { times[index].append(clock.measure(body)) }
    }
    return times.map { $0.sorted()[rounds / 2] }
  }
}

extension Duration {
  var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
