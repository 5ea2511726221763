package import CivilTime

/// Something that stands in an utterance and means the same whoever asks.
package struct TypedFact: Equatable, Sendable {
  /// What it says.
  package let value: Value
  /// Where it stands, in the bytes of the UTF-8 of what was typed.
  package let range: Range<Int>

  /// The kinds of facts, each with what it says.
  package enum Value: Equatable, Sendable {
    case email(String)
    case phone(PhoneNumber)
    case url(String)
    case domain(DomainName)
    case ip(String)
    /// In lower case, with its hyphens.
    case guid(String)
    case code(String, CodeKind)
    /// What a machine said, as it was quoted.
    case message
    case count(Int, Counter, isAbout: Bool)
    case scope(Scope)
    case money(Money)
    case time(Moment)
    case duration(Int)
    /// What comes again and again.
    case recurrence
  }

  /// Which rule found it, by the name that reports use.
  package var rule: String {
    switch value {
    case .email: "email"
    case .phone: "phone"
    case .url: "url"
    case .domain: "domain"
    case .ip: "ip"
    case .guid: "guid"
    case .code(_, let kind): kind.rawValue
    case .message: "message"
    case .count: "count"
    case .scope: "scope"
    case .money: "money"
    case .time(let moment): moment.form.rawValue
    case .duration: "duration"
    case .recurrence: "set"
    }
  }
}

/// What a code is for, as far as its shape tells.
package enum CodeKind: String, Sendable {
  /// `0x80070005`, `AADSTS50058`.
  case error
  /// `5.7.1`, behind which mail servers hide their reasons.
  case mailStatus = "mail-status"
  /// 404 and its kin, where a word shows that it is one.
  case httpStatus = "http-status"
  /// Letters and digits that name a case, such as `EX482913`, `SUP-4711` and `T-91N7C-E53ZR`.
  case reference
}

/// A sum of money.
package struct Money: Equatable, Sendable {
  /// In hundredths, so that no sum is rounded.
  package let hundredths: Int
  /// Nil where only the number was said.
  package let currency: Currency?

  /// Gathers what was read.
  package init(hundredths: Int, currency: Currency?) {
    self.hundredths = hundredths
    self.currency = currency
  }
}

/// A time that somebody named, as the calendar and the clock beside them show it.
package struct Moment: Equatable, Sendable {
  /// The earliest moment that is meant; nil where no calendar has such a day.
  package let earliest: LocalTime?
  /// The first moment that is not meant any more.
  package let latest: LocalTime?
  /// On which side of it something lies.
  package let bound: Bound
  /// How exactly it was said.
  package let form: Form
  /// Minutes before UTC of the clock that was named with it; nil where it is the speaker's own.
  package let zone: Int?

  /// The ways to name a time; the names that reports use.
  package enum Form: String, Sendable {
    case date
    case time
    case dateTime = "datetime"
    case dateRange = "daterange"
    case timeRange = "timerange"
    case dateTimeRange = "datetimerange"
  }
}
