import ConversationEngine
import DialogModel
import FrontDesk
import Rehearsal
import SourceText
import StrictJSON

/// Plays talks and tells how they went.
extension Scripts {
  func play(_ shows: Shows, _ console: inout Console) -> ExitCode {
    var results: [TalkResult] = []
    var tried: [(name: String, coverage: Coverage)] = []
    for cast in casts {
      var coverage = Coverage(of: cast.edition.playbook.dialog)
      let played = Parallel.map(cast.talks) { Self.play($0, with: cast) }
      for (file, outcome) in zip(cast.talks, played) {
        switch outcome {
        case .plays(let plays):
          results += plays.map(\.result)
          for play in plays { coverage.add(play.performance) }
        case .unreadable(let problems):
          let report = FindingsFormat.text.report(
            problems, in: SourceSet([file]), coloured: console.talk.isColoured)
          console.say(report)
          results.append(TalkResult(path: file.path, title: nil, outcome: .unreadable(errors: problems.count)))
        }
      }
      tried.append((cast.edition.playbook.name, coverage))
    }
    let report = TalkReport(results)
    let isThin = tried.contains { $0.coverage.percent < shows.minimum }
    switch shows.format {
    case .json:
      var json = JSONObject(report.json.object?.members.map { ($0.name, $0.value) } ?? [])
      if shows.coverage {
        json.append("coverage", .object(JSONObject(tried.map { ($0.name, $0.coverage.json) })))
      }
      console.write(JSONWriter.text(.object(json), .pretty) + "\n")
    case .text:
      if shows.coverage { for (name, coverage) in tried { console.write(coverage.text(of: name) + "\n") } }
      for (name, coverage) in tried where coverage.percent < shows.minimum {
        console.say("\(name): \(coverage.percent) % was tried, and \(shows.minimum) % was asked for\n")
      }
      console.write(report.text)
    }
    return report.failed == 0 && !isThin ? .fine : .findings
  }

  enum Outcome: Sendable {
    case plays([TalkPlayer.Play])
    case unreadable([any Problem])
  }

  static func play(_ file: SourceFile, with cast: Cast) -> Outcome {
    let reading = TalkReader.read(file, as: FileID(index: 0))
    let problems = reading.problems + TalkNames(cast.edition.playbook.dialog).problems(in: reading.talk)
    guard problems.isEmpty else { return .unreadable(problems) }
    return .plays(cast.player.play(reading.talk, in: file, at: file.path))
  }
}
