/// A stretch of bytes in one file: where a thing stands, for every message that speaks of it.
package struct Span: Hashable, Comparable, Sendable {
  /// Which file of the reading's `SourceSet` the bytes lie in.
  package let file: FileID
  /// Offset of the first byte.
  package let start: Int32
  /// Offset behind the last byte; equal to `start` where only a position is meant.
  package let end: Int32

  /// Expects `start <= end`; files above 2 GiB are refused long before.
  package init(file: FileID, start: Int, end: Int) {
    precondition(0 <= start && start <= end, "a span ends at or after its start")
    self.file = file
    self.start = Int32(start)
    self.end = Int32(end)
  }

  /// The same bytes for slicing the file's own.
  package var range: Range<Int> { Int(start)..<Int(end) }

  /// Reaches from the start of this span to the end of `other`, in the same file.
  package func through(_ other: Span) -> Span {
    Span(file: file, start: Int(min(start, other.start)), end: Int(max(end, other.end)))
  }

  package static func < (left: Span, right: Span) -> Bool {
    (left.file, left.start, left.end) < (right.file, right.start, right.end)
  }
}

/// A value together with the place where it was written.
package struct Placed<Value> {
  /// What was read there, after quotes and escapes have done their work.
  package let value: Value
  /// Where it was written, for messages about this very value.
  package let span: Span

  /// Joins a value to its place.
  package init(_ value: Value, at span: Span) {
    self.value = value
    self.span = span
  }
}

extension Placed: Equatable where Value: Equatable {}
extension Placed: Hashable where Value: Hashable {}
extension Placed: Sendable where Value: Sendable {}
