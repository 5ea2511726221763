import KDL
import SourceText

/// Formats a text as the only file there is.
func formatting(_ text: String) -> String? {
  KDLFormatter.format(SourceFile(path: "test.kdl", text: text), as: onlyFile)
}
