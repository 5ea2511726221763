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
    Rounds.report(
      medians, as: ["validate UTF-8 and copy", "read", "print normal form", "format"], of: bytes.count)
    precondition(kept != 0, "every result was used")
  }
}
