import Foundation
import KDL
import SourceText

/// The language's own test cases, where they lie beside the project.
enum ConformanceSuite {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/conformance/kdl")

  static let isHere = FileManager.default.fileExists(atPath: folder.path)

  /// What a skipped test says.
  static let absence = "the official test cases are not beside the project, in ../shared/conformance/kdl"

  /// Names of documents that have a normal form.
  static let documents = names.filter { !$0.hasSuffix("_fail.kdl") }

  /// Names of files that have to be refused.
  static let refusals = names.filter { $0.hasSuffix("_fail.kdl") }

  private static var names: [String] {
    let all = try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "input").path)
    return (all ?? []).sorted()
  }

  static func input(_ name: String) throws -> SourceFile {
    let data = try Data(contentsOf: folder.appending(path: "input").appending(path: name))
    return SourceFile(path: name, bytes: Array(data))
  }

  static func normalForm(_ name: String) throws -> String {
    let data = try Data(contentsOf: folder.appending(path: "expected_kdl").appending(path: name))
    return String(decoding: data, as: UTF8.self)
  }
}
