/// How large the parts of a dialog may be.
enum Limits {
  /// Longest free text that a slot takes where its author says nothing, in Unicode scalars: a page.
  static let textLengthInScalars = 4_000

  /// Longest free text that an author may ask for: a letter of many pages.
  static let largestText = 20_000

  /// Largest number where an author says nothing: more people than live on earth.
  static let largestNumber = 100_000_000_000

  /// Longest label of a choice, in characters: what chat platforms show on a button.
  static let labelLengthInCharacters = 75

  /// Most articles that one line offers: more would be a search page.
  static let articlesInOneOffer = 5

  /// Most tries or reminders of a ladder: whoever has heard a question ten times needs a person.
  static let mostTries = 10

  /// Longest stretch of closed days, in days: nobody plans further ahead.
  static let closedDaysInARow = 366

  /// Deepest place in a ticket, in names: twice as deep as any schema we know.
  static let ticketPathDepth = 8

  /// Most values and properties of one line: more than anybody reads.
  static let entriesInLine = 256

  /// Most problems that are told of one dialog: whoever has a thousand has one cause.
  static let problems = 1_000
  /// Highest rank of an item, and with a minus the lowest; nobody tells more levels apart.
  static let highestRank = 9
}
