/// How much of a feed is looked at; feeds come from outside and may hold anything.
package enum Limits {
  /// The largest page of a feed, in bytes.
  ///
  /// A tenant with every service and a month of posts comes to two million.
  package static let pageInBytes = 8 << 20
  /// Most pages of one reading; Graph puts a hundred services on one.
  package static let pages = 20
  /// Most members of one JSON object; Statuspage has thirty.
  static let members = 256
  /// Most elements of one JSON list.
  static let items = 16_384
  /// Deepest nesting; Graph needs seven levels.
  static let depth = 24
  /// Incidents that are kept of one source. Nobody reads more, and open ones are kept first.
  static let events = 512
  /// Services that are kept of one source.
  static let services = 4_096
  /// Services that one incident may touch.
  static let servicesOfEvent = 64
  /// Longest title, in scalars: what a person reads in one breath, twice over.
  static let titleInScalars = 300
  /// Longest id or name, in scalars.
  static let nameInScalars = 120
  /// How much of one post is searched for when the next word comes, in bytes.
  static let postInBytes = 65_536
  /// How much of an incident's words is compared with the customer's, in bytes.
  static let wordsInBytes = 2_048
  /// Incidents that a report carries, the most fitting first.
  static let incidentsInReport = 5
  /// Largest answer of a command, in bytes: one line, not a feed.
  package static let commandLineInBytes = 64 << 10
  /// Shortest time between two requests to somebody else's server.
  static let restOfFeeds = Duration.seconds(60)
  /// Shortest time between two runs of a command or looks at a host of our own.
  static let restOfProbes = Duration.seconds(15)
  /// Shortest time between two looks at a file.
  static let restOfFiles = Duration.seconds(1)
  /// Longest time that a failing source is left alone.
  static let longestBackOff = Duration.seconds(900)
  /// Longest time that a server may ask us to stay away.
  static let longestRetryAfter = Duration.seconds(3_600)
  /// Questions that wait for fresh knowledge at once; another is answered with what is known.
  static let waitingQuestions = 1_024
  /// Sources of one operator.
  package static let sources = 32
}
