import Testing

@testable import Rehearsal

@Suite struct `A line pattern` {
  struct Row: CustomTestStringConvertible {
    let pattern: String
    let line: String
    /// What the names stand for afterwards; nil where the line does not fit.
    let captures: [String: String]?

    init(_ pattern: String, _ line: String, _ captures: [String: String]?) {
      self.pattern = pattern
      self.line = line
      self.captures = captures
    }

    var testDescription: String { "\(pattern) | \(line)" }
  }

  static let rows = [
    Row("Hello", "Hello", [:]),
    Row("Hello", "Hello!", nil),
    Row("", "", [:]),
    Row("{*}", "", [:]),
    Row("{*}", "anything", [:]),
    Row("VPN ですね。{*}", "VPN ですね。", [:]),
    Row("VPN ですね。{*}", "VPN ですね。ほか", [:]),
    Row("{*}全社{*}", "VPN が全社で使えない", [:]),
    Row("{*}全社{*}", "VPN が使えない", nil),
    Row("{name}", "", nil),
    Row("Glad to hear it, {name}.", "Glad to hear it, Ana.", ["name": "Ana"]),
    Row("{a} and {b}", "x and y and z", ["a": "x", "b": "y and z"]),
    Row("{a}{b}", "xyz", ["a": "x", "b": "yz"]),
    Row("{a} {a}", "one one", ["a": "one"]),
    Row("{a} {a}", "one two", nil),
    Row("番号 {t:/T-[0-9A-Z]{5}/} です", "番号 T-12AB3 です", ["t": "T-12AB3"]),
    Row("番号 {t:/T-[0-9A-Z]{5}/} です", "番号 T-12AB です", nil),
    Row("in {n:/[0-9]+/}{*}", "in 30 minutes", ["n": "30"]),
    Row("{n:/[0-9]{2,4}/}{*}", "123456", ["n": "1234"]),
    Row("{n:/[0-9]+/}{rest:/[0-9]{2}/}", "12345", ["n": "123", "rest": "45"]),
    Row("{x:/a?b+/}", "abbb", ["x": "abbb"]),
    Row("{x:/a?b+/}", "bbb", ["x": "bbb"]),
    Row("{x:/a?b+/}", "a", nil),
    Row("{x:/\\/\\[[a-z]+\\]/}", "/[ab]", ["x": "/[ab]"]),
    Row("\\{*}", "{*}", [:]),
    Row("\\\\{*}", "\\", [:]),
    Row("\\\\\\{x", "\\{x", [:]),
    Row("C:\\\\share\\dir", "C:\\\\share\\dir", [:]),
    Row("a}b", "a}b", [:]),
    Row("aab{*}", "aaab", nil),
    Row("{*}aab", "aaab", [:]),
    Row("{*}e\u{301}", "e\u{301}", [:]),
    Row("{*}é", "e\u{301}", nil),
  ]

  @Test(arguments: rows)
  func `fits lines and names what its places hold`(_ row: Row) throws {
    let pattern = try LinePattern(row.pattern)
    let captures = pattern.match(row.line)
    #expect((captures != nil) == (row.captures != nil))
    for (name, value) in row.captures ?? [:] { #expect(captures?[name] == value) }
  }

  @Test(arguments: rows.map(\.pattern))
  func `is written as it was read`(_ text: String) throws {
    let pattern = try LinePattern(text)
    #expect(try LinePattern(pattern.source) == pattern)
  }

  @Test func `holds a name to what it stood for before`() throws {
    var known = Captures()
    known.bind("name", to: "Ana")
    let pattern = try LinePattern("Hello, {name}.")
    #expect(pattern.match("Hello, Ana.", knowing: known) == known)
    #expect(pattern.match("Hello, Bea.", knowing: known) == nil)
    // A known value counts more than the pattern that it once had.
    #expect(try LinePattern("{name:/[0-9]+/}").match("Ana", knowing: known) == known)
  }

  @Test func `says where it cannot be read`() {
    func fault(_ text: String) -> LinePatternFault? {
      do throws(LinePatternFault) {
        _ = try LinePattern(text)
        return nil
      } catch { return error }
    }
    #expect(fault("あ{x") == LinePatternFault(reason: .unclosed, range: 3..<4))
    #expect(fault("{x:/[0-9]+}") == LinePatternFault(reason: .unclosed, range: 0..<1))
    #expect(fault("{a {b}") == LinePatternFault(reason: .unclosed, range: 0..<1))
    #expect(fault("a{}") == LinePatternFault(reason: .unclear(""), range: 1..<3))
    #expect(fault("{a b}") == LinePatternFault(reason: .unclear("a b"), range: 0..<5))
    #expect(fault("{a:b}") == LinePatternFault(reason: .unclear("a:b"), range: 0..<5))
    #expect(fault("{a:/\\d/}") == LinePatternFault(reason: .pattern(.foreignSign, in: "\\d"), range: 4..<5))
    #expect(fault("{a:/x{200}/}")?.reason == .pattern(.tooLong, in: "x{200}"))
    #expect(fault("{a:/x?/}")?.reason == .pattern(.onlyOptional, in: "x?"))
    #expect(fault("{a:/[^0]/}")?.reason == .pattern(.foreignSign, in: "[^0]"))
    #expect(fault("{a:/a+?/}")?.reason == .pattern(.nothingToRepeat, in: "a+?"))
    #expect(fault("{a:/[9-0]/}")?.reason == .pattern(.backwardsRange, in: "[9-0]"))
    #expect(fault("{a:/{2}/}")?.reason == .pattern(.nothingToRepeat, in: "{2}"))
    #expect(fault("{a:/a{}/}")?.reason == .pattern(.badCount, in: "a{}"))
    #expect(fault("{a:/a{0}/}")?.reason == .pattern(.badCount, in: "a{0}"))
    #expect(fault("{a:/[]/}")?.reason == .pattern(.emptyClass, in: "[]"))
    #expect(fault("{a:/[a/}")?.reason == .pattern(.unclosedClass, in: "[a"))
    #expect(fault("{a://}")?.reason == .pattern(.empty, in: ""))
    #expect(fault(String(repeating: "{*}", count: 65))?.reason == .tooMany)
  }

  @Test func `fits no line above its limit`() throws {
    let pattern = try LinePattern("{*}")
    #expect(pattern.match(String(repeating: "a", count: 16 << 10)) != nil)
    #expect(pattern.match(String(repeating: "a", count: (16 << 10) + 1)) == nil)
  }

  /// Agrees with a matcher that tries everything, on short lines of few letters, where every border case comes up.
  @Test func `agrees with one that tries every way`() throws {
    var dice = Dice(seed: 7)
    for _ in 0..<4_000 {
      let pieces: [LinePattern.Piece] = (0..<dice.below(5)).map { _ in
        switch dice.below(5) {
        case 0, 1: .text(dice.line(of: ["a", "b"], upTo: 3))
        case 2: .anything
        case 3: .capture(["x", "y"][dice.below(2)], nil)
        default: .capture("p", try? SignPattern(["a+", "b?a", "[ab]{2}", "ab+"][dice.below(4)]))
        }
      }
      let pattern = LinePattern(pieces)
      let line = dice.line(of: ["a", "b"], upTo: 6)
      let names = pattern.pieces.compactMap { if case .capture(let name, _) = $0 { name } else { nil } }
      // Which of several ways is taken may decide whether a name that comes twice agrees with itself.
      guard Set(names).count == names.count else { continue }
      let fits = Self.fits(pattern.pieces[...], line[...])
      #expect((pattern.match(line, knowing: Captures()) != nil) == fits, "\(pattern.source) | \(String(line))")
    }
  }

  private static func fits(_ pieces: ArraySlice<LinePattern.Piece>, _ line: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let piece = pieces.first else { return line.isEmpty }
    let rest = pieces.dropFirst()
    return (0...line.count).contains { length in
      let taken = Array(line.prefix(length))
      let isFit =
        switch piece {
        case .text(let text): taken == text
        case .anything: true
        case .capture(_, nil): length > 0
        case .capture(_, let pattern?): pattern.ends(from: 0, in: taken).contains(length)
        }
      return isFit && fits(rest, line.dropFirst(length))
    }
  }
}
