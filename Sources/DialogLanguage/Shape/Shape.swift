// What may be written where is a table, not code: one check walks it, one page can be printed from it,
// and a reader behind the check never meets a node that does not fit.

/// The form of one kind of node.
struct Shape: Sendable {
  let name: String
  /// What must stand behind the name, in this order.
  var arguments: [ArgumentShape] = []
  /// What may follow them once.
  var optionalArgument: ArgumentShape?
  /// What else may follow, as often as the author likes.
  var moreArguments: ArgumentShape?
  var properties: [PropertyShape] = []
  /// What a property of any other name must be, for example a catalogue's columns.
  var otherProperties: ValueKind?
  var children: [Shape] = []
  /// False for what can stand only once in its surroundings.
  var isRepeatable = true
  /// True where counted wordings inside take the place of the last argument.
  var isPhrase = false

  /// The same node with conditions inside.
  func conditional() -> Shape {
    var shape = self
    shape.children += Grammar.conditions
    return shape
  }

  /// The same node, at most once.
  func once() -> Shape {
    var shape = self
    shape.isRepeatable = false
    return shape
  }
}

/// One value behind a node's name.
struct ArgumentShape: Sendable {
  /// What it is for, as a message names it: `the step's name`.
  let meaning: String
  let kind: ValueKind

  init(_ meaning: String, _ kind: ValueKind = .name) {
    self.meaning = meaning
    self.kind = kind
  }
}

/// One `name=value` of a node.
struct PropertyShape: Sendable {
  let name: String
  let kind: ValueKind
  let isRequired: Bool

  init(_ name: String, _ kind: ValueKind = .name, required isRequired: Bool = false) {
    self.name = name
    self.kind = kind
    self.isRequired = isRequired
  }
}
