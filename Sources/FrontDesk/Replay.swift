import CivilTime
import ConversationEngine
import DialogModel
import Storage
package import StrictJSON

/// Decides a recorded conversation again, and compares.
///
/// What happened is taken from the record, line by line; everything else is worked out anew. The same program and the
/// same dialog decide alike to the byte, so a difference is either a change that somebody made or a fault.
package struct Replay: Sendable {
  private let edition: Edition
  private let opening: Opening
  private var conversation: Conversation
  /// How many turns have been decided again.
  package private(set) var turns = 0

  /// A turn that came out differently.
  package struct Difference: Equatable, Sendable {
    /// The number of the turn.
    package var turn: Int
    /// What of it differs.
    package var part: Part
    /// As it stands in the record.
    package var recorded: String
    /// As it is decided now.
    package var decided: String

    /// The parts of a turn that are compared.
    package enum Part: String, Sendable {
      case replies = "did"
      case state
    }
  }

  /// Why a record cannot be replayed.
  package enum Refusal: Error, Equatable {
    /// The first line does not open a conversation.
    case noOpening
    /// It follows another dialog.
    case otherDialog(String)
    /// It began in a language that the dialog does not speak.
    case otherLanguage(String)
    /// A line is no turn of this conversation.
    case noTurn
  }

  /// Begins where the first line of a record does.
  package init(_ first: JSONValue, following edition: Edition) throws(Refusal) {
    guard let (opening, tag) = Opening.read(first) else { throw .noOpening }
    let dialog = edition.playbook.dialog
    guard opening.dialog == edition.playbook.name else { throw .otherDialog(opening.dialog) }
    guard let language = dialog.languages.firstIndex(where: { $0.text == tag }) else { throw .otherLanguage(tag) }
    self.edition = edition
    self.opening = opening
    conversation = Conversation(
      opening.id, of: opening.instance, in: edition.playbook, language: language, surroundings: opening.surroundings)
  }

  /// Whether the record was made with the very dialog that it is replayed with.
  package var isSameEdition: Bool { opening.edition == edition.playbook.dialog.edition }

  /// Decides one more line of the record; tells what differs.
  package mutating func next(_ line: JSONValue) throws(Refusal) -> [Difference] {
    guard let object = line.object, object["conversation"]?.string == opening.id.description,
      let number = object["turn"]?.integer, let cause = object["happened"].flatMap({ Cause($0) }),
      let time = object["at"]?.string.flatMap({ Instant($0) }), let did = object["did"], let state = object["state"]
    else { throw .noTurn }
    turns += 1
    let effects = conversation.take(edition.event(for: cause, in: conversation, at: time), now: time)
    let turn = KeptTurn(
      conversation: conversation.id, number: conversation.state.turn, time: time, cause: cause, effects: effects,
      state: conversation.state)
    guard let decided = turn.json(in: edition.playbook.dialog).object else { return [] }
    let pairs: [(Difference.Part, JSONValue, JSONValue?)] = [
      (.replies, did, decided["did"]), (.state, state, decided["state"]),
    ]
    return pairs.compactMap { part, recorded, decided in
      let before = JSONWriter.text(recorded)
      let now = decided.map { JSONWriter.text($0) } ?? ""
      return before == now
        ? nil : Difference(turn: number, part: part, recorded: before, decided: now)
    }
  }
}
