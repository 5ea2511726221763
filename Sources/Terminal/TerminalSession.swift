// One way to wait for a line, whoever gives it. At a terminal that can move its cursor, the line is edited and drawn
// here (`InputArea`). At one that cannot, the terminal itself lets the line be edited, and only whole lines arrive;
// through a pipe they come without a person, and without a prompt. The caller sees no difference but `isTyped`.

/// The lines of one conversation at the keyboard, and the place on the screen where they are typed.
///
/// Invariant: when this is gone, the terminal is as it was before, however the program ends.
package struct TerminalSession: ~Copyable {
  private let prompt: String
  private let palette: Palette
  /// Nothing where whole lines are read.
  private var area: InputArea?
  private let raw: RawMode?
  private var piped = PipedLines()
  private var isAtEnd = false
  /// Whether a plain prompt stands there and waits.
  private var isPrompted = false
  private let clock = ContinuousClock()

  /// Whether somebody types, and not a program.
  package let isTyped: Bool

  /// Begins on standard input and output; `term` is what the shell calls the kind of terminal, if it does.
  package init(prompt: String, palette: Palette, term: String?) {
    self.prompt = prompt
    self.palette = palette
    isTyped = Wire.isReadFromTerminal
    let canDraw = isTyped && Wire.isWrittenToTerminal && !["", "dumb"].contains(term ?? "")
    raw = canDraw ? RawMode() : nil
    if raw != nil { area = InputArea(prompt: prompt, size: Wire.size, palette: palette) }
  }

  deinit {
    // The rest of a paste must be gone before the shell reads again.
    guard var area else { return }
    while area.isInPaste, Wire.wait(for: nil, atMost: area.patience).hasInput {
      guard let bytes = Wire.read(), !bytes.isEmpty else { return }
      area.take(bytes)
    }
  }

  /// Whether what is submitted can be called back by the arrow up; off while contact details are asked.
  package var remembers: Bool {
    get { area?.remembers ?? false }
    set { area?.remembers = newValue }
  }

  /// Waits for the next line, for `deadline` or for something to read at `call`, and shows the prompt meanwhile; without a deadline, as long as it takes.
  ///
  /// After `timedOut`, `called` and `resized` the prompt is still there: print `above` it, or `withdraw` it first.
  package mutating func next(until deadline: ContinuousClock.Instant? = nil, orCall call: CInt? = nil) -> Heard {
    area == nil ? nextWhole(until: deadline, orCall: call) : nextEdited(until: deadline, orCall: call)
  }

  /// Prints lines that nobody waited for; what has been typed so far comes to stand below them.
  package mutating func print(above text: String) {
    if area != nil {
      area?.print(above: text)
      return show()
    }
    Wire.write((isPrompted && isTyped ? "\n" : "") + text + (text.hasSuffix("\n") ? "" : "\n"))
    if isPrompted { promptPlainly() }
  }

  /// Takes the prompt away, so that anybody may write; `next` brings it back with what has been typed so far.
  package mutating func withdraw() {
    area?.withdraw()
    show()
    if isPrompted, isTyped { Wire.write("\n") }
    isPrompted = false
  }

  /// Shows one line about what is going on; without a screen to draw on, it is printed and stays.
  package mutating func showStatus(_ text: String) {
    if area == nil { return print(above: text) }
    area?.show(status: text)
    show()
  }

  /// Takes the status away, which must be done before anything else is written.
  package mutating func clearStatus() {
    area?.show(status: nil)
    show()
  }

  private mutating func show() {
    let output = area?.takeOutput() ?? ""
    if !output.isEmpty { Wire.write(output) }
  }

  private mutating func nextEdited(until deadline: ContinuousClock.Instant?, orCall call: CInt?) -> Heard {
    // A Ctrl-C gives up what waits, so it must be seen before the next waiting line is taken.
    if !isAtEnd, Wire.wait(for: nil, atMost: .zero).hasInput { read() }
    while true {
      let step = area?.next()
      show()
      switch step {
      case .heard(let heard): return heard
      case .suspended:
        suspend()
        continue
      case nil: break
      }
      if isAtEnd { return endEdited() }
      let left = deadline.map { max(clock.now.duration(to: $0), .zero) }
      let patience = area?.patience
      let waking = Wire.wait(for: Bell.readEnd, orCall: call, atMost: shorter(left, patience))
      if waking.hasInput { read() }
      if waking.hasRung, answerBell() { return .resized }
      if waking.hasCall { return .called }
      guard waking.hasPassed else { continue }
      if let deadline, clock.now >= deadline { return .timedOut }
      if patience != nil { area?.timeOut() }
    }
  }

  private func shorter(_ one: Duration?, _ other: Duration?) -> Duration? {
    guard let one, let other else { return one ?? other }
    return min(one, other)
  }

  private mutating func read() {
    guard let bytes = Wire.read() else { return }
    if bytes.isEmpty { isAtEnd = true } else { area?.take(bytes) }
  }

  /// The terminal itself is gone.
  private mutating func endEdited() -> Heard {
    area?.end()
    show()
    return .end
  }

  private mutating func suspend() {
    area?.leave()
    show()
    raw?.suspend()
    comeBack()
  }

  private mutating func comeBack() {
    area?.comeBack(to: Wire.size)
    show()
  }

  /// Tells whether the screen has another size now.
  private mutating func answerBell() -> Bool {
    let rings = Bell.takeRings()
    if rings.wantsStop { suspend() }
    if rings.hasContinued {
      raw?.enter()
      comeBack()
    }
    guard rings.hasResized else { return false }
    area?.resize(to: Wire.size)
    show()
    return true
  }

  private mutating func nextWhole(until deadline: ContinuousClock.Instant?, orCall call: CInt?) -> Heard {
    while true {
      if let heard = piped.next() {
        isPrompted = false
        return heard
      }
      if isAtEnd {
        if isPrompted, isTyped { Wire.write("\n") }
        isPrompted = false
        return .end
      }
      if !isPrompted { promptPlainly() }
      let left = deadline.map { max(clock.now.duration(to: $0), .zero) }
      let waking = Wire.wait(for: nil, orCall: call, atMost: left)
      if waking.hasCall { return .called }
      if waking.hasInput {
        guard let bytes = Wire.read() else { continue }
        isAtEnd = bytes.isEmpty
        piped.take(bytes)
      } else if let deadline, clock.now >= deadline {
        return .timedOut
      }
    }
  }

  private mutating func promptPlainly() {
    isPrompted = true
    if isTyped { Wire.write(palette.painting(prompt, as: .person)) }
  }
}
