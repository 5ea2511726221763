import DialogModel
import StrictJSON

extension UnderstandMode {
  private static let score = Flag.plain(
    "score", help: "compare with the labels that the lines hold, and tell how often they agree")

  static let openings = UnderstandMode(
    sign: nil, flags: [.dialogs, .dialog, score, misses, .json], takesFiles: true,
    run: { (invocation: Invocation, console: inout Console) throws(Stop) -> ExitCode in
      let trial = OpeningTrial(try invocation.chosenDialog(&console))
      let paths = invocation.operands.isEmpty ? ["-"] : invocation.operands
      let showsMisses = invocation.has(misses)
      var run = OpeningTrialRun(trial, scores: invocation.has(score) || showsMisses)
      for path in paths { try run.take(path, &console) }
      if let score = run.score {
        console.write(OpeningTrialReport(score: score, messages: run.messages, showsMisses: showsMisses).text)
      }
      return run.faults == 0 ? .fine : .findings
    })
}

/// Files of first messages, taken line by line.
struct OpeningTrialRun {
  private let trial: OpeningTrial
  /// Nil where nobody compares.
  private(set) var score: OpeningTrialScore?
  private(set) var messages = 0
  private(set) var faults = 0

  init(_ trial: OpeningTrial, scores: Bool) {
    self.trial = trial
    score = scores ? OpeningTrialScore(trial.dialog) : nil
  }

  fileprivate mutating func take(_ path: String, _ console: inout Console) throws(Stop) {
    let bytes: [UInt8]
    do throws(FileTrouble) {
      bytes = try Files.read(path)
    } catch {
      throw .obstacle(error)
    }
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    where line.contains(where: { $0 > 0x20 }) {
      do throws(OpeningTrialFault) {
        let outcome = try take(line)
        if score == nil { console.write(JSONWriter.text(.object(outcome)) + "\n") }
      } catch {
        faults += 1
        let place = path == "-" ? "line" : "\(path), line"
        console.complain(
          Stop(code: .findings, sentence: "\(place) \(index + 1): \(error.sentence)", help: nil))
      }
    }
  }

  /// Reads one line, and scores it where that is wanted.
  mutating func take(_ line: some Collection<UInt8>) throws(OpeningTrialFault) -> JSONObject {
    let opening = try OpeningTrialLine(line, for: trial.dialog)
    let outcome = trial.outcome(of: opening)
    messages += 1
    score?.add(outcome, to: opening, speaking: trial.dialog.languages[opening.language].text)
    return outcome
  }
}
