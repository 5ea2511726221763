// Everything that happens between a keyboard and a screen, without either: bytes and moments go in, text for the screen
// and what was heard come out. The session around it only waits, reads and writes.

/// A prompt, the line typed behind it, and a status above: what a terminal shows while somebody may type.
struct InputArea {
  /// What the keys that came have led to.
  enum Step: Equatable {
    case heard(Heard)
    case suspended
  }

  private let prompt: String
  private var reader = KeyReader()
  private var ahead = TypeAhead()
  private var editor = LineEditor()
  private var screen: ScreenLine
  private var status: String?
  /// Whether the prompt invites somebody to type.
  private var isOpen = false
  private var output = ""

  init(prompt: String, size: ScreenSize, palette: Palette) {
    self.prompt = prompt
    screen = ScreenLine(size: size, palette: palette)
  }

  /// Whether what is submitted can be called back by the arrow up.
  var remembers: Bool {
    get { editor.remembers }
    set { editor.remembers = newValue }
  }

  /// How long to wait for more bytes before `timeOut`.
  var patience: Duration? { reader.patience }
  var isInPaste: Bool { reader.isInPaste }

  /// Gives what is to be written now, once.
  mutating func takeOutput() -> String {
    defer { output = "" }
    return output
  }

  mutating func take(_ bytes: [UInt8]) { reader.take(bytes).forEach { ahead.add($0) } }

  mutating func timeOut() { reader.timeOut().forEach { ahead.add($0) } }

  /// Works keys off up to the first that concerns somebody else; when none is left, shows the line and gives nothing.
  mutating func next() -> Step? {
    while let key = ahead.next() {
      switch editor.take(key) {
      case nil: continue
      case .submitted(let line):
        finish(showing: line)
        return .heard(.line(line))
      case .tooLong:
        finish()
        return .heard(.tooLong)
      case .interrupted:
        finish()
        return .heard(.interrupted)
      case .endOfInput:
        finish()
        return .heard(.end)
      case .cleared(let line): finish(showing: line + "^C")
      case .suspended: return .suspended
      case .redraw: output += screen.clearAll()
      }
    }
    if let count = ahead.takeDropped() {
      withdraw()
      return .heard(.dropped(count))
    }
    isOpen = true
    draw()
    return nil
  }

  /// There is nobody at the keyboard any more.
  mutating func end() { finish(showing: editor.line.text) }

  /// Takes the area away so that something else can be written there; `next` brings it back.
  mutating func withdraw() {
    output += screen.erase()
    isOpen = false
  }

  /// Writes whole lines where the area was, and the area below them.
  mutating func print(above text: String) {
    output += screen.erase() + text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    if !text.hasSuffix("\n") { output += "\r\n" }
    draw()
  }

  /// Shows a transient line above the prompt, or takes it away.
  mutating func show(status: String?) {
    self.status = status
    draw()
  }

  mutating func resize(to size: ScreenSize) {
    output += screen.resize(to: size)
    draw()
  }

  /// Leaves the screen to somebody else for a while.
  mutating func leave() { output += screen.finish() }

  /// The screen is ours again, and whatever is on it.
  mutating func comeBack(to size: ScreenSize) {
    output += screen.beginAnew(at: size)
    draw()
  }

  private mutating func draw() {
    if isOpen {
      output += screen.show(Picture(prompt: prompt, line: editor.line, status: status, size: screen.size))
    } else if let status {
      output += screen.show(Picture(status: status, size: screen.size))
    } else {
      output += screen.erase()
    }
  }

  private mutating func finish(showing line: String = "") {
    output += screen.show(Picture(prompt: prompt, finished: line, size: screen.size)) + screen.finish()
    isOpen = false
  }
}
