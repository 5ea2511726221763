import SourceText

/// A problem with a name that nobody has declared.
protocol NamesNothing: Problem {
  /// Every name of the kind that there is.
  var knownNames: [String] { get }
}

extension UnknownStep: NamesNothing {
  var knownNames: [String] { known.map(\.value) }
}

extension UnknownSlot: NamesNothing {
  var knownNames: [String] { known.map(\.value) }
}

extension UnknownText: NamesNothing {
  var knownNames: [String] { known.map(\.value) }
}

extension UnknownArticle: NamesNothing {
  var knownNames: [String] { known.map(\.value) }
}

extension UnknownService: NamesNothing {
  var knownNames: [String] { known.map(\.value) }
}

extension UnknownCatalog: NamesNothing {
  var knownNames: [String] { known.map(\.value) }
}

extension UnknownTable: NamesNothing {
  var knownNames: [String] { known.map(\.value) }
}

extension UnknownHours: NamesNothing {
  var knownNames: [String] { known.map(\.value) }
}

extension UnknownCue: NamesNothing {
  var knownNames: [String] { known.map(\.value) }
}

extension UnknownFact: NamesNothing {
  var knownNames: [String] { known }
}

extension UnknownChoice: NamesNothing {
  var knownNames: [String] { known }
}

extension UnknownReason: NamesNothing {
  var knownNames: [String] { known }
}

extension UnknownPlaceholder: NamesNothing {
  var knownNames: [String] { known }
}
