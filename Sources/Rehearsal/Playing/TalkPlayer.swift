import ConversationEngine
import DialogModel
package import FrontDesk
package import SourceText

/// Plays talks with one edition of a dialog.
package struct TalkPlayer: Sendable {
  private let edition: Edition
  /// Names a place of the dialog for people, such as `dialog.kdl:9`.
  private let locate: @Sendable (Span) -> String

  /// Takes what talks are played with, and who knows its places.
  package init(_ edition: Edition, locate: @escaping @Sendable (Span) -> String) {
    self.edition = edition
    self.locate = locate
  }

  /// One talk, played in one language.
  package struct Play: Sendable {
    /// How it went.
    package var result: TalkResult
    /// What happened on the stage.
    package var performance: Performance
  }

  /// Plays a talk once in each of its languages.
  package func play(_ talk: Talk, in file: SourceFile, at path: String) -> [Play] {
    let dialog = edition.playbook.dialog
    let tags = talk.header.languages.isEmpty ? [dialog.languages[0]] : talk.header.languages.map(\.value)
    return tags.compactMap { dialog.languages.firstIndex(of: $0) }.map { language in
      let performance = perform(talk, in: language)
      let judge = TalkJudge(talk: talk, file: file, edition: edition, performance: performance, locate: locate)
      let failures = judge.failures()
      return Play(
        result: TalkResult(
          path: path, title: talk.header.title,
          language: tags.count > 1 ? dialog.languages[language].text : nil,
          outcome: failures.isEmpty ? .passed : .failed(failures)),
        performance: performance)
    }
  }

  /// Lets everything happen that a talk says.
  package func perform(_ talk: Talk, in language: Int) -> Performance {
    var stage = Stage(edition(for: talk), talk.header.setting(language: language))
    for turn in talk.turns.dropFirst() {
      guard let cause = turn.cause?.value else { continue }
      switch cause {
      case .customer(.words(let words)): stage.say(words)
      case .customer(.choice(let name)): stage.say(word(for: name.value, at: stage))
      case .event(.wait(let span)): stage.wait(span)
      case .event(.health(let service, let report)): stage.report(report, of: service)
      case .event(.deskStatus(let status, let text)): stage.hearFromDesk(status, text: text)
      case .event(.file(let file)): stage.attach(file)
      case .event(.disconnect): stage.disconnect()
      case .event(.resume): stage.resume()
      case .event(.tooLong): stage.sayTooMuch()
      }
    }
    return stage.performance
  }

  /// The dialog with the facts of the house that the talk gives.
  private func edition(for talk: Talk) -> Edition {
    guard !talk.header.facts.isEmpty else { return edition }
    var dialog = edition.playbook.dialog
    for fact in talk.header.facts {
      guard let index = dialog.givens.firstIndex(where: { $0.name.value == fact.name.value }) else { continue }
      let given = dialog.givens[index]
      let value = fact.value?.value
      guard value.map({ given.choices.isEmpty || given.choices.contains($0) }) ?? true else { continue }
      dialog.givens[index].value = value
    }
    return Edition(dialog)
  }

  /// What somebody types who wants this choice, in the language that is spoken.
  private func word(for name: String, at stage: Stage) -> String {
    let dialog = edition.playbook.dialog
    let listening = stage.present.listening
    let texts = dialog.texts[listening.language]
    switch listening.question {
    case .slot(let slot), .among(let slot, _):
      let index = dialog.values(of: .slot(slot))?.firstIndex(of: name)
      return index.map { dialog.label(of: slot, $0, in: texts) } ?? name
    case .outcome(let table):
      let index = dialog[table].outcomes.firstIndex(of: name)
      return index.map { texts.decisions[table.index].outcomes[$0].label } ?? name
    case .yesNo, .summary:
      let answers = stage.performance.last?.replies.last?.choices ?? []
      return answers.first { $0.id == name }?.label ?? name
    case .toldItem:
      let position = listening.told.firstIndex { dialog[$0].name.value == name }
      return position.map { String($0 + 1) } ?? name
    case .nothing: return name
    }
  }
}

extension TalkHeader {
  /// What the stage is set with.
  func setting(language: Int) -> Stage.Setting {
    var setting = Stage.Setting()
    setting.language = language
    if let clock { setting.clock = clock }
    if actor == .agent { setting.surroundings.actor = .agent }
    if let isPrivate { setting.surroundings.isPrivate = isPrivate }
    if let channel = channel.flatMap({ Surroundings.Channel(rawValue: $0) }) {
      setting.surroundings.channel = channel
    }
    setting.surroundings.isOpen = isOpen
    for given in health { setting.health[given.service.value] = given.report }
    return setting
  }
}

extension Dialog {
  /// How a value of a slot is shown.
  func label(of slot: ID<Slot>, _ value: Int, in texts: Texts) -> String {
    switch self[slot].kind {
    case .choice, .yesNo: texts.questions[slot.index].choices[value].label
    case .catalog(let catalog): texts.catalogs[catalog.index][value].label
    case .text, .email, .phone, .domain, .number, .amount, .moment, .code: ""
    }
  }
}
