import ConversationEngine
import DialogModel
import Rehearsal
import SourceText

/// Accepts what the desk says now.
extension Scripts {
  /// Rewrites the talks that differ; tells which, and which were left alone.
  func bless(_ policy: BlessPolicy, _ console: inout Console) throws(Stop) -> ExitCode {
    var verdict = ExitCode.fine
    var changed = 0
    for cast in casts {
      for file in cast.talks {
        switch blessed(file, with: cast, policy) {
        case .success(let bytes):
          // Checks are the author's word and stay; those that do not hold are told of.
          if !goesAsItSays(SourceFile(path: file.path, bytes: bytes), with: cast) {
            console.say("\(file.path): checks still fail; intake test shows which\n")
            verdict = .findings
          }
          guard bytes != file.bytes else { continue }
          do throws(FileTrouble) {
            try Files.replace(file.path, with: bytes)
          } catch {
            throw .obstacle(error)
          }
          changed += 1
          console.write("\(file.path)\n")
        case .failure(let refusal):
          console.say("\(file.path): \(refusal.sentence)\n")
          verdict = .findings
        }
      }
    }
    let advice = changed == 0 ? "" : "; look at the difference before you keep it"
    console.say("\(changed) rewritten\(advice)\n")
    return verdict
  }

  private func goesAsItSays(_ file: SourceFile, with cast: Cast) -> Bool {
    guard case .plays(let plays) = Self.play(file, with: cast) else { return false }
    return plays.allSatisfy(\.result.hasPassed)
  }

  private func blessed(
    _ file: SourceFile, with cast: Cast, _ policy: BlessPolicy
  ) -> Result<[UInt8], BlessRefusal> {
    guard case .plays(let plays) = Self.play(file, with: cast),
      let play = plays.first(where: { !$0.result.hasPassed }) ?? plays.first
    else {
      return .failure(.unreadable)
    }
    // A script in several languages is worded by the first that differs; the others must then agree with it.
    let performance = play.performance
    let run = TalkRun(performance)
    let talk = TalkReader.read(file, as: FileID(index: 0)).talk
    do throws(Blessing.Refusal) {
      let blessing = try Blessing(
        talk, in: file, from: run, volatile: RecordedTalk.volatile(in: performance), policy: policy)
      return .success(Blessing.apply(blessing.edits, to: file))
    } catch {
      return .failure(.changed(error))
    }
  }
}

/// Why a talk was left as it is.
private enum BlessRefusal: Error {
  case unreadable
  case changed(Blessing.Refusal)

  var sentence: String {
    switch self {
    case .unreadable: "cannot be read, and was left alone; intake test shows why"
    case .changed(.endChanged(let expected, let actual)):
      "should end with \"\(expected.rawValue)\" and ends with \"\(actual?.rawValue ?? "nothing")\"; "
        + "--bless=all accepts that too"
    case .changed(.ticketChanged(let hasTicket)):
      "\(hasTicket ? "now hands over a ticket" : "hands over no ticket any more"); --bless=all accepts that too"
    }
  }
}
