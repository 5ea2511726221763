package import SourceText

/// What was understood of a document, and everything that was noticed on the way.
package struct KDLReading: Sendable {
  /// Holds the nodes that could be read, also where others could not.
  package var document: KDLDocument
  /// Errors in the order of the text; a document without one is well formed.
  package var problems: [any Problem]
  /// Signs outside quotes that look like a sign of the language and are none, in the order of the text.
  package var lookalikes: [Lookalike]
}

/// A full-width or typographic sign where the language would have wanted its ASCII twin.
package struct Lookalike: Equatable, Sendable {
  /// Covers the one sign.
  package var span: Span
  /// What stands in the file.
  package var written: Unicode.Scalar
  /// The ASCII sign that it is easily taken for.
  package var meant: Unicode.Scalar
}
