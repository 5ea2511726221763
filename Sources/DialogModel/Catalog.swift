package import SourceText

/// A list that choices come from, with what else is known of each item.
package struct Catalog: Sendable {
  /// How slots and language files refer to it; no other list of the dialog has this name.
  package var name: Placed<String>
  /// What else can be known of each item; conditions name a column behind a slot, as in `trouble.team`.
  package var columns: [Placed<String>]
  /// The choices in the order in which they are listed to people.
  package var items: [CatalogItem]

  /// Gathers what the loader has checked.
  package init(name: Placed<String>, columns: [Placed<String>], items: [CatalogItem]) {
    self.name = name
    self.columns = columns
    self.items = items
  }

  /// Lists the different entries of a column in the order of their first item.
  package func values(ofColumn column: Int) -> [String] {
    var seen: Set<String> = []
    var values: [String] = []
    for item in items {
      guard let value = item.cells[column], seen.insert(value).inserted else { continue }
      values.append(value)
    }
    return values
  }
}

/// One choice of a catalogue.
package struct CatalogItem: Sendable {
  /// What conditions and tickets hold when it is chosen; people read its label instead.
  package var name: Placed<String>
  /// Parallel to the catalogue's columns; nil where nothing was written.
  package var cells: [String?]
  /// Whose health to look up for it.
  package var service: ID<HealthService>?
  /// Recognised when it is typed, but not listed.
  package var isHidden: Bool
  /// Of several items that somebody names by the way, the one of the highest rank is meant; of equal ones, none.
  package var rank: Int

  /// Gathers what the loader has checked.
  package init(name: Placed<String>, cells: [String?], service: ID<HealthService>?, isHidden: Bool, rank: Int = 0) {
    self.name = name
    self.cells = cells
    self.service = service
    self.isHidden = isHidden
    self.rank = rank
  }
}

/// Something whose health can be looked up.
package struct HealthService: Sendable {
  /// How the items of catalogues refer to it; the feeds may call it otherwise.
  package var name: Placed<String>
  /// What the feeds call it.
  package var knownAs: [String]

  /// Gathers what the loader has checked.
  package init(name: Placed<String>, knownAs: [String]) {
    self.name = name
    self.knownAs = knownAs
  }
}
