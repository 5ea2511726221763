package import SourceText

/// Lays a file out in the one way that everybody's files look.
///
/// What was written stays: comments, struck out parts, the form of every string and number, single blank lines,
/// and whether a block stands on one line. What changes is the white space around it.
package enum KDLFormatter {
  /// Gives the file's text in its layout; nil where the file has problems, since a guess must not be kept.
  ///
  /// Formatting twice is the same as once, and the document means the same before and after.
  package static func format(_ file: SourceFile, as id: FileID) -> String? {
    guard KDLReader.read(file, as: id).problems.isEmpty else { return nil }
    var layout = Layout(file.bytes, as: id)
    return layout.layOut()
  }
}
