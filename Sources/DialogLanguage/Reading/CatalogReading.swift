import DialogModel
import KDL
import SourceText

extension DialogBuilder {
  mutating func readCatalog(_ node: CheckedNode) {
    guard let name = node.string(0), catalogs.isFirst(name) else { return }
    var columns = NameTable<Catalog>()
    for column in node.only("columns")?.strings(from: 0) ?? [] {
      if let first = columns.declare(column) {
        problems.append(DuplicateName(span: column.span, noun: "column", name: column.value, first: first))
      }
    }
    var items = NameTable<CatalogItem>()
    var read: [CatalogItem] = []
    for item in node.all("item") {
      guard let itemName = item.string(0) else { continue }
      if let first = items.declare(itemName) {
        problems.append(DuplicateName(span: itemName.span, noun: "item", name: itemName.value, first: first))
      } else if itemName.value == "unknown" {
        problems.append(TakenName(span: itemName.span, noun: "item", name: itemName.value, first: nil))
      } else {
        read.append(self.item(item, named: itemName, columns: columns))
      }
    }
    if !node.isWhole || read.count < node.all("item").count, let id = catalogs[name.value] { vagueCatalogs.insert(id) }
    if node.isWhole, node.all("item").isEmpty {
      problems.append(EmptyList(span: name.span, noun: "catalog", name: name.value, wanted: "item"))
    }
    dialog.catalogs.append(Catalog(name: name, columns: columns.names, items: read))
  }

  private mutating func item(
    _ node: CheckedNode, named name: Placed<String>, columns: NameTable<Catalog>
  ) -> CatalogItem {
    var cells: [String?] = Array(repeating: nil, count: columns.names.count)
    for entry in node.others {
      guard let column = entry.name else { continue }
      if let id = columns[column.text] {
        cells[id.index] = entry.placedString?.value
        continue
      }
      let known = columns.texts + ["service", "hidden", "rank"]
      let meant = NearMiss.nearest(to: column.text, among: known)
      if let meant, let id = columns[meant], cells[id.index] == nil { cells[id.index] = entry.placedString?.value }
      guard lostColumns.insert(column.text).inserted else { continue }
      problems.append(
        UnknownProperty(span: column.span, name: column.text, node: "item", known: known, meant: meant))
    }
    return CatalogItem(
      name: name, cells: cells, service: node.string("service").flatMap { service(named: $0) },
      isHidden: node.flag("hidden"), rank: node.whole("rank")?.value ?? 0)
  }

  mutating func readService(_ node: CheckedNode) {
    guard let name = node.string(0), services.isFirst(name) else { return }
    let names = node.all("known-as").flatMap { $0.strings(from: 0) }.map(\.value)
    dialog.services.append(HealthService(name: name, knownAs: names.isEmpty ? [name.value] : names))
  }

  mutating func readGiven(_ node: CheckedNode) {
    guard let name = node.string(0), givens.isFirst(name) else { return }
    var value: String?
    if node.arguments.count > 1, let entry = node.arguments[1] {
      switch entry.value {
      case .string(let text, _): value = text
      case .number(let number): value = number.digits
      case .boolean(let flag): value = flag ? "yes" : "no"
      case .null: break
      }
    }
    let choices = node.only("choice")?.strings(from: 0).map(\.value) ?? []
    if let written = value, !choices.isEmpty, !choices.contains(written), let span = node.arguments[1]?.valueSpan {
      problems.append(UnknownChoice(span: span, name: written, fact: name.value, known: choices))
      vagueFacts.insert(.given(ID(dialog.givens.count)))
    }
    if value == nil, node.isWhole, node.only("optional") == nil {
      problems.append(MissingFact(span: name.span, fact: name.value))
    }
    dialog.givens.append(Given(name: name, value: value, choices: choices))
  }

  mutating func readArticle(_ node: CheckedNode) {
    guard let name = node.string(0), articles.isFirst(name) else { return }
    dialog.articles.append(
      Article(
        name: name, guards: conditions(in: node), needsWords: node.only("only-when-said") != nil,
        link: node.only("link")?.string(0)?.value,
        errorCodes: node.all("error-code").flatMap { $0.strings(from: 0) }.map(\.value),
        reviewed: node.only("reviewed")?.string(0)?.value))
  }
}
