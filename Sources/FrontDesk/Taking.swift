package import CivilTime
package import ConversationEngine
import DialogModel
import Faults
package import Storage
import StrictJSON
import Understanding

/// Everything that one tick does, until it is kept.
struct Tick: Sendable {
  let now: Instant
  var batch = Batch()
  /// The conversations that it touches, as they will be.
  var seats: [ConversationID: Seats.Seat] = [:]
  /// What is open at the addresses that it touches.
  var open: [Address: ConversationID] = [:]
  /// Messages that were taken before, or in this tick.
  var messages: [MessageName: KeptMessage] = [:]

  init(_ now: Instant) { self.now = now }
}

/// Understanding what has arrived, and moving the conversation by it.
extension FrontDesk {
  /// Takes what happened, and then the lines that have waited for it.
  mutating func take(
    _ arrival: Arrival, of id: ConversationID, at seat: inout Seats.Seat, in tick: inout Tick
  ) throws(StorageFault) -> Word {
    var word = Word(conversation: id, fate: .unheeded)
    word.message = arrival.message?.name
    let arrival = arrival.pressed(in: seat.conversation)
    // An empty line is nobody's answer.
    if arrival.isBlank { return word }
    note(arrival.message, at: &seat, in: &tick)
    let message = arrival.message.map { ($0.name, $0.contentHash) }
    let turn = seat.conversation.state.turn
    if !arrival.files.isEmpty, !seat.conversation.isOver {
      var hasWords = false
      if case .line(let line) = arrival.cause { hasWords = !line.isBlank }
      let cause = Cause.files(arrival.files, beforeWords: hasWords)
      try step(
        &seat, cause, edition.event(for: cause, in: seat.conversation, at: tick.now), hasWords ? nil : message, nil,
        in: &tick, into: &word)
      guard hasWords else {
        if seat.conversation.state.turn > turn { word.fate = .kept }
        return word
      }
    }
    if case .line(let line) = arrival.cause, hasToWait(line, seat.conversation, at: tick.now) {
      let hasRoom = seat.held.count < Limits.heldLines
      if hasRoom { seat.held.append(Seats.Held(line: line, message: message, code: arrival.code)) }
      word.fate = hasRoom ? .waits : .crowdedOut
      return word
    }
    let event = edition.event(for: arrival.cause, in: seat.conversation, at: tick.now)
    if case .heard(let meaning) = event { word.meaning = meaning }
    try step(&seat, arrival.cause, event, message, arrival.code, in: &tick, into: &word)
    while !seat.conversation.isChecking, !seat.conversation.isOver, !seat.held.isEmpty {
      let held = seat.held.removeFirst()
      let cause = Cause.line(held.line)
      try step(
        &seat, cause, edition.event(for: cause, in: seat.conversation, at: tick.now), held.message, held.code,
        in: &tick, into: &word)
    }
    if seat.conversation.state.turn > turn { word.fate = .kept }
    return word
  }

  /// While something is being looked up a line waits, unless it asks for a person or for the way out.
  private func hasToWait(_ line: String, _ conversation: Conversation, at now: Instant) -> Bool {
    conversation.isChecking
      && !conversation.isTakenWhileChecking(edition.reader.read(line, in: conversation.listening(at: now)))
  }

  /// Moves the conversation by what happened, as it was understood, and notes everything for keeping.
  mutating func step(
    _ seat: inout Seats.Seat, _ cause: Cause, _ event: Event, _ message: (name: MessageName, contentHash: [UInt8])?,
    _ code: ResumeCode?, in tick: inout Tick, into word: inout Word
  ) throws(StorageFault) {
    let before = seat.conversation
    let effects = try decide(event, in: &seat.conversation, tick)
    let (id, state) = (seat.conversation.id, seat.conversation.state)
    // An event that came too late changes nothing, and there is nothing to remember of it.
    guard state.turn > before.state.turn else { return }
    word.effects += effects
    // What the dialog calls a secret is kept by nobody, and so not in the line either.
    let cause = cause.covered(in: before, understoodAs: event)
    tick.batch.turns.append(
      KeptTurn(
        conversation: id, number: state.turn, time: tick.now, cause: cause, effects: effects, state: state))
    if let message {
      let kept = KeptMessage(
        name: message.name, contentHash: message.contentHash, conversation: id, turn: state.turn)
      tick.batch.messages.append(kept)
      if !mutant(4) { tick.messages[message.name] = kept }
      word.kept.append(kept)
    }
    for effect in effects { try note(effect, asAnswerTo: message?.name, at: seat, in: &tick) }
    if case .line(let line) = cause {
      tick.batch.traces += Person.mails(in: line).map { Batch.Trace($0, in: id) }
    }
    if let code, before.state.utterances == 0, state.utterances == 1 {
      tick.batch.codes.append(KeptCode(hash: code.hash, conversation: id, issued: tick.now, began: tick.now))
      word.code = code
    }
  }

  /// Lets the engine decide; once more where the number of a ticket turns out to be another's.
  private mutating func decide(
    _ event: Event, in conversation: inout Conversation, _ tick: Tick
  ) throws(StorageFault) -> [Effect] {
    let before = conversation
    for taken in 0..<Limits.ticketNumbers {
      conversation = before
      conversation.numbersTaken = taken
      let effects = conversation.take(event, now: tick.now)
      conversation.numbersTaken = 0
      let keys = conversation.state.tickets.dropFirst(before.state.tickets.count)
      var isFree = true
      for key in keys where isFree {
        let isInTick = tick.batch.tickets.contains { $0.key.number == key.number }
        isFree = isInTick ? false : try !store.hasTicket(numbered: key.number)
      }
      if isFree { return effects }
    }
    throw .refused("no number is free for a ticket of \(before.id)")
  }

  /// What must be kept of an effect beside its turn.
  private mutating func note(
    _ effect: Effect, asAnswerTo message: MessageName?, at seat: Seats.Seat, in tick: inout Tick
  ) throws(StorageFault) {
    let (id, turn) = (effect.id.conversation, effect.id.turn)
    switch effect.act {
    case .say(let reply):
      guard let address = seat.address else { return }
      let language = edition.playbook.dialog.languages[seat.conversation.state.language].text
      tick.batch.replies.append(
        BridgeReply(
          address: address, conversation: id, turn: turn, index: effect.id.index,
          content: JSONWriter.text(reply.json(in: language, asAnswerTo: message))))
    case .file(let draft), .handOver(let draft):
      let transcript = draft.transcript == nil ? nil : try transcript(of: seat.conversation, in: tick)
      if let ticket = KeptTicket(draft, of: id, turn: turn, at: tick.now, transcript: transcript) {
        tick.batch.tickets.append(ticket)
      }
    case .checkHealth, .end, .hangUp: return
    }
  }

  /// Everything that was said by now: what the store has written down, and what it is about to.
  private mutating func transcript(
    of conversation: Conversation, in tick: Tick
  ) throws(StorageFault) -> Transcript {
    var transcript = Transcript(with: conversation.surroundings.actor)
    for line in try store.record(of: conversation.id) { transcript.add(line) }
    for turn in tick.batch.turns where turn.conversation == conversation.id {
      transcript.add(turn, in: edition.playbook.dialog)
    }
    return transcript
  }

  /// Whoever writes through a bridge can be found by the name that they have there.
  private func note(_ message: Message?, at seat: inout Seats.Seat, in tick: inout Tick) {
    guard let message, let user = message.user, !seat.users.contains(user) else { return }
    seat.users.append(user)
    let person = Person.user(bridge: message.name.address.bridge, id: user)
    tick.batch.traces.append(Batch.Trace(person, in: seat.conversation.id))
  }
}

extension Edition {
  /// What happened, as the engine takes it.
  package func event(for cause: Cause, in conversation: Conversation, at now: Instant) -> Event {
    switch cause {
    case .began: .began
    case .line(let line): .heard(reader.read(line, in: conversation.listening(at: now)))
    case .tooLong: .heardTooMuch
    case .files(let files, let beforeWords): .handed(files, beforeWords: beforeWords)
    case .health(let check, let result): .healthReported(check, result)
    case .silence: .fellSilent
    case .returned: .returned
    case .overheard: .overheard
    case .desk(let status, let text): .deskReported(status, text: text)
    }
  }
}

extension Cause {
  fileprivate func covered(in conversation: Conversation, understoodAs event: Event) -> Cause {
    guard case .line(let line) = self, case .heard(let meaning) = event else { return self }
    return .line(conversation.covered(line, understoodAs: meaning))
  }
}

extension FrontDesk.Arrival {
  /// The same with what was pressed in the place of what stood beside it.
  fileprivate func pressed(in conversation: Conversation) -> Self {
    guard let choice = message?.choice, case .line = cause, let label = conversation.label(ofChoice: choice) else {
      return self
    }
    return with(.line(label))
  }
}

extension Reply {
  /// What a bridge has to know of a reply.
  fileprivate func json(in language: String, asAnswerTo message: MessageName?) -> JSONValue {
    var object = JSONObject([("lang", .string(language))])
    if let message { object.append("re", .string(String(decoding: message.id, as: UTF8.self))) }
    for member in json.object?.members ?? [] { object.append(member.name, member.value) }
    if !isNumbered { object.append("numbered", false) }
    if asksFor == .person || asksFor == .secret { object.append("private", true) }
    return .object(object)
  }
}

extension String {
  var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
