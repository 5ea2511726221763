package import DialogModel

// An answer that its dialog calls a secret, such as the number of a contract, is covered before the conversation keeps
// it: its owner knows it by its last signs, and nobody can lose what nobody has. So neither a state nor a ticket holds
// it, and whoever keeps the line in which it stood asks here how the line looks without it.

/// Covers answers that are nobody's business.
package enum SecretAnswer {
  /// The last four signs of a secret, so that its owner recognises it; covering twice is covering once.
  package static func covered(_ text: String) -> String {
    let signs = text.unicodeScalars
    guard !signs.starts(with: mark.unicodeScalars) || signs.count > 2 * mark.unicodeScalars.count else { return text }
    return mark + String(signs.count > 8 ? signs.suffix(4) : signs.suffix(0))
  }

  /// What stands for the rest of it.
  ///
  /// Letters, so that a line that was kept reads like the one that was typed: it answers its question, and nobody is told
  /// a second time that something was covered.
  package static let mark = "xxxx"
}

extension Conversation {
  /// How a line is kept that was understood so: answers that are secret are covered in it.
  package func covered(_ line: String, understoodAs meaning: Meaning) -> String {
    secrets(in: meaning).reduce(line) { line, secret in
      let parts = line.split(around: secret)
      return parts.count > 1 ? parts.joined(separator: SecretAnswer.covered(secret)) : SecretAnswer.covered(line)
    }
  }

  private func secrets(in meaning: Meaning) -> [String] {
    var answers: [(ID<Slot>, Answer)] = []
    switch Precedence.choose(among: meaning.readings)?.sense {
    case .answer(let answer):
      if case .slot(let slot) = listening.question { answers.append((slot, answer)) }
    case .change(.value(let slot, let answer)): answers.append((slot, answer))
    default: break
    }
    for reading in meaning.readings {
      if case .told(let findings) = reading.sense { answers += findings.map { ($0.slot, $0.answer) } }
    }
    return answers.compactMap { slot, answer in
      guard dialog[slot].privacy == .secret, case .text(let text, _) = answer, !text.isEmpty else { return nil }
      return text
    }
  }

  /// An answer as it is kept.
  func kept(_ answer: Answer, of slot: ID<Slot>) -> Answer {
    guard dialog[slot].privacy == .secret else { return answer }
    switch answer {
    case .text(let text, _): return .text(SecretAnswer.covered(text))
    case .measured(let text, _): return .text(SecretAnswer.covered(text))
    case .listed, .number, .unknown: return answer
    }
  }

  /// A change as it is kept.
  func kept(_ change: AnswerEvent.Change) -> AnswerEvent.Change {
    guard case .tell(var told) = change, case .answer(let answer) = told.value else { return change }
    switch told.topic {
    case .slot(let slot), .needed(let slot): told.value = .answer(kept(answer, of: slot))
    case .health, .article, .table, .summary: break
    }
    return .tell(told)
  }
}

extension String {
  /// The stretches before, between and behind every occurrence of a text that is not empty.
  fileprivate func split(around text: String) -> [String] {
    let (line, wanted) = (Array(utf8), Array(text.utf8))
    var parts: [String] = []
    var start = 0
    var index = 0
    while index + wanted.count <= line.count {
      if line[index] == wanted[0], line[index..<index + wanted.count].elementsEqual(wanted) {
        parts.append(String(decoding: line[start..<index], as: UTF8.self))
        index += wanted.count
        start = index
      } else {
        index += 1
      }
    }
    return parts + [String(decoding: line[start...], as: UTF8.self)]
  }
}
