import DialogModel

extension HealthSource.Kind {
  /// Shortest time between two questions: other people's servers are left alone for longer than our own.
  var rest: Duration {
    switch self {
    case .graph, .statuspage: Limits.restOfFeeds
    case .file: Limits.restOfFiles
    case .command, .tcp, .tls, .http, .dns: Limits.restOfProbes
    }
  }
}
