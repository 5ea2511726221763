/// Edits a line key by key; it knows no screen and no clock.
///
/// Invariant: nothing submitted while `remembers` is false is ever found by the arrow up.
struct LineEditor {
  private(set) var line = EditedLine()
  /// Switched off while somebody is asked what should not stay on a screen.
  var remembers = true
  private var history = History()
  private var cutText = ""
  private var lastCut: CutDirection?
  /// Everything up to Enter is thrown away, because the line has become too long.
  private var isTooLong = false

  /// Where the text of a further cut belongs, as seen from the cut before.
  private enum CutDirection {
    case left
    case right
  }

  /// Changes the line, or tells what else is to be done.
  mutating func take(_ key: Key) -> LineEvent? {
    let cutBefore = lastCut
    lastCut = nil
    switch key {
    case .text(let text): insert(text)
    case .enter: return submit()
    case .left: line.move(by: -1)
    case .right: line.move(by: 1)
    case .wordLeft: line.move(by: -line.lettersToWordStart)
    case .wordRight: line.move(by: line.lettersToWordEnd)
    case .home: line.move(by: -line.lettersToStart)
    case .end: line.move(by: line.lettersToEnd)
    case .older: if remembers { show(history.older(than: line.text)) }
    case .newer: if remembers { show(history.newer()) }
    case .backspace: _ = line.cutLeft(1)
    case .delete: _ = line.cutRight(1)
    case .cutBackToBlank: cut(.left, line.lettersToBlank, after: cutBefore)
    case .cutWordLeft: cut(.left, line.lettersToWordStart, after: cutBefore)
    case .cutWordRight: cut(.right, line.lettersToWordEnd, after: cutBefore)
    case .cutToStart: cut(.left, line.lettersToStart, after: cutBefore)
    case .cutToEnd: cut(.right, line.lettersToEnd, after: cutBefore)
    case .putBack: insert(cutText)
    case .deleteOrLeave:
      if line.isEmpty, !isTooLong { return .endOfInput }
      _ = line.cutRight(1)
    case .interrupt: return line.isEmpty && !isTooLong ? .interrupted : clear()
    case .giveUp: return clear()
    case .suspend: return .suspended
    case .clearScreen: return .redraw
    case .pasteBegin, .pasteEnd: break
    }
    return nil
  }

  private mutating func insert(_ text: String) {
    if isTooLong { return }
    isTooLong = line.lengthInBytes + text.utf8.count > Limits.typedLineInBytes
    // Half of a line would be an answer that nobody gave, so none of it stays.
    if isTooLong { line = EditedLine() } else { line.insert(text) }
  }

  private mutating func submit() -> LineEvent {
    let text = line.text
    line = EditedLine()
    if isTooLong {
      isTooLong = false
      history.leave()
      return .tooLong
    }
    if remembers { history.add(text) } else { history.leave() }
    return .submitted(text)
  }

  private mutating func clear() -> LineEvent {
    let text = line.text
    line = EditedLine()
    isTooLong = false
    history.leave()
    return .cleared(text)
  }

  private mutating func show(_ text: String?) {
    if let text { line = EditedLine(text) }
  }

  /// Cuts in a row are put back as one.
  private mutating func cut(_ direction: CutDirection, _ count: Int, after last: CutDirection?) {
    let text = direction == .left ? line.cutLeft(count) : line.cutRight(count)
    lastCut = direction
    guard !text.isEmpty else { return }
    if last == nil { cutText = "" }
    cutText = direction == .left ? text + cutText : cutText + text
  }
}
