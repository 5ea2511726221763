package import ConversationEngine
package import DialogModel
import SourceText

extension RecordedTalk {
  /// A performance as a talk that passes unedited.
  package init(_ performance: Performance, header: TalkHeader) {
    let turns = performance.turns.dropFirst().compactMap { turn -> RecordedTalk.Turn? in
      turn.cause.map { RecordedTalk.Turn(cause: $0, said: turn.said) }
    }
    self.init(
      header: header, greeting: performance.turns.first?.said ?? [], turns: turns,
      ending: performance.last?.conversation.state.ending)
  }

  /// The values that will be others at the next run.
  package static func volatile(in performance: Performance) -> [Volatile] {
    volatile(performance.last?.conversation.state.tickets ?? [])
  }

  /// The same for tickets that somebody else has seen.
  package static func volatile(_ tickets: [TicketKey]) -> [Volatile] {
    volatile(numbers: tickets.map(\.number))
  }

  /// The same for the numbers that tickets have.
  package static func volatile(numbers: [String]) -> [Volatile] {
    numbers.map { Volatile(name: "ticket", value: $0, pattern: "T-[0-9A-Z]{5}-[0-9A-Z]{5}") }
  }
}

extension TalkHeader {
  /// The header under which a stage that was set like this plays the same.
  package init(_ setting: Stage.Setting, of dialog: Dialog) {
    self.init()
    let nowhere = Span(file: FileID(index: 0), start: 0, end: 0)
    languages = [Placed(dialog.languages[setting.language], at: nowhere)]
    if setting.surroundings.actor == .agent { actor = .agent }
    clock = setting.clock
    isOpen = setting.surroundings.isOpen
    if !setting.surroundings.isPrivate { isPrivate = false }
    if setting.surroundings.channel != .terminal { channel = setting.surroundings.channel.rawValue }
    health = setting.health.sorted { $0.key < $1.key }.map {
      Health(service: Placed($0.key, at: nowhere), report: $0.value)
    }
  }
}
