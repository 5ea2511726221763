/// What a number counts.
package enum Counter: String, CaseIterable, Sendable {
  case people
  case seats
  case devices
  case mailboxes
  /// Whatever a language counts without saying what it is: 三つ, 5個.
  case things

  /// Whether a number of these answers how many of `other` there are.
  package func counts(_ other: Counter) -> Bool { self == other }
}

/// How many of all something concerns, where no number is said.
package enum Scope: String, CaseIterable, Sendable {
  case all
  case most
  case half
  case some
  case one
  /// A whole department, office or floor.
  case group
  case none
}

/// Money of a country, by its code in ISO 4217.
package enum Currency: String, CaseIterable, Sendable {
  case dollar = "USD"
  case euro = "EUR"
  case pound = "GBP"
  case yen = "JPY"
  case taiwanDollar = "TWD"
  case hongKongDollar = "HKD"
  case singaporeDollar = "SGD"
  case australianDollar = "AUD"
  case canadianDollar = "CAD"
  case yuan = "CNY"
  case won = "KRW"
  case franc = "CHF"
  case rupee = "INR"
  /// 元 and 塊, which are dollars in Taipei and yuan in Beijing.
  case localUnit = "local"
}
