import CivilTime
import StrictJSON

/// What all readers of feeds ask of JSON.
enum FeedJSON {
  static let limits = JSONLimits(
    lengthInBytes: Limits.pageInBytes, depth: Limits.depth, members: Limits.members, items: Limits.items)

  static func object(_ bytes: [UInt8]) throws(SourceFault) -> JSONObject {
    // Some servers put a mark in front that says nothing.
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    do {
      return try JSONReader.readObject(bytes, within: limits)
    } catch {
      throw .unreadable("\(error)")
    }
  }
}

extension JSONObject {
  /// A text that may be missing.
  func text(_ name: String) -> String? { self[name]?.string }

  /// The word of an enumeration in lower case, because feeds spell one word in several ways.
  func word(_ name: String) -> String? {
    guard let text = text(name), text.utf8.count <= 64 else { return nil }
    return String(decoding: text.utf8.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  func moment(_ name: String) -> Instant? { text(name).flatMap { Instant($0) } }

  /// The objects of a list; whatever else stands in it is passed over.
  func objects(_ name: String) -> [JSONObject] { (self[name]?.array ?? []).compactMap(\.object) }
}
