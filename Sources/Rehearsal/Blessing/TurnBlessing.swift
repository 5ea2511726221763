import SourceText

/// The edits of one turn.
struct TurnBlessing {
  private let expected: [Placed<BotLine>]
  private let actual: [ActualLine]
  /// Where a first line would be put in.
  private let start: Int
  private let file: SourceFile
  private let usesKeys: Bool
  private let volatile: [Volatile]

  /// What stands in the turn afterwards, for the proof, and the edit that brings it about.
  private struct Draft {
    var lines: [BotLine] = []
    var edits: [BlessEdit] = []
    var known: Captures
    /// Where the next line would be put in.
    var place: Int

    func passes(with actual: [ActualLine], knowing known: Captures) -> Bool {
      Comparison(of: lines, with: actual, knowing: known).passes
    }
  }

  /// How much of the old wording is kept.
  private enum Manner: CaseIterable {
    case keepingPlaces
    case literal
    /// Also the lines that fit, and `...`; the last resort where names have come to contradict each other.
    case anew
  }

  init(
    _ turn: TalkTurn, _ said: [Said], startingAt start: Int, in file: SourceFile, usesKeys: Bool, volatile: [Volatile]
  ) {
    expected = turn.bot
    actual = ActualLine.list(said)
    self.start = start
    self.file = file
    self.usesKeys = usesKeys
    self.volatile = volatile
  }

  /// Chooses the gentlest manner whose result passes.
  func edits(knowing known: inout Captures) -> [BlessEdit] {
    let comparison = Comparison(of: expected.map(\.value), with: actual, knowing: known)
    if comparison.passes {
      known = comparison.captures
      return []
    }
    for manner in Manner.allCases {
      let draft = draft(of: comparison, manner, knowing: known)
      guard draft.passes(with: actual, knowing: known) || manner == .anew else { continue }
      known = Comparison(of: draft.lines, with: actual, knowing: known).captures
      return draft.edits
    }
    return []
  }

  private func draft(of comparison: Comparison, _ manner: Manner, knowing known: Captures) -> Draft {
    var draft = Draft(known: known, place: start)
    guard manner != .anew else {
      replace(Array(expected.indices), by: Array(actual.indices), manner, &draft)
      return draft
    }
    var missing: [Int] = []
    var additional: [Int] = []
    for finding in comparison.findings {
      switch finding {
      case .missing(let line): missing.append(line)
      case .additional(let line): additional.append(line)
      case .same(let line, let range):
        replace(missing, by: additional, manner, &draft)
        (missing, additional) = ([], [])
        keepIfItFits(line, range, manner, &draft)
      }
    }
    replace(missing, by: additional, manner, &draft)
    return draft
  }

  private func keep(_ line: Int, _ draft: inout Draft) {
    draft.lines.append(expected[line].value)
    draft.place = file.startOfLine(behind: expected[line].span)
  }

  /// A line above may have been worded anew and its names stand for something else now.
  private func keepIfItFits(_ line: Int, _ range: Range<Int>, _ manner: Manner, _ draft: inout Draft) {
    guard case .text(let pattern) = expected[line].value else { return keep(line, &draft) }
    guard let known = pattern.match(actual[range.lowerBound].scalars, knowing: draft.known) else {
      return replace([line], by: [range.lowerBound], manner, &draft)
    }
    draft.known = known
    keep(line, &draft)
  }

  /// Writes additional lines in the place of missing ones, and then what is left of either.
  private func replace(_ missing: [Int], by additional: [Int], _ manner: Manner, _ draft: inout Draft) {
    let writesKeys = usesKeys || missing.contains { if case .message = expected[$0].value { true } else { false } }
    let units = writesKeys && manner != .anew ? units(of: additional) : additional.map { Unit.line($0) }
    for (position, unit) in units.enumerated() {
      let old = position < missing.count ? missing[position] : nil
      let new = wording(of: unit, insteadOf: old.map { expected[$0].value }, manner, &draft)
      if let old { rewrite(old, as: new, &draft) } else { insert(new, &draft) }
    }
    for line in missing.dropFirst(units.count) { delete(line, &draft) }
  }

  /// A line, or a whole message that is told by its key.
  private enum Unit {
    case line(Int)
    case message(String)
  }

  private func units(of lines: [Int]) -> [Unit] {
    var units: [Unit] = []
    var rest = lines[...]
    while let line = rest.popFirst() {
      let others = actual[line].messageLength - 1
      let key = actual[line].key ?? ""
      if MessageKey.isFit(key), rest.prefix(others).elementsEqual((line + 1)..<(line + 1 + others)) {
        units.append(.message(key))
        rest = rest.dropFirst(others)
      } else {
        units.append(.line(line))
      }
    }
    return units
  }

  private func wording(of unit: Unit, insteadOf old: BotLine?, _ manner: Manner, _ draft: inout Draft) -> BotLine {
    guard case .line(let index) = unit else {
      if case .message(let key) = unit { return .message(key) }
      preconditionFailure("a unit is a line or a message")
    }
    let line = actual[index].scalars
    var pattern = LinePattern([.text(line)])
    if manner == .keepingPlaces {
      pattern = volatile.pattern(of: line, knowing: draft.known)
      if case .text(let old) = old {
        pattern = Rewording(old, as: line, knowing: draft.known, volatile: volatile).pattern
      }
    }
    let written = BotLine.text(pattern)
    // What is too long for a line of a talk can only be passed over.
    guard written.source.utf8.count <= Limits.lineLengthInBytes else { return .anyLines }
    draft.known = pattern.match(line, knowing: draft.known) ?? draft.known
    return written
  }

  private func rewrite(_ line: Int, as new: BotLine, _ draft: inout Draft) {
    let old = expected[line]
    draft.lines.append(new)
    draft.place = file.startOfLine(behind: old.span)
    guard old.value.source != new.source else { return }
    draft.edits.append(edit(old.span, new.source, old: old.value.source, new: new.source))
  }

  private func insert(_ new: BotLine, _ draft: inout Draft) {
    draft.lines.append(new)
    let span = Span(file: fileID, start: draft.place, end: draft.place)
    let isBehindText = draft.place > 0 && !file.bytes[draft.place - 1].isLineEnd
    let replacement = isBehindText ? file.lineEnd + new.source : new.source + file.lineEnd
    draft.edits.append(edit(span, replacement, old: nil, new: new.source))
  }

  private func delete(_ line: Int, _ draft: inout Draft) {
    let old = expected[line]
    let end = file.startOfLine(behind: old.span)
    let span = Span(file: old.span.file, start: Int(old.span.start), end: end)
    draft.place = end
    draft.edits.append(edit(span, "", old: old.value.source, new: nil))
  }

  private func edit(_ span: Span, _ replacement: String, old: String?, new: String?) -> BlessEdit {
    BlessEdit(
      span: span, replacement: replacement, line: file.line(at: Int(span.start)) + 1, old: old, new: new)
  }

  private var fileID: FileID { expected.first?.span.file ?? FileID(index: 0) }
}

extension UInt8 {
  fileprivate var isLineEnd: Bool { self == 0x0A || self == 0x0D }
}

extension SourceFile {
  /// The line end that the file uses first; a line feed where it has none.
  fileprivate var lineEnd: String {
    guard let first = bytes.firstIndex(where: \.isLineEnd) else { return "\n" }
    if bytes[first] == 0x0A { return "\n" }
    return first + 1 < bytes.count && bytes[first + 1] == 0x0A ? "\r\n" : "\r"
  }
}
