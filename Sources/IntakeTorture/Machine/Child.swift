import Glibc

/// A program that was started, with pipes to what it reads and says; it is killed where nobody has waited for it.
final class Child {
  private let number: pid_t
  private let input: CInt
  private let output: CInt
  private var pending: [UInt8] = []
  private var status: CInt?

  /// How a program came to its end.
  enum End: Equatable {
    case code(Int)
    case signal(Int)

    var words: String {
      switch self {
      case .code(let code): "ended with code \(code)"
      case .signal(let number): "was ended by signal \(number)"
      }
    }
  }

  /// Starts this very program with other arguments; the variables are added to the environment, and `talk` is the
  /// file that gets what it says to people.
  init(_ arguments: [String], variables: [String], talk: String) {
    let (toChild, fromChild) = (Self.pipe(), Self.pipe())
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe _ = posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, toChild.end, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, fromChild.beginning, 1)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, talk, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    var words = unsafe (["intake-torture"] + arguments).map { unsafe strdup($0) }
    unsafe words.append(nil)
    var environment = unsafe Environment.all(adding: variables).map { unsafe strdup($0) }
    unsafe environment.append(nil)
    var child: pid_t = 0
    let trouble = unsafe posix_spawn(&child, "/proc/self/exe", &actions, nil, words, environment)
    for index in unsafe words.indices { unsafe free(words[index]) }
    for index in unsafe environment.indices { unsafe free(environment[index]) }
    precondition(trouble == 0, "this program can be started again")
    Glibc.close(toChild.end)
    Glibc.close(fromChild.beginning)
    number = child
    input = toChild.beginning
    output = fromChild.end
  }

  /// What is written at the beginning comes out at the end; no other child inherits it.
  private static func pipe() -> (end: CInt, beginning: CInt) {
    var ends: [CInt] = [0, 0]
    precondition(unsafe Glibc.pipe(&ends) == 0, "there are pipes")
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  deinit {
    if status == nil {
      kill()
      _ = wait()
    }
    Glibc.close(input)
    Glibc.close(output)
  }

  /// Sends bytes; false once nobody reads them any more.
  @discardableResult
  func send(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    var sent = 0
    while sent < bytes.count {
      let count = unsafe bytes.span.extracting(sent...).withUnsafeBytes {
        unsafe write(input, $0.baseAddress, $0.count)
      }
      if count >= 0 { sent += count } else if errno != EINTR { return false }
    }
    return true
  }

  /// Whole lines that have come, at the latest after so many milliseconds; nil at the end. What stands behind the last
  /// line feed at the end was never said whole, and nobody gets it.
  func lines(waitingMilliseconds patience: Int) -> [String]? {
    var wish = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&wish, 1, CInt(max(0, patience))) > 0 else { return [] }
    var piece = [UInt8](repeating: 0, count: 65_536)
    let count = unsafe piece.withUnsafeMutableBytes { unsafe read(output, $0.baseAddress, $0.count) }
    guard count > 0 else { return nil }
    pending += piece[..<count]
    guard let end = pending.lastIndex(of: UInt8(ascii: "\n")) else { return [] }
    let lines = pending[..<end].split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    pending.removeFirst(end + 1)
    return lines
  }

  /// Ends it without a last word.
  func kill() { if status == nil { _ = Glibc.kill(number, SIGKILL) } }

  /// Tells it that nothing more will come.
  func hangUp() { dup2(Self.nowhere, input) }

  /// Takes the place of a pipe that is closed, so that its number is not given to another file.
  private static let nowhere = unsafe open("/dev/null", O_RDWR | O_CLOEXEC)

  /// Waits for its end.
  func wait() -> End {
    var found: CInt = status ?? 0
    if status == nil {
      while unsafe waitpid(number, &found, 0) == -1, errno == EINTR {}
      status = found
    }
    return found & 0x7F == 0 ? .code(Int(found >> 8) & 0xFF) : .signal(Int(found & 0x7F))
  }

  /// What it holds of the system: open files, threads, and kilobytes of memory.
  var footprint: (files: Int, threads: Int, kilobytes: Int) {
    let status = String(decoding: Files.read("/proc/\(self.number)/status") ?? [], as: UTF8.self)
    func number(_ name: String) -> Int {
      let line = status.split(separator: "\n").first { $0.hasPrefix("\(name):") }
      return line.flatMap { Int($0.dropFirst(name.count + 1).filter(\.isNumber)) } ?? 0
    }
    return (Files.names(in: "/proc/\(self.number)/fd").count, number("Threads"), number("VmRSS"))
  }
}
