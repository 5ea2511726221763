import KDL
import SourceText

/// The only file of a test.
let onlyFile = FileID(index: 0)

/// Reads a text as the only file there is.
func reading(_ text: String) -> KDLReading {
  KDLReader.read(SourceFile(path: "test.kdl", text: text), as: onlyFile)
}

/// Reads bytes that need not be a text.
func reading(_ bytes: [UInt8]) -> KDLReading {
  KDLReader.read(SourceFile(path: "test.kdl", bytes: bytes), as: onlyFile)
}

extension KDLReading {
  var codes: [String] { problems.map(\.code) }

  var normalForm: String { KDLPrinter.normalForm(of: document) }
}
