import Foundation
import Testing

/// Our headers beside the library's own, where it is installed.
@Suite struct `The header of SQLite` {
  private static let root = URL(filePath: #filePath).appending(path: "../../../..").standardizedFileURL
  private static let isInstalled = FileManager.default.fileExists(atPath: "/usr/include/sqlite3.h")

  @Test(.enabled(if: isInstalled, "sqlite3.h is not installed, so there is nothing to compare with"))
  func `says of every function what ours says`() throws {
    let ours = Self.root.appending(path: "Sources/CSQLite/include/CSQLite.h").path
    let disk = Self.root.appending(path: "Tests/CFaultyDisk/vfs.h").path
    let renamed = ["file", "io_methods", "vfs", "vfs_find", "vfs_register"]
      .map { "#define sqlite3_\($0) ours_\($0)\n" }.joined()
    let members = ["iVersion", "szOsFile", "pAppData", "xOpen", "xDelete", "xAccess", "xGetLastError"]
      .map { "_Static_assert(offsetof(struct sqlite3_vfs, \($0)) == offsetof(ours_vfs, \($0)), \"\($0)\");\n" }
    let calls = ["xClose", "xRead", "xWrite", "xTruncate", "xSync", "xShmMap", "xUnfetch"]
      .map {
        "_Static_assert(offsetof(struct sqlite3_io_methods, \($0)) == offsetof(ours_io_methods, \($0)), \"\($0)\");\n"
      }
    let asserts = (members + calls).joined()
    let text = """
      #include <stddef.h>
      #include <sqlite3.h>
      #include "\(ours)"
      \(renamed)
      #include "\(disk)"
      #undef sqlite3_vfs
      #undef sqlite3_io_methods
      \(asserts)
      """
    #expect(try complaints(about: text) == "")
    // Something must be noticed at all.
    #expect(try complaints(about: text + "\nextern int sqlite3_step(int);\n") != "")
    #expect(try complaints(about: text + "\n#define SQLITE_FULL 12\n") != "")
  }

  private func complaints(about text: String) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "intake-\(UInt64.random(in: 0...UInt64.max)).c")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let clang = Process()
    clang.executableURL = URL(filePath: "/usr/bin/env")
    clang.arguments = ["clang", "-fsyntax-only", "-Werror", "-Wno-nullability-completeness", file.path]
    let pipe = Pipe()
    clang.standardError = pipe
    try clang.run()
    let answer = pipe.fileHandleForReading.readDataToEndOfFile()
    clang.waitUntilExit()
    return String(decoding: answer, as: UTF8.self)
  }
}
