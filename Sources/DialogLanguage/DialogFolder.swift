package import SourceText

/// The definition files of one dialog, read by somebody who may touch a disk.
package struct DialogFolder: Sendable {
  /// Shown to people; the folder's own path.
  package let path: String
  /// Every `.kdl` file below the folder, in the order of their paths.
  package let files: [SourceFile]

  /// Takes what the edge has read.
  package init(path: String, files: [SourceFile]) {
    self.path = path
    self.files = files
  }
}
