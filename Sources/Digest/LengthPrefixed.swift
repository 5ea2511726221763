/// Hashes several fields so that no two lists of fields say the same: ("ab", "c") is not ("a", "bc").
package enum LengthPrefixed {
  /// The SHA-256 of `fields`, each behind its length in eight bytes, the greatest first.
  package static func digest(of fields: [[UInt8]]) -> [UInt8] {
    var hash = SHA256()
    for field in fields {
      hash.update(UInt64(field.count).bigEndianBytes)
      hash.update(field)
    }
    return hash.digest
  }
}
