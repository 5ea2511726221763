package import SourceText

/// A whole document: its nodes from top to bottom.
package struct KDLDocument: Sendable {
  /// In the order of the text.
  package var nodes: [KDLNode]

  /// A document may be empty.
  package init(nodes: [KDLNode] = []) { self.nodes = nodes }
}

/// One node: a name, what stands behind it, and what stands in its braces.
package struct KDLNode: Sendable {
  /// The `(word)` before the name.
  package var annotation: KDLString?
  /// What the node is, in the words of its author.
  package var name: KDLString
  /// Arguments and properties in the order in which they were written, repeated properties included.
  package var entries: [KDLEntry]
  /// What stands in the braces; an empty block and none are the same.
  package var children: [KDLNode]
  /// From the annotation or name to the last entry or the closing brace.
  package var span: Span

  /// Assembles a node from what was read.
  package init(
    annotation: KDLString? = nil, name: KDLString, entries: [KDLEntry] = [],
    children: [KDLNode] = [], span: Span
  ) {
    self.annotation = annotation
    self.name = name
    self.entries = entries
    self.children = children
    self.span = span
  }
}

/// A string as it was meant, and as it was written.
package struct KDLString: Sendable {
  /// What was meant.
  package var text: String
  /// What was written, quotes included.
  package var span: Span
  /// False for a bare word, such as a node's name usually is.
  package var isQuoted: Bool

  /// Keeps the text after escapes and indentation were resolved.
  package init(_ text: String, at span: Span, isQuoted: Bool) {
    self.text = text
    self.span = span
    self.isQuoted = isQuoted
  }
}

/// An argument, or a property where it has a name.
package struct KDLEntry: Sendable {
  /// Only a property has one.
  package var name: KDLString?
  /// The `(word)` before the value.
  package var annotation: KDLString?
  /// Null where what was written could not be understood; the node is not sound then.
  package var value: KDLValue
  /// Where the value alone stands.
  package var valueSpan: Span
  /// From the name or annotation to the end of the value.
  package var span: Span

  /// Assembles an entry from what was read.
  package init(
    name: KDLString? = nil, annotation: KDLString? = nil, value: KDLValue, valueSpan: Span, span: Span
  ) {
    self.name = name
    self.annotation = annotation
    self.value = value
    self.valueSpan = valueSpan
    self.span = span
  }
}

/// What an argument or a property can be.
package enum KDLValue: Equatable, Sendable {
  case string(String, isQuoted: Bool)
  case number(KDLNumber)
  case boolean(Bool)
  case null
}

/// A number that keeps every digit that was written; nothing passes through a floating-point type.
package struct KDLNumber: Equatable, Sendable {
  /// The normal form: decimal digits, no underscores, `E` with its sign, and `#inf`, `#-inf`, `#nan` as they are.
  package var digits: String

  /// Expects the normal form.
  package init(digits: String) { self.digits = digits }

  /// The value where it is a whole number that fits.
  package var integer: Int? { Int(digits) }
}
