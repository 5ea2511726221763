import SourceText

// Expected and actual lines are laid side by side so that as little as possible is left over. It is the usual table of
// a diff, with two additions: `...` takes any number of lines for nothing, and `@key` takes a whole message at once.
//
// Leaving over has a price. A missing and an additional line cost more together than two neighbours that are simply
// not alike, but less than two such pairs, so that matches are kept where lines have moved. Beside `...`, which would
// swallow every additional line, an unlike pair is still cheaper than a missing line alone, so that a failure shows what
// was said instead. Whatever fits as a whole costs nothing.

/// Lays the lines of one turn side by side.
struct Alignment {
  /// One step through both lists.
  enum Step: Equatable {
    /// One expected line and the actual lines that it stands for, which for `...` may be none.
    case same(expected: Int, actual: Range<Int>)
    case missing(expected: Int)
    case additional(actual: Int)
  }

  private enum Price {
    static let missing = 22
    static let additional = 18
    /// Missing and additional side by side.
    static let unlike = 21
  }

  private let expected: [BotLine]
  private let actual: [ActualLine]
  private let fits: [Bool]
  private let costs: [Int]

  /// Finds the steps with the lowest price, in order; names keep what they stood for before the turn.
  static func steps(_ expected: [BotLine], _ actual: [ActualLine], knowing known: Captures) -> [Step] {
    guard (expected.count + 1) * (actual.count + 1) <= Limits.comparedPairs else {
      return expected.indices.map { .missing(expected: $0) } + actual.indices.map { .additional(actual: $0) }
    }
    return Alignment(expected, actual, knowing: known).steps
  }

  private init(_ expected: [BotLine], _ actual: [ActualLine], knowing known: Captures) {
    self.expected = expected
    self.actual = actual
    let width = actual.count + 1
    var fits = Array(repeating: false, count: (expected.count + 1) * width)
    var costs = Array(repeating: 0, count: fits.count)
    for column in actual.indices.reversed() {
      costs[expected.count * width + column] = costs[expected.count * width + column + 1] + Price.additional
    }
    for row in expected.indices.reversed() {
      for column in stride(from: actual.count, through: 0, by: -1) {
        let place = row * width + column
        let below = place + width
        if expected[row] == .anyLines {
          costs[place] = min(costs[below], column < actual.count ? costs[place + 1] : .max)
          continue
        }
        var best = costs[below] + Price.missing
        if column < actual.count {
          fits[place] = actual[column].fits(expected[row], knowing: known)
          best = min(best, costs[place + 1] + Price.additional, costs[below + 1] + Price.unlike)
          if fits[place] { best = min(best, costs[below + actual[column].length(as: expected[row])]) }
        }
        costs[place] = best
      }
    }
    self.fits = fits
    self.costs = costs
  }

  /// Walks through the table; among equals, what fits comes first and `...` takes as little as it can.
  private var steps: [Step] {
    let width = actual.count + 1
    var steps: [Step] = []
    var (row, column) = (0, 0)
    while row < expected.count || column < actual.count {
      let place = row * width + column
      guard row < expected.count else {
        steps.append(.additional(actual: column))
        column += 1
        continue
      }
      let below = place + width
      if expected[row] == .anyLines {
        let start = column
        while costs[row * width + column] != costs[(row + 1) * width + column] { column += 1 }
        steps.append(.same(expected: row, actual: start..<column))
        row += 1
      } else if fits[place], costs[place] == costs[below + actual[column].length(as: expected[row])] {
        let length = actual[column].length(as: expected[row])
        steps.append(.same(expected: row, actual: column..<(column + length)))
        (row, column) = (row + 1, column + length)
      } else if column < actual.count, costs[place] == costs[below + 1] + Price.unlike {
        steps += [.missing(expected: row), .additional(actual: column)]
        (row, column) = (row + 1, column + 1)
      } else if costs[place] == costs[below] + Price.missing {
        steps.append(.missing(expected: row))
        row += 1
      } else {
        steps.append(.additional(actual: column))
        column += 1
      }
    }
    return steps
  }
}

/// A line that was said, and the message that it belongs to.
struct ActualLine {
  let text: String
  let scalars: [Unicode.Scalar]
  /// The message's position in its turn.
  let message: Int
  /// The message's key where this is its first line; nil elsewhere.
  let key: String?
  /// How many lines the message has.
  let messageLength: Int

  /// Lists the lines of a turn's messages; one without lines cannot be seen and does not count.
  static func list(_ said: [Said]) -> [ActualLine] {
    said.enumerated().flatMap { position, message in
      message.lines.enumerated().map { number, line in
        ActualLine(
          text: line, scalars: Array(line.unicodeScalars), message: position, key: number == 0 ? message.key : nil,
          messageLength: message.lines.count)
      }
    }
  }

  func fits(_ expected: BotLine, knowing known: Captures) -> Bool {
    switch expected {
    case .text(let pattern):
      text.utf8.count <= Limits.lineLengthInBytes && pattern.match(scalars, knowing: known) != nil
    case .message(let key): self.key == key
    case .anyLines: true
    }
  }

  func length(as expected: BotLine) -> Int {
    if case .message = expected { messageLength } else { 1 }
  }
}
