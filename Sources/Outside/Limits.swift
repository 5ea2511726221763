/// How long the world outside may take.
enum Limits {
  /// Longest time for one page of a feed, its connection included.
  static let patienceWithFeeds = Duration.seconds(10)
  /// Longest time for all pages of one feed.
  static let patienceWithPages = Duration.seconds(30)
  /// Longest time for a command or for a look at a host.
  static let patienceWithProbes = Duration.seconds(5)
}
