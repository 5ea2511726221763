package import SourceText

/// What was understood of a talk, and everything that was noticed on the way.
package struct TalkReading: Sendable {
  /// Holds the lines that could be read, also where others could not.
  package var talk: Talk
  /// In the order of the text; a talk with an error among them is not to be played.
  package var problems: [any Problem]
}

/// Reads talks, and goes on at the next line behind every error.
///
/// A file is UTF-8; lines end at LF, CR LF or CR; blanks at the end of a line do not count but in what a customer
/// types. A talk is a header, the line `---`, and a body. In both, blank lines and lines that begin with `# ` are
/// passed over.
///
///   test: what the talk shows                     given health.SERVICE: healthy | known_issue |
///   lang: en, ja, zh-Hant                                                recently_restored | unavailable
///   as: customer | agent                          given hours: open | closed
///   clock: 2026-11-21T09:00+09:00                 given private: yes | no
///   user: Ana         (binds {name})              given channel: terminal | socket | bridge
///   seed: 7           dialog: csp-support
///
/// Every line of the header may be left out. The body reads like a session in a terminal; the first letter of a line
/// says what it is, and a blank follows it:
///
///   > words            the customer types this; `> ` alone is an empty line, `> #vpn` the choice `vpn` in any language
///   = check            must be true when the turn is over, wherever in the turn it stands
///   ! event            happens
///   # comment          is passed over
///   @ask.product       the bot's message with this key, in any language
///   ...                any lines of the bot, or none
///   anything else      a line of the bot
///
/// A backslash before a leading sign makes it a letter: `\> ` is a line of the bot, `> \#1` what a customer types. In
/// lines of the bot and in values of checks, `{*}` is any text, `{name}` some text that is the same wherever the name
/// comes again, and `{name:/[0-9]+/}` the same for text of a form: signs, classes `[A-Z0-9]`, and the counts `{5}`,
/// `{2,4}`, `+` and `?`. `\{` is a brace.
///
///   = slot NAME: value         = ticket.PATH: value
///   = step: NAME               = no ticket
///   = asks: NAME | nothing     = handoff: accepted | refused | waiting
///   = TABLE: outcome           = handoff json: {"impact":{"severity":"A"}}
///   = visited: STEP, STEP      = end: ticket | self_help | …
///   = state: WORD              = typing: on | off
///   = kind: WORD               = lang: ja
///
///   ! wait 3m                  ! health SERVICE: known_issue
///   ! disconnect               ! desk status: in_progress with the network team
///   ! resume                   ! too long
package enum TalkReader {
  /// Understands what can be understood of `file`; its spans name the file `id`.
  ///
  /// Takes time in proportion to the length of the file, whatever stands in it.
  package static func read(_ file: SourceFile, as id: FileID) -> TalkReading {
    if let problem = whyUnreadable(file.bytes, as: id) {
      return TalkReading(talk: Talk(header: TalkHeader(), items: [], bodyStart: 0), problems: [problem])
    }
    var problems: [any Problem] = []
    let lines = lines(of: file, as: id, &problems)
    let rule = lines.firstIndex { $0.trimmedAtEnd.bytes.elementsEqual("---".utf8) }
    // Without the rule, whatever has the form of the header is taken for it.
    let end = rule ?? lines.firstIndex { !HeaderReading.couldHold($0) } ?? lines.count
    var header = HeaderReading()
    for line in lines[..<end] { header.read(line) }
    var body = BodyReading()
    for line in lines[(rule.map { $0 + 1 } ?? end)...] { body.read(line) }

    let isCutShort = !problems.isEmpty
    let bodyStart = rule.map { file.startOfLine(behind: lines[$0].span) } ?? 0
    problems += header.problems + body.problems
    if rule == nil, !lines.isEmpty, !lines.allSatisfy(\.trimmed.isEmpty) {
      let place = end < lines.count ? lines[end].span : lines[lines.count - 1].span
      problems.append(MissingRule(span: Span(file: id, start: Int(place.start), end: Int(place.start))))
    } else if body.isEmpty, !isCutShort {
      problems.append(TalkWithoutTurns(span: Span(file: id, start: file.bytes.count, end: file.bytes.count)))
    }
    let sorted = problems.prefix(Limits.findings).sorted { $0.span < $1.span }
    return TalkReading(talk: Talk(header: header.header, items: body.items, bodyStart: bodyStart), problems: sorted)
  }

  /// One damaged character stops the reading: in another encoding there are thousands, and what seems to be a sign may
  /// be half of a letter.
  private static func whyUnreadable(_ bytes: [UInt8], as id: FileID) -> (any Problem)? {
    guard bytes.count <= Limits.fileLengthInBytes else {
      return TalkTooLarge(span: Span(file: id, start: 0, end: 0), length: bytes.count)
    }
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      let place = error.byteOffsets
      return TalkNotUTF8(
        span: Span(file: id, start: place.lowerBound, end: place.upperBound),
        isWide: bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]))
    }
  }

  /// Cuts the file into lines and leaves out those that nobody should look at.
  private static func lines(of file: SourceFile, as id: FileID, _ problems: inout [any Problem]) -> [Snippet] {
    var lines: [Snippet] = []
    for number in 0..<file.lineCount {
      var range = file.byteRange(ofLine: number)
      if number == 0, file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { range = (range.lowerBound + 3)..<range.upperBound }
      let line = Snippet(bytes: file.bytes[range], file: id)
      if line.bytes.count > Limits.lineLengthInBytes {
        let start = range.lowerBound
        problems.append(LongLine(span: Span(file: id, start: start, end: start), length: line.bytes.count))
      } else if let (scalar, range) = HiddenSigns.first(in: line) {
        problems.append(HiddenSign(span: line.span(of: range), scalar: scalar))
      } else {
        lines.append(line)
      }
      if problems.count >= Limits.findings { break }
    }
    return lines
  }
}
