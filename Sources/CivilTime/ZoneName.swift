/// The name of a time zone, such as `Asia/Tokyo`, which is safe to be part of a path.
package struct ZoneName: Hashable, Sendable, CustomStringConvertible {
  /// As it is written.
  package let description: String

  /// Nil for what names no zone: parts of letters, digits, `_`, `-` and `+`, with single strokes between them.
  package init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard text.utf8.count <= Limits.zoneNameInBytes, 1...4 ~= parts.count, parts.allSatisfy(Self.isPart) else {
      return nil
    }
    description = text
  }

  private static func isPart(_ part: Substring.UTF8View) -> Bool {
    guard let first = part.first, 0x41...0x5A ~= first || 0x61...0x7A ~= first else { return false }
    return part.allSatisfy { byte in
      0x41...0x5A ~= byte || 0x61...0x7A ~= byte || 0x30...0x39 ~= byte || "_-+".utf8.contains(byte)
    }
  }
}
