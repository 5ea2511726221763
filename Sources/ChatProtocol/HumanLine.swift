package import DialogModel
import HumanText

// One connection of one person, without a socket and without a clock: bytes and moments go in, requests to the desk and
// bytes for the person come out. One request is on its way at a time, so that what a line means is decided when the
// question that it answers is known; everything behind it waits as bytes, and beyond a bound is not read at all.
//
//   bytes → TelnetMachine → LineFramer → (first line? broken? blank? /resume, /long) → LineRequest
//                                             └ while a free text is asked: gathered for 50 ms, then one LineRequest
//
// Moments are durations since the server began, so that a clock that is set changes nothing.

/// The line of one person.
///
/// Invariants: nothing is asked of the desk for half a line; what is written drives no screen; whatever the cuts between
/// pieces were, the requests are the same.
package struct HumanLine: Sendable {
  let texts: LineTexts
  let limits: LineLimits
  /// A position in the dialog's languages.
  var language: Int
  var telnet = TelnetMachine()
  var framer: LineFramer
  /// What is still to be written.
  var output: [UInt8] = []
  /// Requests that are ready, in order; at most two, and never more than one unless a text was being gathered.
  var ready: [LineRequest] = []
  /// Lines that will be one text.
  var gathered: Gathering?
  var pace = Pace()
  /// Whether an answer is awaited.
  var isWaiting = false
  /// Whether the open question wants words of the person's own.
  var awaitsText = false
  /// Bytes that had come before the open question was put; lines among them belong to no paste.
  var typedAhead = 0
  var hasLine = false
  var hasEnded = false
  /// Whether everything is said, and the connection ends once that is written.
  package internal(set) var isLeaving = false
  var lastLine: Duration
  var lineBegan: Duration?
  var isWarned = false
  var silenceDue: Duration?
  /// What was noticed, for whoever counts.
  package internal(set) var remarks = Remarks()

  /// Lines that are to be one text.
  struct Gathering: Equatable, Sendable {
    var text: String
    /// When it is whole, unless more comes; nil for a block, which says so itself.
    var until: Duration?
    /// Whether more was written than fits.
    var isTooLong = false
  }

  /// What an operator may want to count.
  package struct Remarks: Equatable, Sendable {
    /// Lines whose bytes were no UTF-8.
    package var damagedLines = 0
    /// Lines from which something was taken that drives screens.
    package var strippedLines = 0
    /// Lines longer than any may be.
    package var longLines = 0
    /// Which wrong door it was, if it was one.
    package var foreign: ForeignProtocol?
    /// Why we closed the connection; nil where the person left, or the talk came to its end.
    package var closing: Closing?
  }

  /// Why a line is closed by us.
  package enum Closing: String, CaseIterable, Equatable, Sendable {
    case noFirstLine = "no-first-line"
    case slowLine = "slow-line"
    case endlessLine = "endless-line"
    case telnetFlood = "telnet-flood"
    case foreignProtocol = "foreign-protocol"
    case idle
    case moved
    case erased
    case draining
  }

  /// A line on which nothing has been said, in the language at that position.
  package init(_ texts: LineTexts, language: Int, limits: LineLimits = LineLimits(), at now: Duration) {
    (self.texts, self.language, self.limits) = (texts, language, limits)
    framer = LineFramer(longest: limits.lineInBytes, mostSkipped: limits.skippedInBytes)
    lastLine = now
  }

  /// Says who answers, and asks the first question.
  package mutating func greet(with replies: [Reply], awaitsText: Bool) {
    say(.wireGreeting)
    show(replies)
    self.awaitsText = awaitsText
  }

  /// Takes what the person's program has sent.
  package mutating func take(_ bytes: ArraySlice<UInt8>, at now: Duration) {
    guard !isLeaving, !hasEnded else { return }
    var text: [UInt8] = []
    telnet.take(bytes, text: &text, answers: &output)
    if telnet.isFlood { return close(.telnetFlood) }
    framer.take(text)
    if !hasLine, let foreign = ForeignProtocol(opening: text) { return refuse(foreign) }
  }

  /// The person's program will send no more; what is whole is still answered.
  package mutating func end() { hasEnded = true }

  /// Whether more should be read: not from somebody who is far ahead of us.
  package var hears: Bool { !isLeaving && !hasEnded && framer.waiting < limits.aheadInBytes }

  /// Whether nothing of theirs is on its way, neither to the desk nor among what was taken for whole.
  package var isIdle: Bool { !isWaiting && ready.isEmpty && gathered == nil }

  /// The language of the talk, by its position.
  package var spokenLanguage: Int { language }

  /// What is to be written, once.
  package mutating func takeOutput(into bytes: inout [UInt8]) {
    guard !output.isEmpty else { return }
    bytes.append(contentsOf: output)
    output.removeAll(keepingCapacity: false)
  }

  /// Takes the answer to the request that is on its way.
  package mutating func take(_ answer: LineAnswer, at now: Duration) {
    isWaiting = false
    // Nobody was silent while we were thinking.
    lastLine = now
    hear(answer, at: now)
  }

  /// Takes what the desk says by itself, such as the end of a look-up.
  package mutating func hear(_ answer: LineAnswer, at now: Duration) {
    guard !isLeaving else { return }
    language = answer.language ?? language
    switch answer.fate {
    case .talking: break
    case .returned(let words): welcomeBack(words)
    case .crowded: say(.wireCrowded)
    case .wrongCode: return say(.wireCodeWrong)
    case .tooManyCodes: return say(.wireCodesTooMany)
    case .moved: return close(.moved, saying: .wireMoved)
    case .erased: return close(.erased, saying: .wireErased)
    case .draining: return close(.draining, saying: .wireDraining)
    }
    for ticket in answer.tickets { writer.write(texts.text(.filedStatus, in: language, ticket), to: &output) }
    show(answer.replies)
    if let code = answer.code {
      say(.wireCode)
      writer.write("  /resume \(code)", to: &output)
    }
    (awaitsText, typedAhead) = (answer.awaitsText, framer.waiting)
    silenceDue = answer.silenceAfter.map { now + $0 }
    if answer.isLast { leave() }
  }

  /// Gives the next request, once the answer to the one before is there.
  package mutating func nextRequest(at now: Duration) -> LineRequest? {
    while !isWaiting, !isLeaving {
      if !ready.isEmpty {
        guard pace.moment(limits) <= now else { return nil }
        pace.pass(at: now, limits)
        isWaiting = true
        return ready.removeFirst()
      }
      let before = framer.waiting
      if let cut = framer.next() {
        let isAhead = typedAhead > 0
        typedAhead = max(0, typedAhead - (before - framer.waiting))
        read(cut, isAhead: isAhead, at: now)
        continue
      }
      noteBeginning(at: now)
      if let gathered, gathered.until.map({ $0 <= now || hasEnded }) ?? false {
        gather(nil)
      } else if let due = silenceDue, due <= now, gathered == nil {
        silenceDue = nil
        isWaiting = true
        return .silence
      } else if hasEnded {
        // Half a line, or half a block, is nobody's word.
        isLeaving = true
      } else {
        return nil
      }
    }
    return nil
  }

  /// A line counts as slow from its first byte on, but not while it is us who keep it waiting.
  private mutating func noteBeginning(at now: Duration) {
    if !framer.isWithinLine { lineBegan = nil } else if lineBegan == nil { lineBegan = now }
  }
}
