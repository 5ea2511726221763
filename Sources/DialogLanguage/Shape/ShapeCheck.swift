import CivilTime
import DialogModel
import KDL
import SourceText

/// Holds nodes against their shapes and keeps what fits.
struct ShapeCheck {
  private(set) var problems: [any Problem] = []

  /// Checks nodes that stand side by side; `place` names their surroundings for messages.
  mutating func check(_ nodes: [KDLNode], against shapes: [Shape], in place: String) -> [CheckedNode] {
    var seen: [String: Span] = [:]
    var checked: [CheckedNode] = []
    for node in nodes {
      guard let shape = shapes.first(where: { $0.name == node.name.text }) else {
        problems.append(
          UnknownNode(
            span: node.name.span, name: node.name.text, place: place, known: shapes.map(\.name)))
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

  private mutating func check(_ node: KDLNode, against shape: Shape) -> CheckedNode {
    var result = CheckedNode(
      name: shape.name, nameSpan: node.name.span, span: node.span, arguments: [], properties: [:], others: [],
      children: [])
    for entry in node.entries {
      if let name = entry.name {
        check(entry, named: name, of: shape, into: &result)
      } else {
        check(argument: entry, of: shape, into: &result)
      }
    }
    result.children = check(node.children, against: shape.children, in: shape.name)
    reportMissing(in: result, of: shape)
    return result
  }

  private mutating func check(argument entry: KDLEntry, of shape: Shape, into result: inout CheckedNode) {
    let position = result.arguments.count
    let wanted = position < shape.arguments.count ? shape.arguments[position] : shape.moreArguments
    guard let wanted else {
      problems.append(ExtraValue(span: entry.span, node: shape.name, wanted: shape.arguments.map(\.meaning)))
      return
    }
    result.arguments.append(isFit(entry, for: wanted.kind, meaning: wanted.meaning) ? entry : nil)
  }

  private mutating func check(
    _ entry: KDLEntry, named name: KDLString, of shape: Shape, into result: inout CheckedNode
  ) {
    if let property = shape.properties.first(where: { $0.name == name.text }) {
      guard result.properties[property.name] == nil else {
        problems.append(DuplicateProperty(span: name.span, name: name.text, node: shape.name))
        return
      }
      if isFit(entry, for: property.kind, meaning: "\"\(name.text)\"") { result.properties[name.text] = entry }
    } else if let kind = shape.otherProperties {
      guard !result.others.contains(where: { $0.name?.text == name.text }) else {
        problems.append(DuplicateProperty(span: name.span, name: name.text, node: shape.name))
        return
      }
      if isFit(entry, for: kind, meaning: "\"\(name.text)\"") { result.others.append(entry) }
    } else {
      problems.append(
        UnknownProperty(
          span: name.span, name: name.text, node: shape.name, known: shape.properties.map(\.name)))
    }
  }

  private mutating func reportMissing(in node: CheckedNode, of shape: Shape) {
    var wanted = shape.arguments
    if shape.isPhrase,
      node.properties["count"] != nil || PluralForm.allCases.contains(where: { node.only($0.rawValue) != nil })
    {
      wanted.removeLast()
    }
    if node.arguments.count < wanted.count {
      problems.append(
        MissingValue(span: node.nameSpan, node: shape.name, wanted: wanted[node.arguments.count].meaning))
    }
    for property in shape.properties where property.isRequired && node.properties[property.name] == nil {
      // A property that was written but unfit has been reported already.
      guard !reportedUnfit.contains(where: { node.span.range.contains(Int($0.start)) }) else { continue }
      problems.append(MissingProperty(span: node.nameSpan, name: property.name, node: shape.name))
    }
  }

  private var reportedUnfit: [Span] = []

  private mutating func isFit(_ entry: KDLEntry, for kind: ValueKind, meaning: String) -> Bool {
    if kind == .text, case .string(let text, isQuoted: false) = entry.value {
      problems.append(UnquotedText(span: entry.valueSpan, text: text))
      reportedUnfit.append(entry.span)
      return false
    }
    if kind.accepts(entry.value) { return true }
    problems.append(WrongType(span: entry.valueSpan, meaning: meaning, kind: kind, written: entry.value))
    reportedUnfit.append(entry.span)
    return false
  }
}

extension ValueKind {
  /// Tells whether a value is of this kind.
  func accepts(_ value: KDLValue) -> Bool {
    switch (self, value) {
    case (.name, .string(let text, _)): !text.isEmpty
    case (.text, .string): true
    case (.wholeNumber, .number(let number)): number.integer != nil
    case (.flag, .boolean): true
    case (.duration, .string(let text, _)): AuthorDuration(text) != nil
    case (.date, .string(let text, _)): CivilDate(text) != nil
    case (.timeOfDay, .string(let text, _)): TimeOfDay(text) != nil
    case (.word(let words), .string(let text, _)): words.contains(text)
    case (.scalar, .string), (.scalar, .boolean): true
    case (.scalar, .number(let number)): number.integer != nil
    default: false
    }
  }

  /// How a message names it.
  var inWords: String {
    switch self {
    case .name: "a name"
    case .text: "a text in quotes"
    case .wholeNumber: "a whole number"
    case .flag: "#true or #false"
    case .duration: "a stretch of time such as \"30s\", \"5m\", \"4h\" or \"2d\""
    case .date: "a day such as \"2026-12-25\""
    case .timeOfDay: "a time such as \"09:00\""
    case .word(let words): words.map { "\"\($0)\"" }.joined(separator: ", ")
    case .scalar: "a text, a whole number, #true or #false"
    }
  }
}
