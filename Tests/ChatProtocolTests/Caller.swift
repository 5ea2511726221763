import DialogFixtures
import DialogModel

@testable import ChatProtocol

/// A person's end of a line, and a desk that answers everything with "so".
struct Caller {
  var line: HumanLine
  var now = Duration.zero
  private(set) var requests: [LineRequest] = []
  private(set) var shown: [UInt8] = []
  /// What the desk answers next, instead of "so".
  var answers: [LineAnswer] = []
  /// Whether the desk takes its time.
  var isSlow = false

  static let dialog = try? DialogFixture.dialog(
    """
    dialog "desk" start="hello" {
        languages "en"
        unclear 1 then="unknown"
        invalid 1 then="person"
        silence 1 every="3m" then="wait"
    }
    slot "note" { text max=200; optional; privacy "P2" }
    step "hello" { ask "note"; end "closed" }
    //- texts/en.kdl
    language "en"
    question "note" { label "Note"; ask "What is it?"; why "It helps." }
    """)

  init(limits: LineLimits? = nil, awaitsText: Bool = false) {
    var lifted = LineLimits()
    lifted.pauseBetweenLines = nil
    guard let dialog = Self.dialog else { preconditionFailure("the dialog of these tests has no error") }
    line = HumanLine(LineTexts(dialog), language: 0, limits: limits ?? lifted, at: .zero)
    line.greet(with: [Self.reply("What is it?")], awaitsText: awaitsText)
    line.takeOutput(into: &shown)
    shown = []
  }

  static func reply(_ text: String) -> Reply { Reply(Reply.Key(.phrase, "x"), .question, text) }

  static func so(awaitsText: Bool = false) -> LineAnswer {
    var answer = LineAnswer(.talking)
    answer.replies = [reply("so")]
    answer.awaitsText = awaitsText
    return answer
  }

  mutating func send(_ text: String) { send(Array(text.utf8)) }

  mutating func send(_ bytes: [UInt8]) {
    line.take(bytes[...], at: now)
    work()
  }

  /// In pieces that end behind these positions.
  mutating func send(_ bytes: [UInt8], cutAt cuts: [Int]) {
    var start = 0
    for cut in cuts + [bytes.count] {
      send(Array(bytes[start..<cut]))
      start = cut
    }
  }

  mutating func hangUp() {
    line.end()
    work()
  }

  mutating func wait(_ time: Duration) {
    now += time
    line.pass(to: now)
    work()
  }

  /// Lets the desk do what it was asked for.
  mutating func work() {
    while let request = line.nextRequest(at: now) {
      requests.append(request)
      if isSlow { break }
      answer()
    }
    line.takeOutput(into: &shown)
  }

  mutating func answer() {
    line.take(answers.isEmpty ? Self.so(awaitsText: line.awaitsText) : answers.removeFirst(), at: now)
  }

  var text: String { String(decoding: shown, as: UTF8.self) }
  var said: [String] { requests.map { if case .say(let text) = $0 { text } else { "\($0)" } } }

  mutating func forget() { (requests, shown) = ([], []) }
}
