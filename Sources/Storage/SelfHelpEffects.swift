package import StrictJSON

/// What came of self-help, counted from records of conversations: they name everything, and need no dialog.
package struct SelfHelpEffects: Equatable, Sendable {
  /// By dialog, article and language, in this order.
  package private(set) var counts: [Count] = []

  /// The offers of one article in one language.
  package struct Count: Equatable, Sendable {
    /// The name of the dialog.
    package var dialog: String
    /// The name of the article.
    package var article: String
    /// The language in which the conversation was held, by its tag.
    package var language: String
    /// Conversations in which it was shown.
    package var offered = 0
    /// Those in which it was said to have helped.
    package var solved = 0
    /// Those in which it was said not to; the rest was left unanswered.
    package var unsolved = 0
  }

  /// Nothing so far.
  package init() {}

  /// Counts one conversation, from its record as `chat --record` writes it.
  package mutating func add(record: [JSONValue]) {
    guard let opening = record.first?.object, let dialog = opening["dialog"]?.string else { return }
    var offered: [String] = []
    for turn in record.dropFirst() {
      for article in Self.shown(in: turn) where !offered.contains(article) { offered.append(article) }
    }
    guard !offered.isEmpty, let state = record.last?.object?["state"]?.object else { return }
    let language = state["language"]?.string ?? opening["language"]?.string ?? ""
    let said = Self.said(in: state)
    for article in offered {
      let helped = said.last { $0.article == article }?.helped
      add(
        Count(
          dialog: dialog, article: article, language: language, offered: 1, solved: helped == true ? 1 : 0,
          unsolved: helped == false ? 1 : 0))
    }
  }

  /// Adds what was counted elsewhere.
  package mutating func add(_ count: Count) {
    let place = counts.firstIndex { $0.key >= count.key } ?? counts.count
    if place < counts.count, counts[place].key == count.key {
      counts[place].offered += count.offered
      counts[place].solved += count.solved
      counts[place].unsolved += count.unsolved
    } else {
      counts.insert(count, at: place)
    }
  }

  private static let keyOfArticles = "article."

  private static func shown(in turn: JSONValue) -> [String] {
    (turn.object?["did"]?.array ?? []).compactMap { act in
      guard let say = act.object?["say"]?.object, say["kind"]?.string == "self-help",
        let key = say["key"]?.string, key.hasPrefix(keyOfArticles)
      else { return nil }
      return String(key.dropFirst(keyOfArticles.count))
    }
  }

  private static func said(in state: JSONObject) -> [(article: String, helped: Bool)] {
    (state["history"]?.array ?? []).flatMap { $0.object?["changes"]?.array ?? [] }.compactMap { change in
      guard let tell = change.object?["tell"]?.object, let article = tell["about"]?.object?["article"]?.string,
        let helped = tell["value"]?.boolean
      else { return nil }
      return (article, helped)
    }
  }
}

extension SelfHelpEffects.Count {
  fileprivate var key: (String, String, String) { (dialog, article, language) }

  /// As it is told to programs.
  package var json: JSONValue {
    [
      "dialog": .string(dialog), "article": .string(article), "language": .string(language),
      "offered": .integer(offered), "solved": .integer(solved), "unsolved": .integer(unsolved),
    ]
  }

  /// Reads what `json` wrote; nil for anything else.
  package init?(_ value: JSONValue) {
    guard let object = value.object, let dialog = object["dialog"]?.string, let article = object["article"]?.string,
      let language = object["language"]?.string, let offered = object["offered"]?.integer,
      let solved = object["solved"]?.integer, let unsolved = object["unsolved"]?.integer
    else { return nil }
    self.init(
      dialog: dialog, article: article, language: language, offered: offered, solved: solved, unsolved: unsolved)
  }
}
