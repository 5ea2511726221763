import DialogModel
import HumanText

/// What lines mean.
extension HumanLine {
  mutating func read(_ cut: LineFramer.Cut, isAhead: Bool, at now: Duration) {
    switch cut {
    case .endless: close(.endlessLine, saying: .tooLong)
    case .tooLong:
      (lastLine, lineBegan, isWarned, hasLine) = (now, nil, false, true)
      remarks.longLines += 1
      if gathered != nil, gathered?.until == nil { gathered?.isTooLong = true } else { gather(.tooLong) }
    case .line(let bytes, let hadReturn):
      (lastLine, lineBegan, isWarned) = (now, nil, false)
      if !hasLine, let foreign = ForeignProtocol(firstLine: bytes) { return refuse(foreign) }
      let clean = CleanText(bytes)
      if clean.wasStripped { remarks.strippedLines += 1 }
      if clean.wasDamaged, !isReadable(hadReturn: hadReturn) { return }
      let isFirst = !hasLine
      hasLine = hasLine || !clean.text.isBlank
      take(clean.text, isFirst: isFirst, isAhead: isAhead, at: now)
    }
  }

  private mutating func take(_ line: String, isFirst: Bool, isAhead: Bool, at now: Duration) {
    if gathered != nil, gathered?.until == nil { return addToBlock(line) }
    let words = line.trimmedOfBlanks
    if words.isEmpty { return }
    if words == "/long" {
      gather(nil)
      gathered = Gathering(text: "", until: nil)
      return say(.wireLong)
    }
    if let code = words.droppingPrefix("/resume ") ?? (isFirst && words.looksLikeCode ? words[...] : nil) {
      return gather(.resume(String(code)))
    }
    guard awaitsText, !isAhead, !texts.isCommand(words) else { return gather(.say(line)) }
    add(line, at: now)
  }

  /// A line that may be part of a paste waits a moment for the next.
  private mutating func add(_ line: String, at now: Duration) {
    if let before = gathered?.text, before.utf8.count + line.utf8.count + 1 <= limits.textInBytes {
      gathered?.text = before + "\n" + line
    } else {
      gather(nil)
      gathered = Gathering(text: line)
    }
    gathered?.until = now + limits.pastePause
  }

  private mutating func addToBlock(_ line: String) {
    guard var block = gathered else { return }
    if line.trimmedOfBlanks == "/end" {
      gathered = nil
      if block.isTooLong {
        ready.append(.tooLong)
      } else if !block.text.isBlank {
        ready.append(.say(block.text))
      }
      return
    }
    // Taken out, so that the text grows in its place.
    gathered = nil
    block.isTooLong = block.isTooLong || block.text.utf8.count + line.utf8.count + 1 > limits.textInBytes
    if block.isTooLong { block.text = "" } else { block.text += (block.text.isEmpty ? "" : "\n") + line }
    gathered = block
  }

  /// Makes a request of what was gathered, and of what comes behind it.
  mutating func gather(_ next: LineRequest?) {
    if let text = gathered?.text { ready.append(.say(text)) }
    gathered = nil
    if let next { ready.append(next) }
  }

  /// Bytes that are no UTF-8 come from a telnet, which can be asked to send whole ones, or are what they are.
  private mutating func isReadable(hadReturn: Bool) -> Bool {
    remarks.damagedLines += 1
    guard telnet.commands > 0 || hadReturn, !telnet.hasAskedForBinary else {
      say(.wireDamaged)
      return true
    }
    telnet.askForBinary(answers: &output)
    say(.wireSendAgain)
    return false
  }

  mutating func refuse(_ foreign: ForeignProtocol) {
    remarks.foreign = foreign
    writer.write(foreign.answer, to: &output)
    close(.foreignProtocol)
  }
}

extension String {
  var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }

  var trimmedOfBlanks: String {
    var scalars = unicodeScalars[...]
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }

  /// Nil where it begins otherwise.
  func droppingPrefix(_ prefix: String) -> Substring? {
    guard utf8.starts(with: prefix.utf8) else { return nil }
    return self[utf8.index(startIndex, offsetBy: prefix.utf8.count)...]
  }

  /// Four groups of signs, as codes for coming back are written; nobody begins a talk like this.
  var looksLikeCode: Bool {
    let groups = utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return groups.map(\.count) == [7, 7, 7, 5]
      && groups.joined().allSatisfy { 0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 & 0xDF }
  }
}
