/// The lines that were submitted in this session, the newest last, and where among them the person is looking.
struct History {
  private var lines: [String] = []
  /// Behind the last line stands the one in the making.
  private var position = 0
  /// The line in the making, while an older one is looked at.
  private var draft = ""

  /// Keeps `line` unless it is empty or the newest already, and looks at the line in the making again.
  mutating func add(_ line: String) {
    let isNews = !line.isEmpty && !(lines.last.map { $0.utf8.elementsEqual(line.utf8) } ?? false)
    if isNews { lines.append(line) }
    if lines.count > Limits.linesRemembered { lines.removeFirst() }
    leave()
  }

  /// Looks at the line in the making.
  mutating func leave() {
    position = lines.count
    draft = ""
  }

  /// Gives the line before, or nothing where there is none; `current` is what stands in the editor.
  mutating func older(than current: String) -> String? {
    guard position > 0 else { return nil }
    if position == lines.count { draft = current }
    position -= 1
    return lines[position]
  }

  /// Gives the line behind, which in the end is the one that was left in the making.
  mutating func newer() -> String? {
    guard position < lines.count else { return nil }
    position += 1
    return position == lines.count ? draft : lines[position]
  }
}
