import ConversationEngine
import DialogModel
import FrontDesk
import Rehearsal
import SourceText
import Storage
import StrictJSON

/// Takes first messages through a fresh conversation each, and tells what became of them.
///
/// It decides nothing: the desk is the one that people talk to, every service is healthy, and what is told of the
/// conversation, under which names, stands in the dialog.
struct OpeningTrial {
  private let edition: Edition
  private let health: [String: HealthReport]
  /// What is told, in this order.
  private let fields: [TicketField]

  /// So many questions ahead are told; a person sees no further.
  private static let questionsAhead = 3

  init(_ dialog: Dialog) {
    edition = Edition(dialog)
    health = Dictionary(dialog.services.map { ($0.name.value, .healthy) }) { first, _ in first }
    fields = dialog.firstMessage?.fields ?? dialog.everythingKnown
  }

  var dialog: Dialog { edition.playbook.dialog }

  /// What was understood of one message.
  func outcome(of line: OpeningTrialLine) -> JSONObject {
    var setting = Stage.Setting()
    setting.language = line.language
    setting.surroundings.actor = line.actor
    setting.health = health
    var stage = Stage(edition, setting)
    stage.say(line.text)
    let conversation = stage.present
    var outcome = JSONObject([
      ("id", .string(line.id)), ("language", .string(dialog.languages[conversation.state.language].text)),
    ])
    let told = conversation.draft(of: fields).json
    for name in memberNames where outcome[name] == nil {
      if case .object(let members) = told, let value = members[name] {
        outcome.append(name, value)
      } else {
        outcome.append(name, isObject(name) ? .object(JSONObject()) : nil)
      }
    }
    let asked = names(of: conversation.questionsAhead(Self.questionsAhead))
    outcome.append("askNext", .array(asked.map { .string($0) }))
    let why = stage.performance.last.map { OpeningTrialReasons($0, behind: stage.performance.turns.first).lines }
    outcome.append("why", .array((why ?? []).map { .string($0) }))
    return outcome
  }

  /// The outermost members, each once, whether anything is known for them or not.
  private var memberNames: [String] {
    let kept = ["askNext", "why"]
    return fields.compactMap(\.path.first).reduce(into: []) { names, name in
      if !names.contains(name), !kept.contains(name) { names.append(name) }
    }
  }

  private func isObject(_ name: String) -> Bool {
    fields.contains { $0.path.first == name && $0.path.count > 1 }
  }

  /// Two questions of one name are one to whoever reads the names.
  private func names(of topics: [Topic]) -> [String] {
    topics.compactMap(name(of:)).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private func name(of topic: Topic) -> String? {
    let asked: FirstMessage.Asked
    let own: String
    switch topic {
    case .slot(let slot), .needed(let slot): (asked, own) = (.slot(slot), dialog[slot].name.value)
    case .table(let table): (asked, own) = (.decision(table), dialog[table].name.value)
    case .article: (asked, own) = (.selfHelp, BuiltInFact.selfHelp.rawValue)
    case .summary, .health: return nil
    }
    return dialog.firstMessage?.questions.first { $0.asked == asked }?.name ?? own
  }
}

extension Dialog {
  /// Every slot and every table under its own name, for dialogs that name nothing themselves.
  fileprivate var everythingKnown: [TicketField] {
    let answers = slots.indices.map { index in
      field(["known", slots[index].name.value], .slot(ID(index)), slots[index].name.span)
    }
    return answers
      + decisions.indices.map { index in
        field(["decided", decisions[index].name.value], .decision(ID(index)), decisions[index].name.span)
      }
  }

  private func field(_ path: [String], _ fact: Fact, _ span: Span) -> TicketField {
    TicketField(path: path, source: .fact(fact), form: .put, guards: [], span: span)
  }
}
