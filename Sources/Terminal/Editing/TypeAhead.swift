// Keys that came before they were wanted: typed while an answer was on its way, or pasted as many lines. They wait as
// keys and not as lines, because what a key does can depend on the answer: whether a line is remembered, for one.
//
// Two things happen here and not in the editor, since they look at everything that waits. Ctrl-C gives up all whole
// lines that wait, as a terminal does by itself. And there is a limit: what comes behind it is dropped up to the end
// of the paste, or until nothing waits any more, because lines with a gap between them would answer the wrong questions.

/// Keys on their way to the editor, first in, first out.
struct TypeAhead {
  private var keys: [Key] = []
  private var start = 0
  /// How many whole lines wait.
  private(set) var lines = 0
  private var bytes = 0
  private var isInPaste = false
  private var isDropping = false
  private var droppedLines = 0
  private var hasDroppedHalfLine = false

  mutating func add(_ key: Key) {
    switch key {
    case .pasteBegin: isInPaste = true
    case .pasteEnd:
      isInPaste = false
      endDropping()
    case .interrupt where lines > 0 || isDropping:
      removeAll()
      append(.giveUp)
    default:
      // The rest of a line whose beginning was dropped would be half a line.
      if lines == 0, !isInPaste, !hasDroppedHalfLine { isDropping = false }
      // A line that has begun may end, since half of it would be worse than nothing.
      let isFull = lines >= Limits.linesWaiting || bytes >= Limits.waitingInBytes
      if isFull, keys.last == .enter { isDropping = true }
      if isDropping { drop(key) } else { append(key) }
    }
  }

  mutating func next() -> Key? {
    guard start < keys.count else { return nil }
    let key = keys[start]
    start += 1
    bytes -= size(of: key)
    if key == .enter { lines -= 1 }
    if start == keys.count {
      keys.removeAll()
      start = 0
    }
    return key
  }

  /// Tells once, when everything before them has been heard, how many lines were dropped.
  mutating func takeDropped() -> Int? {
    guard droppedLines > 0, lines == 0, !isInPaste else { return nil }
    defer { droppedLines = 0 }
    return droppedLines
  }

  private mutating func append(_ key: Key) {
    keys.append(key)
    bytes += size(of: key)
    if key == .enter { lines += 1 }
  }

  private mutating func removeAll() { self = TypeAhead() }

  private mutating func drop(_ key: Key) {
    switch key {
    case .text: hasDroppedHalfLine = true
    case .enter:
      droppedLines += 1
      hasDroppedHalfLine = false
    default: break
    }
  }

  private mutating func endDropping() {
    if hasDroppedHalfLine { droppedLines += 1 }
    hasDroppedHalfLine = false
    isDropping = false
  }

  /// A key without text also takes room.
  private func size(of key: Key) -> Int { if case .text(let text) = key { text.utf8.count } else { 1 } }
}
