/// What a person did at the keyboard, whatever bytes the terminal made of it.
enum Key: Equatable, Sendable {
  /// Letters without controls, as many as came together; a cluster may go on in the next run.
  case text(String)
  case enter

  case left
  case right
  case wordLeft
  case wordRight
  case home
  case end
  case older
  case newer

  case backspace
  case delete
  /// Back to a blank.
  case cutBackToBlank
  case cutWordLeft
  case cutWordRight
  case cutToStart
  case cutToEnd
  /// Brings back what was cut.
  case putBack

  /// Ctrl-D: deletes a letter, or leaves where there is none.
  case deleteOrLeave
  case interrupt
  /// Ctrl-C while whole lines wait: gives them up, and nothing else.
  case giveUp
  case suspend
  case clearScreen
  case pasteBegin
  case pasteEnd
}
