import DialogModel
import KDL
import SourceText

// One typo costs one message. So a word that is nearly right is reported and then read as if it were right,
// and what can neither be read nor guessed leaves a mark: the nodes around it are no longer whole, and the
// names it would have declared are lost. Later stages keep silent about what a lost name would have explained.

/// Holds nodes against their shapes and keeps what fits.
struct ShapeCheck {
  private(set) var problems: [any Problem] = []
  /// Names that stand behind words which nobody could read.
  private(set) var lostNames: Set<String> = []

  /// Checks nodes that stand side by side; `place` names their surroundings for messages.
  mutating func check(_ nodes: [KDLNode], against shapes: [Shape], in place: String) -> [CheckedNode] {
    var seen: [String: Span] = [:]
    var checked: [CheckedNode] = []
    for node in nodes {
      guard let shape = shape(of: node, among: shapes, in: place) else {
        lostNames.formUnion(node.entries.compactMap { $0.name == nil ? $0.placedString?.value : nil })
        continue
      }
      if !shape.isRepeatable, let first = seen[shape.name] {
        problems.append(RepeatedNode(span: node.name.span, name: shape.name, place: place, first: first))
        continue
      }
      seen[shape.name] = node.name.span
      checked.append(check(node, against: shape))
    }
    return checked
  }

  /// Finds the shape for a node's name; a name that is nearly right is reported and taken all the same.
  private mutating func shape(of node: KDLNode, among shapes: [Shape], in place: String) -> Shape? {
    let name = node.name.text
    if let shape = shapes.first(where: { $0.name == name }) { return shape }
    let known = shapes.map(\.name)
    let homes = Grammar.homes(of: name)
    let meant = homes.isEmpty ? NearMiss.nearest(to: name, among: known) : nil
    problems.append(
      UnknownNode(span: node.name.span, name: name, place: place, known: known, homes: homes, meant: meant))
    return shapes.first { $0.name == meant }
  }

  private mutating func check(_ node: KDLNode, against shape: Shape) -> CheckedNode {
    let problemsBefore = problems.count
    var result = CheckedNode(
      name: shape.name, nameSpan: node.name.span,
      headSpan: node.entries.reduce(node.name.span) { $0.through($1.span) }, arguments: [], properties: [:],
      others: [], children: [])
    for annotation in [node.annotation] + node.entries.map(\.annotation) {
      guard let annotation else { continue }
      problems.append(UnwantedAnnotation(span: annotation.span, word: annotation.text))
    }
    var entries = node.entries.prefix(Limits.entriesInLine)
    if node.entries.count > entries.count {
      let first = node.entries[entries.count]
      problems.append(
        ExtraValue(span: first.span, node: shape.name, wanted: shape.arguments.map(\.meaning), source: nil))
    }
    while let entry = entries.popFirst() {
      if let name = entry.name {
        check(entry, named: name, of: shape, given: node.entries, into: &result)
      } else {
        check(argument: entry, before: &entries, of: shape, into: &result)
      }
    }
    // What was written in the wrong way is not missing as well.
    let headIsWhole = problems.count == problemsBefore
    result.children = check(node.children, against: shape.children, in: shape.name.quoted)
    if headIsWhole { reportMissing(in: result, of: shape) }
    result.isWhole = problems.count == problemsBefore
    return result
  }

  private mutating func check(
    argument entry: KDLEntry, before rest: inout ArraySlice<KDLEntry>, of shape: Shape,
    into result: inout CheckedNode
  ) {
    let position = result.arguments.count
    let fixed = shape.arguments + [shape.optionalArgument].compactMap(\.self)
    let wanted = position < fixed.count ? fixed[position] : shape.moreArguments
    guard let wanted else {
      // Words behind one that is too many are too many as well.
      while let next = rest.first, next.name == nil { _ = rest.popFirst() }
      problems.append(
        ExtraValue(span: entry.span, node: shape.name, wanted: shape.arguments.map(\.meaning), source: nil))
      return
    }
    if wanted.kind == .text, case .string(_, isQuoted: false) = entry.value {
      reportUnquoted(entry, before: &rest)
      result.arguments.append(nil)
      return
    }
    result.arguments.append(isFit(entry, for: wanted.kind, meaning: wanted.meaning) ? entry : nil)
  }

  /// Reports a sentence without quotes once, with all of its words.
  private mutating func reportUnquoted(_ entry: KDLEntry, before rest: inout ArraySlice<KDLEntry>) {
    var words: [String] = []
    var span = entry.valueSpan
    if let first = entry.placedString { words.append(first.value) }
    while let next = rest.first, next.name == nil, let word = next.bareWord {
      words.append(word)
      span = span.through(next.valueSpan)
      _ = rest.popFirst()
    }
    problems.append(UnquotedText(span: span, text: words.joined(separator: " ")))
  }

  private mutating func check(
    _ entry: KDLEntry, named name: KDLString, of shape: Shape, given entries: [KDLEntry],
    into result: inout CheckedNode
  ) {
    if let property = shape.properties.first(where: { $0.name == name.text }) {
      if let first = result.properties[property.name]?.name {
        problems.append(DuplicateProperty(span: name.span, name: name.text, node: shape.name, first: first.span))
      } else if isFit(entry, for: property.kind, meaning: property.name.quoted) {
        result.properties[property.name] = entry
      }
    } else if let kind = shape.otherProperties {
      if let first = result.others.first(where: { $0.name?.text == name.text })?.name {
        problems.append(DuplicateProperty(span: name.span, name: name.text, node: shape.name, first: first.span))
      } else if isFit(entry, for: kind, meaning: name.text.quoted) {
        result.others.append(entry)
      }
    } else {
      let open = shape.properties.filter { property in !entries.contains { $0.name?.text == property.name } }
      let meant = NearMiss.nearest(to: name.text, among: open.map(\.name))
      problems.append(
        UnknownProperty(
          span: name.span, name: name.text, node: shape.name, known: shape.properties.map(\.name), meant: meant))
      if let property = open.first(where: { $0.name == meant }), property.kind.accepts(entry.value) {
        result.properties[property.name] = entry
      }
    }
  }

  private mutating func reportMissing(in node: CheckedNode, of shape: Shape) {
    var wanted = shape.arguments
    if shape.isPhrase, node.isCounted { wanted.removeLast() }
    if node.arguments.count < wanted.count {
      problems.append(
        IncompleteLine(span: node.nameSpan, node: shape.name, wanted: wanted[node.arguments.count].meaning))
    }
    for property in shape.properties where property.isRequired && node.properties[property.name] == nil {
      problems.append(MissingProperty(span: node.nameSpan, name: property.name, node: shape.name))
    }
  }

  private mutating func isFit(_ entry: KDLEntry, for kind: ValueKind, meaning: String) -> Bool {
    if kind.accepts(entry.value) { return true }
    problems.append(WrongType(span: entry.valueSpan, meaning: meaning, kind: kind, written: entry.value))
    return false
  }
}
