/// Breaks text into lines that fit a width, in cells of a terminal or in bytes of a chat platform.
package struct Wrap: Sendable {
  private let width: Int
  private let hanging: Int
  private let measure: @Sendable (Character) -> Int

  /// Lines take at most `width` cells; those that continue another begin with `hanging` blanks.
  ///
  /// A width below two cells is taken for two, and a hanging indent takes at most half of the width and
  /// leaves two cells, so that a terminal of any size shows the whole text.
  package init(width: Int, hanging: Int = 0) {
    self.width = max(width, 2)
    self.hanging = min(max(hanging, 0), self.width / 2, self.width - 2)
    measure = CellWidth.of
  }

  /// Lines take at most `bytes` in UTF-8; a letter that is longer than that stands alone.
  package init(bytes: Int, hanging: Int = 0) {
    width = max(bytes, 2)
    self.hanging = min(max(hanging, 0), width / 2, width - 2)
    measure = { $0.utf8.count }
  }

  /// Wraps each of the lines that `text` already has, in linear time.
  ///
  /// Blanks at the end of a line are dropped; a line ends at LF or CR LF.
  package func lines(of text: String) -> [String] {
    text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
      .flatMap { line in
        var paragraph = Paragraph(width: width, hanging: hanging, measure: measure)
        for letter in line { paragraph.take(letter) }
        return paragraph.finish()
      }
  }
}

/// The lines made from one line of the text, while its letters come in one by one.
///
/// The line in the making has two parts: what is settled, behind which it may be broken, and the word
/// that has begun since. When the next letter does not fit, the settled part becomes a line and the
/// word moves down, so that no letter is looked at twice. A word wider than a line is cut, at a seam if
/// one stands in the second half: behind a slash, say.
private struct Paragraph {
  private let width: Int
  private let hanging: Int
  private let measure: (Character) -> Int
  private var lines: [String] = []
  private var settled = Stretch()
  private var word = Stretch()
  private var previous: Character?
  /// The last place where the word is better cut than elsewhere.
  private var seam: Stretch.Mark?

  init(width: Int, hanging: Int, measure: @escaping (Character) -> Int) {
    self.width = width
    self.hanging = hanging
    self.measure = measure
  }

  mutating func take(_ original: Character) {
    // Where a tab leads depends on the terminal; here it is a blank.
    let letter: Character = original == "\t" ? " " : original
    let cells = measure(letter)
    if let previous {
      if LineBreak.isAllowed(between: previous, and: letter) { settle() }
      if LineBreak.isSeam(between: previous, and: letter) { seam = word.end }
    }
    // Blanks may stand past the margin, where nobody sees them.
    if !LineBreak.isBlank(letter) { makeRoom(for: cells) }
    word.append(letter, cells)
    previous = letter
  }

  mutating func finish() -> [String] {
    settled.append(word)
    if !settled.text.isEmpty || lines.isEmpty { end(settled) }
    return lines
  }

  private var room: Int { lines.isEmpty ? width : width - hanging }

  private mutating func makeRoom(for cells: Int) {
    if !settled.text.isEmpty, settled.cells + word.cells + cells > room {
      end(settled)
      settled = Stretch()
    }
    if settled.text.isEmpty, word.cells + cells > room, let seam, seam.cells * 2 > room {
      end(word.cut(at: seam))
      self.seam = nil
    }
    if !word.text.isEmpty, settled.cells + word.cells + cells > room {
      end(word)
      word = Stretch()
      seam = nil
    }
  }

  private mutating func settle() {
    // The blanks that indent a line belong to its first word; a break behind them would make an empty line.
    if settled.text.isEmpty, word.text.allSatisfy(LineBreak.isBlank) { return }
    settled.append(word)
    word = Stretch()
    seam = nil
  }

  private mutating func end(_ line: Stretch) {
    var text = line.text
    while let last = text.last, LineBreak.isBlank(last) { text.removeLast() }
    let indent = lines.isEmpty ? "" : String(repeating: " ", count: hanging)
    lines.append(indent + text)
  }
}

/// Text and the cells it takes, or the bytes.
private struct Stretch {
  /// A place between two letters.
  struct Mark {
    let bytes: Int
    let cells: Int
  }

  private(set) var text = ""
  private(set) var cells = 0

  var end: Mark { Mark(bytes: text.utf8.count, cells: cells) }

  mutating func append(_ letter: Character, _ width: Int) {
    text.append(letter)
    cells += width
  }

  mutating func append(_ other: Stretch) {
    text += other.text
    cells += other.cells
  }

  /// Keeps what stands behind `mark` and gives what stands before it.
  mutating func cut(at mark: Mark) -> Stretch {
    let border = text.utf8.index(text.startIndex, offsetBy: mark.bytes)
    var beginning = Stretch()
    beginning.text = String(text[..<border])
    beginning.cells = mark.cells
    text.removeSubrange(..<border)
    cells -= mark.cells
    return beginning
  }
}
