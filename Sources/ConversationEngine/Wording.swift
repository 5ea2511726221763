import CivilTime
import DialogModel

/// Puts answers and words into texts.
struct TextFilling {
  let conversation: Conversation
  var context: [ContextWord: String] = [:]
  /// The number that counted phrases go by, where it is not a fact.
  var count: Int?

  /// Chooses a wording and fills it in; equal turns get equal wordings.
  func text(of phrase: Phrase) -> String {
    switch phrase {
    case .plain(let templates): fill(templates[conversation.state.turn % templates.count])
    case .counted(let number, let forms):
      fill(forms[pluralForm(for: number)] ?? forms[.other] ?? Template(pieces: []))
    }
  }

  private func fill(_ template: Template) -> String {
    template.pieces.reduce(into: "") { text, piece in
      switch piece {
      case .text(let literal): text += literal
      case .place(.fact(let fact)): text += conversation.words(for: fact)
      case .place(.context(.count)): text += count.map { String($0) } ?? ""
      case .place(.context(.response)): text += conversation.responseInWords
      case .place(.context(.ticketNumber)): text += context[.ticketNumber] ?? conversation.ticketNumber ?? ""
      case .place(.context(let word)): text += context[word] ?? ""
      case .place(.draft(let path)): text += conversation.draftWords(at: path)
      }
    }
  }

  private func pluralForm(for placeholder: Placeholder) -> PluralForm {
    let number: Int?
    switch placeholder {
    case .context, .draft: number = count
    case .fact(let fact):
      if case .number(let answer) = conversation.reading(of: fact) { number = answer } else { number = nil }
    }
    return conversation.texts.language.pluralForm(of: number ?? 0)
  }
}

extension LanguageTag {
  /// Chinese and Japanese do not count their words; the other languages here have one form for one.
  func pluralForm(of number: Int) -> PluralForm {
    let isCounting = !["ja", "zh", "ko", "vi", "th"].contains(text.prefix { $0 != "-" })
    return isCounting && number == 1 ? .one : .other
  }
}

extension Conversation {
  /// A fact as the person would read it.
  func words(for fact: Fact) -> String {
    switch fact {
    case .slot(let id): words(for: walk.answers[id.index], of: id)
    case .given(let id): dialog.givens[id.index].value ?? unknownWord
    case .decision(let id): outcome(of: id).map { texts.decisions[id.index].outcomes[$0].label } ?? unknownWord
    case .builtIn(let fact) where fact.isAboutHealth: walk.health.flatMap { words(for: fact, in: $0) } ?? unknownWord
    case .builtIn(.files):
      state.files.isEmpty ? unknownWord : state.files.map(\.name).joined(separator: plain(.betweenWords))
    case .column, .builtIn:
      if case .listed(let index) = reading(of: fact), let values = dialog.values(of: fact) {
        values[index]
      } else {
        unknownWord
      }
    }
  }

  func words(for answer: Answer?, of slot: ID<Slot>) -> String {
    switch answer {
    case .text(let text, _), .measured(let text, _): dialog[slot].privacy == .secret ? SecretAnswer.covered(text) : text
    case .number(let number): String(number)
    case .listed(let index): dialog.choiceTexts(of: slot, in: texts)[index].label
    case .unknown, nil: unknownWord
    }
  }

  var unknownWord: String { plain(.unknown) }

  /// The first promise whose conditions hold, as in "within 30 minutes".
  var responseInWords: String {
    guard let promise = dialog.responses.first(where: { $0.guards.hold(in: self) }) else { return "" }
    let (count, key) = promise.inWholeUnits
    let time = TextFilling(conversation: self, count: count).text(of: texts[key].phrase)
    return TextFilling(conversation: self, context: [.time: time]).text(of: texts[.within].phrase)
  }

  func words(of saying: ID<Saying>) -> String {
    TextFilling(conversation: self).text(of: texts.sayings[saying.index])
  }

  func said(_ saying: ID<Saying>) -> Reply {
    let kind: Reply.Kind = state.turn <= 1 ? .greeting : .notice
    return Reply(Reply.Key(.say, dialog.sayings[saying.index]), kind, words(of: saying))
  }

  func label(of slot: ID<Slot>) -> String {
    TextFilling(conversation: self).text(of: texts.questions[slot.index].label)
  }

  func plain(_ key: PhraseKey, _ context: [ContextWord: String] = [:]) -> String {
    TextFilling(conversation: self, context: context).text(of: texts[key].phrase)
  }

  func phrase(_ key: PhraseKey, _ kind: Reply.Kind, _ context: [ContextWord: String] = [:]) -> Reply {
    Reply(Reply.Key(.phrase, key.rawValue), kind, plain(key, context))
  }
}

extension ResponsePromise {
  /// Hours where they come out even, else minutes; somebody who reads "90 minutes" need not reckon.
  fileprivate var inWholeUnits: (count: Int, PhraseKey) {
    switch within {
    case .days(let days): return (days, during == nil ? .days : .workingDays)
    case .time(let span):
      // Rounded up: nobody is promised less time than was meant.
      let minutes = max(1, (Int(span.duration.components.seconds) + 59) / 60)
      return minutes.isMultiple(of: 60) ? (minutes / 60, .hours) : (minutes, .minutes)
    }
  }
}
