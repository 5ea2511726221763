import Testing

@testable import CivilTime

@Suite struct `A time span` {
  struct Row: CustomTestStringConvertible, Sendable {
    let text: String
    let duration: Duration
    let shortest: String

    init(_ text: String, is duration: Duration, shortest: String? = nil) {
      self.text = text
      self.duration = duration
      self.shortest = shortest ?? text
    }

    var testDescription: String { text }
  }

  @Test(arguments: [
    Row("0s", is: .zero),
    Row("30s", is: .seconds(30)),
    Row("3m", is: .seconds(180)),
    Row("4h", is: .seconds(14_400)),
    Row("2d", is: .seconds(172_800)),
    Row("1h30m", is: .seconds(5_400)),
    Row("1d2h3m4s", is: .seconds(93_784)),
    Row("90m", is: .seconds(5_400), shortest: "1h30m"),
    Row("24h", is: .seconds(86_400), shortest: "1d"),
    Row("007s", is: .seconds(7), shortest: "7s"),
    Row("0d", is: .zero, shortest: "0s"),
    Row("3660d", is: .seconds(316_224_000)),
  ])
  func `is a number with a unit, or several`(_ row: Row) throws {
    let span = try TimeSpan(parsing: row.text)
    #expect(span.duration == row.duration)
    #expect(span.description == row.shortest)
    #expect(try TimeSpan(parsing: row.shortest) == span)
  }

  struct Refused: CustomTestStringConvertible, Sendable {
    let text: String
    let refusal: TimeSpan.Refusal

    init(_ text: String, _ refusal: TimeSpan.Refusal) {
      self.text = text
      self.refusal = refusal
    }

    var testDescription: String { "\"\(text)\"" }
  }

  @Test(arguments: [
    Refused("", .form), Refused("m", .form), Refused("-3m", .form), Refused("+3m", .form), Refused(" 3m", .form),
    Refused("３m", .form), Refused("3m ", .form), Refused(".5h", .form),
    Refused("3", .noUnit), Refused("3 m", .noUnit), Refused("1.5h", .noUnit), Refused("3M", .noUnit),
    Refused("3分", .noUnit), Refused("3w", .noUnit), Refused("1h30", .noUnit),
    Refused("3m3m", .unitOrder), Refused("3m1h", .unitOrder), Refused("1s1s", .unitOrder),
    Refused("3661d", .tooLong), Refused("3660d1s", .tooLong), Refused("1000000000s", .tooLong),
    Refused("99999999999999999999999999s", .tooLong),
  ])
  func `is refused for a reason`(_ row: Refused) {
    #expect(throws: row.refusal) { try TimeSpan(parsing: row.text) }
  }

  @Test func `compares by its length, not by its letters`() throws {
    #expect(try TimeSpan(parsing: "90m") == TimeSpan(parsing: "1h30m"))
    #expect(try TimeSpan(parsing: "59s") < TimeSpan(parsing: "1m"))
  }
}
