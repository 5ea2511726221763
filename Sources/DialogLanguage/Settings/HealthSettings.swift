import CivilTime
package import DialogModel
import KDL
package import SourceText

/// The sources of health that an operator has set up, and everything that was noticed in the file.
package struct HealthSettings: Sendable {
  /// Resolves the spans of the problems.
  package private(set) var files = SourceSet()
  /// In the order of the file; not to be used while there is an error.
  package private(set) var sources: [HealthSource] = []
  /// In the order of the file.
  package private(set) var problems: [any Problem] = []

  /// Reads every `health` node of a file; other nodes are somebody else's. `services` are those of the dialog.
  package static func read(_ file: SourceFile, services: [HealthService]) -> HealthSettings {
    var settings = HealthSettings()
    let id = settings.files.add(file)
    let reading = KDLReader.read(file, as: id)
    settings.problems = reading.problems
    guard reading.problems.isEmpty else { return settings }
    let name = HealthGrammar.health.name
    let nodes = reading.document.nodes.filter { node in
      node.name.text == name || NearMiss.nearest(to: node.name.text, among: [name]) != nil
    }
    var check = ShapeCheck()
    let checked = check.check(nodes, against: [HealthGrammar.health], in: "the settings")
    settings.problems += check.problems
    if nodes.isEmpty {
      settings.problems.append(
        EmptyList(span: Span(file: id, start: 0, end: 0), noun: "settings", name: nil, wanted: name))
    }
    var names: [String: Span] = [:]
    for node in checked {
      guard let source = settings.source(node) else { continue }
      if let first = names[source.name.value] {
        settings.problems.append(
          DuplicateName(span: source.name.span, noun: name, name: source.name.value, first: first))
        continue
      }
      names[source.name.value] = source.name.span
      for service in source.services where !services.contains(where: { $0.name.value == service.value }) {
        // The services stand in the dialog's files, which this report cannot show.
        settings.problems.append(
          UnknownService(
            span: service.span, name: service.value,
            known: services.map { Placed($0.name.value, at: service.span) }, holder: "a source"))
      }
      settings.sources.append(source)
    }
    settings.problems.sort { $0.span < $1.span }
    return settings
  }

  /// Whether nothing stands against using the sources.
  package var areSound: Bool { !problems.contains { $0.gravity == .error } }

  private mutating func source(_ node: CheckedNode) -> HealthSource? {
    guard let name = node.string(0) else { return nil }
    let kinds = node.children.filter { child in HealthGrammar.kinds.contains { $0.name == child.name } }
    if kinds.count > 1 {
      problems.append(
        RepeatedNode(span: kinds[1].nameSpan, name: kinds[1].name, place: node.name.quoted, first: kinds[0].nameSpan))
    }
    guard let kindNode = kinds.first else {
      if node.isWhole {
        problems.append(EmptyList(span: name.span, noun: node.name, name: name.value, wanted: "statuspage"))
      }
      return nil
    }
    guard kinds.count == 1, let kind = kind(kindNode) else { return nil }
    var source = HealthSource(
      name: name, kind: kind, services: node.only("speaks-for")?.strings(from: 0) ?? [])
    if let time = stretch("every", in: node) { source.rhythm = time }
    if let time = stretch("old-after", in: node) { source.oldAfter = time }
    if let time = stretch("restored-within", in: node) { source.restoredWithin = time }
    return source
  }

  private func stretch(_ name: String, in node: CheckedNode) -> Duration? {
    node.only(name)?.string(0).flatMap { TimeSpan($0.value) }?.duration
  }

  private func kind(_ node: CheckedNode) -> HealthSource.Kind? {
    if node.name == "graph" {
      return node.string("token-file").map {
        .graph(address: node.string("address")?.value ?? HealthSource.Kind.graphAddress, tokenFile: $0.value)
      }
    }
    let words = node.strings(from: 0).map(\.value)
    guard let first = words.first else { return nil }
    return node.name == "command" ? .command(words) : HealthSource.Kind(node.name, first)
  }
}
