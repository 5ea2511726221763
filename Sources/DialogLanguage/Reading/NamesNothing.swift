import SourceText

/// A problem with a name that nobody has declared.
protocol NamesNothing: Problem {
  /// Every name of the kind that there is.
  var knownNames: [String] { get }
}

/// One whose known names have their places, so that the nearest can be shown.
protocol NamesNothingDeclared: NamesNothing {
  var known: [Placed<String>] { get }
}

extension NamesNothingDeclared {
  var knownNames: [String] { known.map(\.value) }
}

/// One whose known names stand in no single place.
protocol NamesNothingListed: NamesNothing {
  var known: [String] { get }
}

extension NamesNothingListed {
  var knownNames: [String] { known }
}

extension UnknownStep: NamesNothingDeclared {}
extension UnknownSlot: NamesNothingDeclared {}
extension UnknownText: NamesNothingDeclared {}
extension UnknownArticle: NamesNothingDeclared {}
extension UnknownService: NamesNothingDeclared {}
extension UnknownCatalog: NamesNothingDeclared {}
extension UnknownTable: NamesNothingDeclared {}
extension UnknownHours: NamesNothingDeclared {}
extension UnknownCue: NamesNothingDeclared {}
extension UnknownFact: NamesNothingListed {}
extension UnknownChoice: NamesNothingListed {}
extension UnknownReason: NamesNothingListed {}
extension UnknownPlaceholder: NamesNothingListed {}
