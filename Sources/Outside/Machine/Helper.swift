import CChild
import Glibc
import HealthChecks

// A command is a stranger in our house: it gets one line and gives one line, sees nothing else of ours, and is gone
// when its time is over, with everybody whom it has brought along. Its own words to standard error go nowhere.

/// A program of the operator's that is asked by one line and answers by one line.
struct Helper: ~Copyable {
  private let child: intake_child
  private var isHeard = false
  private let deadline: Duration

  /// A program that does not want to hear the question must not end us.
  private static let isDeafToBrokenPipes: Bool = {
    _ = signal(SIGPIPE, SIG_IGN)
    return true
  }()

  /// Runs a program, and gives the first line that it writes; blocks at most for the patience and a second.
  static func ask(_ command: [String], _ line: String, within patience: Duration) throws(SourceFault) -> [UInt8] {
    var helper = try Helper(command, within: patience)
    var answer: [UInt8] = []
    var fault: SourceFault?
    do throws(SourceFault) {
      answer = try helper.converse(Array(line.utf8) + [0x0A])
    } catch {
      fault = error
    }
    let complaint = helper.bury(waiting: fault == nil)
    if let fault { throw fault }
    if let complaint { throw .unreadable("the command \(complaint)") }
    guard !answer.isEmpty else { throw .unreadable("the command wrote no line") }
    return answer
  }

  private init(_ command: [String], within patience: Duration) throws(SourceFault) {
    guard let program = command.first, program.hasPrefix("/") else {
      throw .unusable("a command is named by its whole path, which begins with \"/\"")
    }
    guard command.allSatisfy({ !$0.utf8.contains(0) }), Self.isDeafToBrokenPipes else {
      throw .unusable("a command holds no zero byte")
    }
    let words = command.flatMap { word -> [CChar] in word.utf8.map { CChar(bitPattern: $0) } + [0] }
    var child = intake_child()
    let code = unsafe words.withUnsafeBufferPointer { words in
      guard let start = words.baseAddress else { return EINVAL }
      return unsafe intake_child_begin(start, CInt(command.count), &child)
    }
    guard code == 0 else {
      throw .unusable("the command \"\(program)\" cannot be started: \(unsafe String(cString: strerror(code)))")
    }
    self.child = child
    deadline = Moment.sinceStart + patience
  }

  deinit {
    if !isHeard { close(child.input) }
    close(child.output)
  }

  private mutating func converse(_ line: [UInt8]) throws(SourceFault) -> [UInt8] {
    var written = 0
    var answer: [UInt8] = []
    while true {
      let left = deadline - Moment.sinceStart
      guard left > .zero else { throw .timedOut }
      var wishes = [pollfd(fd: child.output, events: Int16(POLLIN), revents: 0)]
      if !isHeard { wishes.append(pollfd(fd: child.input, events: Int16(POLLOUT), revents: 0)) }
      let count = unsafe poll(&wishes, nfds_t(wishes.count), CInt(left / .milliseconds(1)) + 1)
      guard count > 0 else { continue }
      if wishes.count > 1, wishes[1].revents != 0 { written = tell(line, from: written) }
      guard wishes[0].revents != 0, let bytes = try listen() else { continue }
      let end = bytes.firstIndex(of: 0x0A)
      answer += bytes[..<(end ?? bytes.count)]
      let most = HealthChecks.Limits.commandLineInBytes
      guard answer.count <= most else { throw .tooLarge(mostBytes: most) }
      if end != nil || bytes.isEmpty { return answer }
    }
  }

  private mutating func tell(_ line: [UInt8], from start: Int) -> Int {
    let count = unsafe line.span.extracting(start...).withUnsafeBytes {
      unsafe write(child.input, $0.baseAddress, $0.count)
    }
    if count < 0, errno == EAGAIN || errno == EINTR { return start }
    // Somebody who does not want to hear the question may still have an answer.
    let end = count < 0 ? line.count : start + count
    if end == line.count {
      close(child.input)
      isHeard = true
    }
    return end
  }

  /// Nil while there is nothing; empty at the end.
  private func listen() throws(SourceFault) -> [UInt8]? {
    var piece = [UInt8](repeating: 0, count: 16 << 10)
    let count = unsafe piece.withUnsafeMutableBytes { unsafe read(child.output, $0.baseAddress, $0.count) }
    if count >= 0 { return Array(piece[..<count]) }
    if errno == EAGAIN || errno == EINTR { return nil }
    throw .unreadable("its output broke off")
  }

  /// Waits for the end of the program, ends it where it does not come, and leaves nobody of its group behind.
  ///
  /// Nil for an end without complaint.
  private func bury(waiting: Bool) -> String? {
    var status: CInt = 0
    var knocks = 0
    var next = waiting ? deadline : Moment.sinceStart
    while unsafe waitpid(child.number, &status, WNOHANG) == 0 {
      if Moment.sinceStart >= next {
        // Asked politely first, and half a second later no more.
        kill(-child.number, knocks == 0 ? SIGTERM : SIGKILL)
        knocks += 1
        next = Moment.sinceStart + .milliseconds(500)
      }
      usleep(2_000)
    }
    // Whoever it has brought along and left behind.
    kill(-child.number, SIGKILL)
    if knocks > 0 { return "did not end in time" }
    let signal = status & 0x7F
    if signal != 0 { return "was ended by signal \(signal)" }
    let code = (status >> 8) & 0xFF
    return code == 0 ? nil : "ended with code \(code)"
  }
}
