import StrictJSON

/// How fast the StrictJSON room reads and writes the lines of a busy bridge.
enum JSONBenchmark {
  private static let length = 5_000_000
  private static let rounds = 5

  /// Prints one line a figure.
  static func run() {
    let lines = BridgeLikeFrames.make(length: length)
    let values = lines.compactMap { try? JSONReader.readObject($0, within: .bridgeFrame) }.map(JSONValue.object)
    precondition(values.count == lines.count, "the benchmark reads lines without faults")
    let byteCount = lines.reduce(0) { $0 + $1.count }
    var kept = 0
    let medians = Rounds.medians(
      of: rounds,
      [
        { for line in lines { kept &+= validateAndCopy(line) } },
        { for line in lines { kept &+= (try? JSONReader.readObject(line, within: .bridgeFrame))?.members.count ?? 0 } },
        {
          var written: [UInt8] = []
          for value in values {
            written.removeAll(keepingCapacity: true)
            JSONWriter.append(value, to: &written)
            kept &+= written.count
          }
        },
      ])
    print("json: \(byteCount) bytes, \(lines.count) bridge frames, median of \(rounds) interleaved rounds")
    Rounds.report(medians, as: ["validate UTF-8 and copy", "read", "write"], of: byteCount)
    precondition(kept != 0, "every result was used")
  }
}
