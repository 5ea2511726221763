import DeskFixtures
import DialogFixtures
import DialogModel
import SourceText
import Testing

@testable import Rehearsal

/// How much of csp-support its talks try, and whether every rule of the programme has one.
@Suite struct `The talks of csp-support` {
  private static let talks = `A ticket of csp-support`.talks.map { row in
    (name: row.file.path, talk: TalkReader.read(row.file, as: onlyFile).talk)
  }

  private static let coverage: Coverage = {
    let dialog = Editions.support.playbook.dialog
    var coverage = Coverage(of: dialog)
    let player = TalkPlayer(Editions.support) { _ in "" }
    for (_, talk) in talks {
      let tags = talk.header.languages.isEmpty ? [dialog.languages[0]] : talk.header.languages.map(\.value)
      for language in tags.compactMap({ dialog.languages.firstIndex(of: $0) }) {
        coverage.add(player.perform(talk, in: language))
      }
    }
    return coverage
  }()

  @Test func `try every step, way, rule, behaviour and text, and nearly every choice`() {
    for column in Self.coverage.columns {
      let floor = ["choices": 95, "ladders": 95][column.name] ?? 100
      #expect(column.tried * 100 >= floor * column.all, "\(column.name): \(column.tried) of \(column.all)")
    }
    let all = Self.coverage.columns.allSatisfy { $0.tried == $0.all }
    if !all { print("never tried: " + Self.coverage.missing.joined(separator: ", ")) }
  }

  @Test(arguments: 1...50)
  func `name every rule`(_ number: Int) {
    let rule = "R-\(number < 10 ? "0" : "")\(number)"
    #expect(Self.talks.contains { $0.talk.header.title?.names(rule) == true }, "\(rule)")
  }

  @Test(arguments: 1...12)
  func `hold every conversation that the programme's paper tells`(_ number: Int) {
    let name = "/conversation-\(number < 10 ? "0" : "")\(number)-"
    #expect(Self.talks.contains { $0.name.contains(name) })
  }

  @Test(arguments: talks.indices.filter { talks[$0].name.contains("/trial-") })
  func `lead somebody in a hurry, somebody vague and a careful agent to a ticket, asking nothing twice`(
    _ index: Int
  ) throws {
    let (name, talk) = Self.talks[index]
    let dialog = Editions.support.playbook.dialog
    let tag = try #require(talk.header.languages.first?.value)
    let language = try #require(dialog.languages.firstIndex(of: tag))
    let performance = TalkPlayer(Editions.support) { _ in "" }.perform(talk, in: language)
    let asked = performance.turns.flatMap(\.replies).filter { $0.key.form == .ask }.map(\.key.subject)
    // Where somebody has not said what it is about, the opening question alone may come again.
    let twice = asked.filter { subject in subject != "statement" && asked.count { $0 == subject } > 1 }
    #expect(twice == [], "\(name)")
    #expect(performance.last?.conversation.state.ending == .ticket, "\(name)")
  }

  @Test func `hold three trials in every language`() {
    #expect(Self.talks.count { $0.name.contains("/trial-") } >= 9)
  }

  @Test(arguments: [
    "health_not_checked", "known_incident_active", "partner_diagnosis_missing", "support_vehicle_missing",
    "role_cannot_file", "indirect_provider_access_missing", "entitlement_missing", "partner_contact_missing",
    "not_in_handoff_category", "admin_relationship_missing", "family_not_covered", "consent_missing",
  ])
  func `show every obstacle on the way to Microsoft`(_ obstacle: String) {
    #expect(Self.talks.contains { $0.talk.header.title?.contains(obstacle) == true })
  }
}

extension String {
  /// Whether it names a rule, alone or inside "R-16 to R-24".
  fileprivate func names(_ rule: String) -> Bool {
    if contains(rule) { return true }
    let words = split(separator: " ").map { $0.filter { !":,;()".contains($0) } }
    for (index, word) in words.enumerated() where word == "to" && index > 0 && index + 1 < words.count {
      if words[index - 1].hasPrefix("R-"), words[index + 1].hasPrefix("R-"), words[index - 1] <= rule,
        rule <= words[index + 1]
      {
        return true
      }
    }
    return false
  }
}
