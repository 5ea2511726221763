import KDL
import SourceText

/// How fast the KDL room reads, prints and formats five megabytes of dialog.
enum KDLBenchmark {
  private static let length = 5_000_000
  private static let rounds = 5

  /// Prints one line a figure.
  static func run() {
    let bytes = DialogLikeText.make(length: length)
    let file = SourceFile(path: "dialog.kdl", bytes: bytes)
    let id = FileID(index: 0)
    let reading = KDLReader.read(file, as: id)
    precondition(reading.problems.isEmpty, "the benchmark reads a text without problems")
    var kept = 0
    let medians = Rounds.medians(
      of: rounds,
      [
        { kept &+= validateAndCopy(bytes) },
        { kept &+= KDLReader.read(file, as: id).document.nodes.count },
        { kept &+= KDLPrinter.normalForm(of: reading.document).utf8.count },
        { kept &+= KDLFormatter.format(file, as: id)?.utf8.count ?? 0 },
      ])
    print("kdl: \(bytes.count) bytes, \(reading.document.nodes.count) steps, median of \(rounds) interleaved rounds")
    let names = ["validate UTF-8 and copy", "read", "print normal form", "format"]
    for (name, median) in zip(names, medians) {
      let speed = Double(bytes.count) / median.inSeconds / 1e6
      let ratio = median.inSeconds / medians[0].inSeconds
      print("  \(name): \(rounded(speed)) MB/s, \(rounded(ratio)) times the baseline's time")
    }
    precondition(kept != 0, "every result was used")
  }

  /// What nobody who reads text can save: look at every byte, and put it somewhere.
  private static func validateAndCopy(_ bytes: [UInt8]) -> Int {
    guard (try? UTF8Span(validating: bytes.span)) != nil else { return 0 }
    var copy: [UInt8] = []
    copy.append(contentsOf: bytes)
    return Int(copy[copy.count / 2]) + 1
  }

  /// One digit behind the point; the C library's rounding would be the only thing that needs it here.
  private static func rounded(_ value: Double) -> String {
    let tenths = Int(value * 10 + 0.5)
    return "\(tenths / 10).\(tenths % 10)"
  }
}
