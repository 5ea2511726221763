package import SourceText

// Reading goes in three steps. First the bytes: size, encoding, and characters that may stand nowhere, since
// nothing that follows can be trusted, or needs to check it again, once this is known. Then the lexer cuts
// the text into tokens, and the tree is read from them by plain recursion, never looking back.
//
// A road not taken: a grammar with backtracking, as the specification writes it. It is shorter, but its errors
// stand where the last attempt gave up, which is seldom where the author slipped.

/// Reads KDL 2, and keeps on reading behind every error.
package enum KDLReader {
  /// Understands what can be understood of `file`; its spans name the file `id`.
  ///
  /// Takes time in proportion to the length of the file, whatever stands in it.
  package static func read(_ file: SourceFile, as id: FileID) -> KDLReading {
    if let problem = whyUnreadable(file.bytes, as: id) {
      return KDLReading(document: KDLDocument(), problems: [problem], lookalikes: [])
    }
    var reader = DocumentReader(file.bytes, as: id)
    let nodes = reader.readDocument()
    let forbidden = forbiddenCharacters(in: file.bytes, as: id)
    var found = reader.lexer.findings
    found.leaveOutConsequences(in: file)
    let problems = forbidden.isEmpty ? found.problems : found.problems + forbidden
    return KDLReading(
      document: KDLDocument(nodes: nodes), problems: problems.sorted { $0.span < $1.span },
      lookalikes: found.lookalikes)
  }

  /// Names what forbids to look at a file any further.
  ///
  /// One damaged character stops the reading too: files in another encoding have thousands of them, and what
  /// seem to be braces and quotes in such a file are halves of letters.
  private static func whyUnreadable(_ bytes: [UInt8], as id: FileID) -> (any Problem)? {
    guard bytes.count <= Limits.fileLengthInBytes else {
      return TooLarge(span: Span(file: id, start: 0, end: 0), length: bytes.count)
    }
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      let place = error.byteOffsets
      return NotUTF8(
        span: Span(file: id, start: place.lowerBound, end: place.upperBound),
        isWide: bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]))
    }
  }

  /// Finds the characters that may not even stand in a comment; a run of them counts as one.
  private static func forbiddenCharacters(in bytes: [UInt8], as id: FileID) -> [any Problem] {
    var problems: [any Problem] = []
    var offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while offset < bytes.count, problems.count < Limits.findings {
      while offset < bytes.count, !mayBeginForbidden(bytes[offset]) { offset += 1 }
      guard offset < bytes.count else { break }
      let letter = Letter(in: bytes, at: offset)
      let start = offset
      offset += letter.length
      guard letter.kind == .forbidden else { continue }
      while offset < bytes.count, mayBeginForbidden(bytes[offset]) {
        let next = Letter(in: bytes, at: offset)
        guard next.kind == .forbidden else { break }
        offset += next.length
      }
      problems.append(ForbiddenCharacter(span: Span(file: id, start: start, end: offset), scalar: letter.scalar))
    }
    return problems
  }

  /// Most bytes can be passed over at a glance, and ASCII at the first of these comparisons.
  @inline(__always)
  private static func mayBeginForbidden(_ byte: UInt8) -> Bool {
    if byte &- Byte.space < 0x5F { return false }
    return byte < Byte.space && byte != Byte.lineFeed || byte == 0x7F || byte == 0xE2 || byte == 0xEF
  }
}
