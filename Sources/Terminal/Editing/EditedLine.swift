// The line is held as what a person calls letters: clusters, as Unicode cuts them. One backspace takes a whole 👨‍👩‍👧 away
// and half a か゚ never remains. Left of the cursor they stand in order and right of it in reverse, so that every change
// happens at the end of an array, whatever the length of the line.
//
// Letters can grow together where they meet: an accent typed behind an "e", half a flag that finds its other half. So
// every change mends the seam at the cursor, and on to the right until a border is where it was before.

/// A line in the making, with its cursor.
struct EditedLine: Equatable {
  private var before: [Character] = []
  /// The nearest letter is the last.
  private var behind: [Character] = []
  /// Measured as UTF-8.
  private(set) var lengthInBytes = 0

  init(_ text: String = "") {
    before = Array(text)
    lengthInBytes = text.utf8.count
  }

  var isEmpty: Bool { before.isEmpty && behind.isEmpty }
  /// How many letters stand before the cursor.
  var cursor: Int { before.count }
  var letters: [Character] { before + behind.reversed() }
  var text: String { String(letters) }

  /// The cursor comes to stand behind it.
  mutating func insert(_ text: String) {
    lengthInBytes += text.utf8.count
    let seam = before.popLast().map { String($0) } ?? ""
    before += Array(seam + text)
    mend()
  }

  /// Moves by as many letters as there are, at most `count`; to the left where it is negative.
  mutating func move(by count: Int) {
    for _ in 0..<min(count.magnitude, UInt(before.count + behind.count)) {
      if count < 0 {
        if let letter = before.popLast() { behind.append(letter) }
      } else if let letter = behind.popLast() {
        before.append(letter)
      }
    }
  }

  /// Gives what it took away.
  mutating func cutLeft(_ count: Int) -> String {
    let cut = String(before.suffix(count))
    before.removeLast(min(count, before.count))
    return finishCut(cut)
  }

  mutating func cutRight(_ count: Int) -> String {
    let cut = String(behind.suffix(count).reversed())
    behind.removeLast(min(count, behind.count))
    return finishCut(cut)
  }

  /// How many letters to the beginning of this word or the one before it.
  var lettersToWordStart: Int { Word.length(at: before.reversed()) }
  var lettersToWordEnd: Int { Word.length(at: behind.reversed()) }
  /// How many letters to the blank before this word, or before the one before it.
  var lettersToBlank: Int { Word.lengthToBlank(at: before.reversed()) }
  var lettersToStart: Int { before.count }
  var lettersToEnd: Int { behind.count }

  private mutating func finishCut(_ cut: String) -> String {
    lengthInBytes -= cut.utf8.count
    mend()
    return cut
  }

  private mutating func mend() {
    guard var open = before.popLast() else { return }
    var mended: [Character] = []
    while let next = behind.popLast() {
      let pieces = Array(String(open) + String(next))
      guard pieces.count != 2 || pieces[0].utf8.count != open.utf8.count, let last = pieces.last else {
        behind.append(next)
        break
      }
      mended += pieces.dropLast()
      open = last
    }
    mended.append(open)
    before.append(mended[0])
    behind += mended.dropFirst().reversed()
  }
}
