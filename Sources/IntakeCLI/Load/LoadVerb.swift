import LineServer
import StrictJSON

extension Verb {
  private static func number(_ name: String, _ help: String) -> Flag {
    Flag(name: name, value: Flag.Value(placeholder: "N", words: []), help: help)
  }
  private static let people = number("people", "how many talk at the same time (50)")
  private static let seconds = number("seconds", "how long (5)")
  private static let pipeline = number("pipeline", "lines that each says before an answer comes (1)")
  private static let script = Flag(
    name: "script", value: Flag.Value(placeholder: "FILE", words: []),
    help: "what each says, a line each, over and over; without it, a choice and back")

  static let load = Verb(
    name: "load",
    summary: "let a crowd talk to a server, and measure it",
    operands: "PLACE",
    arity: 1...1,
    flags: [people, seconds, pipeline, script, .answerJSON],
    details: [
      """
      Everybody waits for the blank line behind an answer before they say the next line. Start the server with \
      --lift-limits, or it will slow them down as it must.
      """
    ],
    examples: [
      Example(command: "intake load 127.0.0.1:7070", effect: "fifty people for five seconds"),
      Example(command: "intake load unix:chat.sock --people 1000 --json", effect: "a thousand, for programs"),
    ],
    outcomes: [
      Outcome(code: .fine, meaning: "here is what was measured"),
      Outcome(code: .findings, meaning: "nobody was answered"),
      Outcome(code: .environment, meaning: "nobody could connect"),
    ],
    run: { (invocation: Invocation, console: inout Console) throws(Stop) -> ExitCode in
      guard let place = Endpoint(invocation.operands[0]) else {
        throw .misuse("\"\(invocation.operands[0])\" is no place to connect to", help: "write HOST:PORT or unix:PATH")
      }
      func number(_ flag: Flag, _ standard: Int, atMost most: Int) throws(Stop) -> Int {
        guard let text = invocation.value(of: flag) else { return standard }
        guard let number = Int(text), 1...most ~= number else {
          throw .misuse(
            "--\(flag.name) is a number from 1 to \(most), not \"\(text)\"", help: "write --\(flag.name) \(standard)")
        }
        return number
      }
      var lines = ["2", "back"]
      if let path = invocation.value(of: script) {
        do throws(FileTrouble) {
          lines = String(decoding: try Files.read(path), as: UTF8.self).split(separator: "\n").map(String.init)
        } catch {
          throw .obstacle(error)
        }
        guard !lines.isEmpty else { throw .misuse("the script \"\(path)\" says nothing", help: "write a line into it") }
      }
      let count = try number(people, 50, atMost: 20_000)
      var crowd = LoadCrowd(count, script: lines, pipeline: try number(pipeline, 1, atMost: 64))
      let found: (answers: Int, microseconds: Int)
      do {
        found = try LoadRun(at: place).run(&crowd, seconds: try number(seconds, 5, atMost: 86_400))
      } catch let stop as Stop {
        throw stop
      } catch let reason as Reason {
        throw Stop(code: .environment, sentence: "cannot connect to \(place): \(reason.words)", help: nil)
      } catch {
        throw Stop(code: .environment, sentence: "cannot connect to \(place)", help: nil)
      }
      report(found, crowd, count, asJSON: invocation.has(.answerJSON), &console)
      return found.answers > 0 ? .fine : .findings
    })

  private static func report(
    _ found: (answers: Int, microseconds: Int), _ crowd: LoadCrowd, _ people: Int, asJSON: Bool,
    _ console: inout Console
  ) {
    let sorted = crowd.latencies.sorted()
    func quantile(_ share: Int) -> Int { sorted.isEmpty ? 0 : sorted[(sorted.count - 1) * share / 1_000] }
    let rate = found.microseconds > 0 ? found.answers * 1_000_000 / found.microseconds : 0
    let facts = [
      ("people", people), ("answers", found.answers), ("perSecond", rate), ("p50Microseconds", quantile(500)),
      ("p99Microseconds", quantile(990)), ("p999Microseconds", quantile(999)), ("failures", crowd.failures),
    ]
    if asJSON {
      console.write(JSONWriter.text(.object(JSONObject(facts.map { ($0.0, .integer($0.1)) }))) + "\n")
    } else {
      console.write(TextColumn.table(facts.map { TableRow($0.0, "\($0.1)") }))
    }
  }
}
