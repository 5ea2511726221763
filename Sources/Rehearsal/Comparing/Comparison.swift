/// What became of the lines that were expected in one turn.
package struct Comparison: Equatable, Sendable {
  /// Every line that was expected or said, in order; beside a difference, missing lines come before additional ones.
  package let findings: [Finding]
  /// What braces stand for after the turn.
  package let captures: Captures

  /// One line, or a message of several, and how it fared.
  package enum Finding: Equatable, Sendable {
    /// Was expected and said; the range counts `Said.lines` over the whole turn, and may be empty for `...`.
    case same(expected: Int, actual: Range<Int>)
    /// Was expected and not said.
    case missing(expected: Int)
    /// Was said and not expected.
    case additional(actual: Int)
  }

  /// Whether everything that was expected was said, in this order, and nothing else.
  package var passes: Bool {
    findings.allSatisfy { finding in
      switch finding {
      case .same: true
      case .missing, .additional: false
      }
    }
  }

  /// Compares the lines of a turn with what was said in it, knowing what braces stand for so far.
  ///
  /// Takes expected lines times actual lines comparisons; beyond a million pairs nothing is held to be the same.
  package init(of expected: [BotLine], with said: [Said], knowing known: Captures) {
    self.init(of: expected, with: ActualLine.list(said), knowing: known)
  }

  init(of expected: [BotLine], with actual: [ActualLine], knowing known: Captures) {
    var known = known
    var findings: [Finding] = []
    for step in Alignment.steps(expected, actual, knowing: known) {
      switch step {
      case .same(let line, let range):
        // Lines were laid side by side with what was known before the turn; now names must agree from line to line.
        guard case .text(let pattern) = expected[line] else {
          findings.append(.same(expected: line, actual: range))
          continue
        }
        if let later = pattern.match(actual[range.lowerBound].scalars, knowing: known) {
          known = later
          findings.append(.same(expected: line, actual: range))
        } else {
          findings += [.missing(expected: line), .additional(actual: range.lowerBound)]
        }
      case .missing(let line): findings.append(.missing(expected: line))
      case .additional(let line): findings.append(.additional(actual: line))
      }
    }
    self.findings = Self.missingFirst(findings)
    captures = known
  }

  /// Brings every stretch of differences into the order in which people read them.
  private static func missingFirst(_ findings: [Finding]) -> [Finding] {
    var sorted: [Finding] = []
    var additional: [Finding] = []
    for finding in findings {
      switch finding {
      case .missing: sorted.append(finding)
      case .additional: additional.append(finding)
      case .same:
        sorted += additional + [finding]
        additional = []
      }
    }
    return sorted + additional
  }
}

/// One line of a failure: what was expected and is missing, or what came instead.
package enum Difference: Equatable, Sendable {
  case expected(String)
  case actual(String)
}

extension Comparison {
  /// The differences as lines of a talk.
  package func differences(of expected: [BotLine], with said: [Said]) -> [Difference] {
    let lines = said.flatMap(\.lines)
    return findings.compactMap { finding in
      switch finding {
      case .missing(let line): .expected(expected[line].source)
      case .additional(let line): .actual(lines[line])
      case .same: nil
      }
    }
  }

  /// The position of the first expected line that is missing; nil where only additional lines were said.
  package var firstMissing: Int? {
    findings.lazy.compactMap { if case .missing(let line) = $0 { line } else { nil } }.first
  }
}
