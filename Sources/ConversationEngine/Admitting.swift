import DialogModel

extension OpenQuestion {
  /// Tells whether a meaning was read for a question like this one; a late or invented one is not taken.
  func admits(_ meaning: Meaning) -> Bool {
    switch (self, meaning) {
    case (_, .command), (_, .unclear): true
    case (.choices(let choices, _), .choice(let index)), (.yesNo(let choices), .choice(let index)):
      choices.indices.contains(index)
    case (.value(.number(let range)), .answer(.number(let number))): range.contains(number)
    case (.value(.number), .answer): false
    case (.value, .answer(.text)), (.value, .invalid): true
    case (.nothing, _), (.choices, _), (.yesNo, _), (.value, _): false
    }
  }
}
