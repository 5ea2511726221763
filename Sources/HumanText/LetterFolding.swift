/// Undoes what writers do, one scalar after the other: accents, kinds of kana and of Chinese characters, long vowels.
///
/// Engineers leave out the bar at the end of a long word in kana, and everybody else writes it: サーバ is サーバー. It
/// goes where three letters or more stand before it, so that エラー keeps its own.
struct LetterFolding {
  private var bytes: [UInt8] = []
  private var run = KanaRun()

  /// Neighbouring kana of one kind.
  private struct KanaRun {
    var isKatakana = false
    /// Of what is written, bars inside counted.
    var length = 0
    /// Bars that may be the last of the run, and are then not written.
    var heldBars = 0
  }

  mutating func take(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x00...0x7F: take([UInt8(truncatingIfNeeded: scalar.value)])
    case 0x300...0x36F: break
    case 0x3041...0x309F, 0x30A1...0x30FA, 0x30FD...0x30FE: takeKana(scalar)
    case 0x30FC: takeBar()
    default:
      guard !Invisible.contains(scalar) else { return }
      if let base = Accents.base(of: scalar) { take(base.utf8) } else { takeUTF8(HanVariants.folded(scalar)) }
    }
  }

  mutating func finish() -> [UInt8] {
    run = KanaRun()
    return bytes
  }

  private mutating func takeKana(_ scalar: Unicode.Scalar) {
    let isKatakana = scalar.value > 0x309F
    if isKatakana != run.isKatakana { run = KanaRun(isKatakana: isKatakana) }
    for _ in 0..<run.heldBars { append("ー") }
    append(Kana.hiragana(scalar))
    run.length += run.heldBars + 1
    run.heldBars = 0
  }

  private mutating func takeBar() {
    if run.length >= 3 {
      run.heldBars += 1
    } else {
      append("ー")
      run.length += 1
    }
  }

  private mutating func takeUTF8(_ scalar: Unicode.Scalar) {
    run = KanaRun()
    append(scalar)
  }

  private mutating func take(_ others: some Sequence<UInt8>) {
    run = KanaRun()
    bytes += others
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    bytes += UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter
  }
}
