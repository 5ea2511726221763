import ConversationEngine
import DialogModel
import Faults
import Storage

/// Finding out what is known of whatever has arrived, before anything is decided.
extension FrontDesk {
  /// One look into the store for everything that the arrivals need.
  mutating func recall(_ arrivals: [Arrival], in tick: inout Tick) throws(StorageFault) {
    let names = arrivals.compactMap { $0.message?.name }
    fault("dedup.before")
    if !names.isEmpty {
      for case let kept? in try store.messages(names) { tick.messages[kept.name] = kept }
    }
    var addresses: [Address] = []
    for arrival in arrivals {
      if case .at(let address, _) = arrival.whom, !addresses.contains(address) { addresses.append(address) }
    }
    if !addresses.isEmpty {
      for (address, id) in zip(addresses, try store.conversations(at: addresses)) { tick.open[address] = id }
    }
    try recall(arrivals.compactMap(\.whom.known) + addresses.compactMap { tick.open[$0] }, in: &tick)
  }

  mutating func recall(_ ids: [ConversationID], in tick: inout Tick) throws(StorageFault) {
    for id in ids where seats[id]?.isDoubtful == false { tick.seats[id] = seats[id] }
    let missing = ids.filter { tick.seats[$0] == nil }
    guard !missing.isEmpty else { return }
    for kept in try store.recall(missing) where kept.opening.dialog == edition.playbook.name {
      let id = kept.opening.id
      let conversation = Conversation(
        id, of: kept.opening.instance, in: edition.playbook, state: kept.state,
        surroundings: kept.opening.surroundings)
      var seat = Seats.Seat(conversation, at: kept.opening.address)
      seat.held = seats[id]?.held ?? []
      tick.seats[id] = seat
    }
  }

  /// A message that was brought before is answered as it was then; nil for news.
  func wordForKnownMessage(of arrival: Arrival, in tick: Tick) throws(StorageFault) -> Word? {
    guard let message = arrival.message else { return nil }
    if let kept = tick.messages[message.name] {
      var word = Word(conversation: kept.conversation, fate: .repeated(kept))
      word.message = message.name
      if kept.contentHash != message.contentHash { word.fate = .reused }
      return word
    }
    // It may also wait with others.
    guard let id = tick.open[message.name.address],
      let held = tick.seats[id]?.held.first(where: { $0.message?.name == message.name })
    else { return nil }
    var word = Word(conversation: id, fate: held.message?.contentHash == message.contentHash ? .waits : .reused)
    word.message = message.name
    return word
  }

  /// The conversation that an arrival concerns, which may begin with it; nil for a number that was never given.
  mutating func identify(
    _ arrival: Arrival, in tick: inout Tick
  ) throws(StorageFault) -> (id: ConversationID, greeting: Word?)? {
    switch arrival.whom {
    case .known(let id): return tick.seats[id] == nil ? nil : (id, nil)
    case .at(let address, let newcomer):
      // What ended in this very tick, or follows a dialog of another desk, is open no more.
      if let id = tick.open[address], let seat = tick.seats[id], !seat.conversation.isOver { return (id, nil) }
      if case .line(let line) = arrival.cause, line.isBlank { return nil }
      return try open(newcomer, at: address, in: &tick)
    case .new(let newcomer):
      if case .line(let line) = arrival.cause, line.isBlank { return nil }
      let (id, greeting) = try open(newcomer, at: nil, in: &tick)
      // They have read it already; what it brings about beside words is still to be done.
      var silent = greeting
      silent?.effects.removeAll { if case .say = $0.act { true } else { false } }
      return (id, silent)
    }
  }

  /// Begins a conversation within a tick; with the greeting, which is said once all of it is kept.
  mutating func open(
    _ newcomer: Newcomer, at address: Address?, in tick: inout Tick
  ) throws(StorageFault) -> (id: ConversationID, greeting: Word?) {
    let id = try store.nextConversation()
    let conversation = Conversation(
      id, of: instance, in: edition.playbook, language: newcomer.language, surroundings: newcomer.surroundings)
    var seat = Seats.Seat(conversation, at: address)
    tick.batch.openings.append(
      Opening(
        id: id, instance: instance, dialog: edition.playbook.name, edition: edition.playbook.dialog.edition,
        surroundings: newcomer.surroundings, began: tick.now, address: address))
    var word = Word(conversation: id, fate: .kept)
    try step(&seat, .began, .began, nil, nil, in: &tick, into: &word)
    tick.seats[id] = seat
    if let address { tick.open[address] = id }
    return (id, word)
  }
}
