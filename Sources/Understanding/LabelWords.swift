import DialogModel

/// What people call the things that were asked for.
///
/// They say 電話 for a line that is called お電話番号: so a label also counts without the honorific before it, and a
/// longer compound by its first two characters, where no other label of the language begins like that.
struct LabelWords {
  private(set) var words: [(String, ID<Slot>)] = []

  init(_ texts: Texts) {
    var withoutHonorific: [(word: String, slot: ID<Slot>)] = []
    var beginnings = withoutHonorific
    for (index, question) in texts.questions.enumerated() {
      for label in question.label.plainWords {
        words.append((label, ID(index)))
        var scalars = Substring.UnicodeScalarView(label.unicodeScalars)
        if scalars.count > 2, scalars.first == "お" || scalars.first == "ご" {
          scalars.removeFirst()
          withoutHonorific.append((String(scalars), ID(index)))
        }
        let first = scalars.prefix { LetterKind($0, after: .pause) == .han }
        if first.count > 2 || (first.count == 2 && scalars.count > 2) {
          beginnings.append((String(Substring(first.prefix(2))), ID(index)))
        }
      }
    }
    addUnclaimed(withoutHonorific)
    addUnclaimed(beginnings)
  }

  private mutating func addUnclaimed(_ shortened: [(word: String, slot: ID<Slot>)]) {
    let claims = words + shortened
    for (word, slot) in shortened where !claims.contains(where: { $0.1 != slot && $0.0 == word }) {
      words.append((word, slot))
    }
  }
}
