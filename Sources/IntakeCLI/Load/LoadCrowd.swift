/// Many people at one server, each of whom reads an answer before they say more.
///
/// Answers end with a blank line, and so does the greeting. Somebody whose line is ended comes back as somebody new.
struct LoadCrowd {
  private let script: [[UInt8]]
  private let pipeline: Int
  private var people: [Person]
  /// Microseconds from a line to its answer, of everything that was measured.
  private(set) var latencies: [Int] = []
  private(set) var failures = 0

  private struct Person {
    var socket: Int32
    /// Which line of the script comes next.
    var line = 0
    /// When each line without an answer was said, in microseconds, the oldest first; the greeting counts as one.
    var said: [Int] = [-1]
    var hasLineEnd = false
  }

  init(_ count: Int, script: [String], pipeline: Int) {
    self.script = script.map { Array(($0 + "\n").utf8) }
    self.pipeline = pipeline
    people = Array(repeating: Person(socket: -1), count: count)
  }

  var count: Int { people.count }

  func socket(of index: Int) -> Int32 { people[index].socket }

  mutating func connect(_ index: Int, _ socket: Int32) { people[index] = Person(socket: socket) }

  /// Takes what has come for somebody; what they say next, and whether they must come anew.
  mutating func hear(_ index: Int, _ bytes: ArraySlice<UInt8>, at now: Int) -> [UInt8] {
    for byte in bytes {
      guard byte == 0x0A else {
        people[index].hasLineEnd = byte == 0x0D && people[index].hasLineEnd
        continue
      }
      if people[index].hasLineEnd, !people[index].said.isEmpty {
        let start = people[index].said.removeFirst()
        if start >= 0 { latencies.append(now - start) }
      }
      people[index].hasLineEnd = true
    }
    return next(index, at: now)
  }

  /// What somebody says who may say more.
  private mutating func next(_ index: Int, at now: Int) -> [UInt8] {
    var words: [UInt8] = []
    // The greeting is waited for alone.
    guard people[index].said.first != -1 else { return [] }
    while people[index].said.count < pipeline {
      words += script[people[index].line % script.count]
      people[index].line += 1
      people[index].said.append(now)
    }
    return words
  }

  mutating func fail() { failures += 1 }
}
