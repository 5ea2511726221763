import ConversationEngine
import DialogModel
import FrontDesk
import Storage
import StrictJSON

/// Looks at every move of a customer, and complains about the first thing that must not be.
struct Watch {
  private(set) var stage: Stage
  private var lines = 0

  init(_ edition: Edition, setting: Stage.Setting) { stage = Stage(edition, setting) }

  var isOver: Bool { stage.present.isOver }

  /// What must not be, before anybody has done anything.
  var complaintAboutTheGreeting: Fuzzing.Complaint? { complaint(about: stage.performance.turns[...]) }

  mutating func make(_ move: RandomCustomer.Move) -> Fuzzing.Complaint? {
    let before = stage.present
    let turnsBefore = stage.performance.turns.count
    stage.make(move)
    if case .line = move { lines += 1 }
    if move == .tooLong { lines += 1 }
    let turns = stage.performance.turns[turnsBefore...]
    let after = stage.present
    // Whoever says nothing need not be answered; and a line that waits for a check is answered after it.
    if case .line(let line) = move, !line.isBlank, !before.isChecking, turns.allSatisfy(\.replies.isEmpty) {
      return .speechless
    }
    if let complaint = complaint(about: turns) { return complaint }
    let filed = (turns.last?.tickets.count ?? 0) - (stage.performance.turns[turnsBefore - 1].tickets.count)
    if filed > 1 { return .doubleTicket }
    if filed == 1, before.listening.question != .summary || !saysYes(turns) { return .unasked }
    if !isKept(after) { return .lost }
    if lines > ConversationEngine.Limits.utterances + 1, !after.isOver { return .trapped }
    return nil
  }

  private func complaint(about turns: ArraySlice<Performance.Turn>) -> Fuzzing.Complaint? {
    for reply in turns.flatMap(\.replies) {
      if reply.text.isBlank { return .emptyText }
      if reply.text.unicodeScalars.count > Limits.replyInScalars { return .longText }
    }
    return nil
  }

  /// Whether somebody said a whole yes, and nothing else.
  private func saysYes(_ turns: ArraySlice<Performance.Turn>) -> Bool {
    turns.contains { turn in
      guard let reading = turn.meaning.flatMap({ Precedence.choose(among: $0.readings) }) else { return false }
      return reading.claim == .exactAnswer && reading.sense == .answer(.listed(0))
    }
  }

  /// Whether what is kept of the conversation leads to where it is.
  private func isKept(_ conversation: Conversation) -> Bool {
    let dialog = conversation.dialog
    let json = conversation.state.json(in: dialog)
    guard let state = Conversation.State(json, in: dialog), state == conversation.state else { return false }
    let again = Conversation(
      conversation.id, in: conversation.playbook, state: state, surroundings: conversation.surroundings)
    return again.isWhere(conversation)
  }
}

extension String {
  fileprivate var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
