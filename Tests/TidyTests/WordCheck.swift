/// Words that have no place here, each with what to write instead.
enum WordCheck {
  private struct Banned {
    let word: String
    let instead: String
  }

  /// On the paths that strangers' bytes take, these are slow, unbounded, or different from machine to machine.
  private static let calls = [
    Banned(word: "Regex", instead: "a scan over bytes, which cannot backtrack"),
    Banned(word: "NSRegularExpression", instead: "a scan over bytes, which cannot backtrack"),
    Banned(word: "isNewline", instead: "a comparison with LF and CR; Unicode has five more"),
    Banned(word: "Process", instead: "posix_spawn; Foundation's can miss a child's end"),
    Banned(word: "FileHandle", instead: "a descriptor of our own; Foundation's aborts on a full disk"),
    Banned(word: "Date(", instead: "an instant that is passed in"),
    Banned(word: "UUID(", instead: "an id that is derived or passed in"),
    Banned(word: ".random", instead: "a generator that is passed in"),
  ]

  /// Spelled in two parts, so that this file does not complain about itself.
  private static let leftovers = ["TO" + "DO", "FIX" + "ME", "X" + "XX"]
  private static let machinePaths = ["/wo" + "rk/", "/ro" + "ot/", "/ho" + "me/", "/Us" + "ers/"]

  static func bannedCalls(in tree: Tree) -> [String] {
    tree.files.filter { $0.path.hasPrefix("Sources/") }.flatMap { file in
      lines(of: file.source?.code ?? "").flatMap { number, line in
        calls.filter { contains($0.word, in: line) }.map {
          "\(file.path):\(number): \($0.word) is banned; use \($0.instead)"
        }
      }
    }
  }

  static func leftovers(in tree: Tree) -> [String] {
    complaints(about: tree, leftovers) { "\($0) belongs to the tracker, not to the text" }
  }

  static func machinePaths(in tree: Tree) -> [String] {
    complaints(about: tree, machinePaths) { "\($0) is a path of one machine" }
  }

  private static func complaints(
    about tree: Tree, _ words: [String], _ message: (String) -> String
  ) -> [String] {
    tree.files.flatMap { file in
      lines(of: file.text).flatMap { number, line in
        words.filter { contains($0, in: line) }.map { "\(file.path):\(number): \(message($0))" }
      }
    }
  }

  private static func lines(of text: String) -> [(number: Int, text: Substring)] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { ($0.offset + 1, $0.element) }
  }

  /// Finds `word` where no letter stands before or behind its own letters.
  private static func contains(_ word: String, in line: Substring) -> Bool {
    line.ranges(of: word).contains { range in
      let before = line[..<range.lowerBound].last
      let behind = line[range.upperBound...].first
      let isCutBefore = word.first?.isLetter == true && before.map(isPartOfWord) == true
      let isCutBehind = word.last?.isLetter == true && behind.map(isPartOfWord) == true
      return !isCutBefore && !isCutBehind
    }
  }

  private static func isPartOfWord(_ letter: Character) -> Bool { letter.isLetter || letter.isNumber || letter == "_" }
}
