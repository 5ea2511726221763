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

  /// Prints how fast each took `byteCount` bytes, and how much longer than the first.
  static func report(_ medians: [Duration], as names: [String], of byteCount: Int) {
    for (name, median) in zip(names, medians) {
      let speed = Double(byteCount) / median.inSeconds / 1e6
      let ratio = median.inSeconds / medians[0].inSeconds
      print("  \(name): \(rounded(speed)) MB/s, \(rounded(ratio)) times the baseline's time")
    }
  }

  /// Prints how long each took a piece, of so many pieces.
  static func report(_ medians: [Duration], as names: [String], each unit: String, of count: Int) {
    for (name, median) in zip(names, medians) {
      print("  \(name): \(rounded(median.inSeconds / Double(count) * 1e6)) µs \(unit)")
    }
  }

  /// One digit behind the point; the C library's rounding would be the only thing that needs it here.
  static func rounded(_ value: Double) -> String {
    let tenths = Int(value * 10 + 0.5)
    return "\(tenths / 10).\(tenths % 10)"
  }
}

extension Duration {
  var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
