import DialogModel

/// What is written to the person.
extension HumanLine {
  var writer: LineWriter { LineWriter(endsWithReturn: telnet.isBinary) }

  mutating func say(_ key: PhraseKey) { writer.write(texts.text(key, in: language), to: &output) }

  mutating func show(_ replies: [Reply]) {
    for reply in replies { writer.write(reply, to: &output) }
    // A blank line is easier to find than the end of a text.
    if !replies.isEmpty { writer.end(&output) }
  }

  mutating func welcomeBack(_ words: LineAnswer.LastWords) {
    switch words {
    case .none: say(.wireReturned)
    case .shown(let line): writer.write(texts.text(.wireReturnedTo, in: language, line), to: &output)
    case .hidden: say(.wireReturnedHidden)
    }
  }

  /// Ends the line for a reason of ours.
  mutating func close(_ closing: Closing, saying key: PhraseKey? = nil) {
    if remarks.closing == nil { remarks.closing = closing }
    if let key { say(key) }
    if closing == .foreignProtocol || closing == .telnetFlood {
      isLeaving = true
    } else {
      leave()
    }
  }

  /// Ends the line; a prompt that waits for input finds out only by typing.
  mutating func leave() {
    say(.wireClosed)
    isLeaving = true
  }
}
