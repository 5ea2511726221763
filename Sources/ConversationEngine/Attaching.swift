import DialogModel

/// Takes what a person attaches: a reference for the ticket, acknowledged in words.
extension Conversation {
  mutating func keep(_ files: [FileReference], beforeWords: Bool) -> [Effect.Act] {
    state.misses.silent = 0
    var kept: [FileReference] = []
    var isFull = false
    for file in files where !state.files.contains(file) && !kept.contains(file) {
      if state.files.count + kept.count < Limits.files { kept.append(file) } else { isFull = true }
    }
    state.files += kept
    // Without a bound, somebody could attach for ever; each try beyond the last file counts as words do.
    if isFull {
      state.utterances += 1
      if state.utterances > Limits.utterances { return handOver(saying: .limit, ending: .limit) }
    }
    // What was attached before is acknowledged again: whoever sends it twice wonders whether it came.
    let named = isFull ? kept : files
    var acts: [Effect.Act] = []
    if !named.isEmpty {
      let names = named.map(\.name).joined(separator: plain(.betweenWords))
      acts.append(.say(phrase(.filesKept, .notice, [.items: names])))
    }
    if isFull { acts.append(.say(phrase(.filesFull, .notice))) }
    return acts + (beforeWords ? [] : question(.again))
  }
}

extension FileReference {
  /// As the contract of tickets has it.
  var members: [TicketDraft.Member] {
    var members = [TicketDraft.Member("name", .string(name))]
    if let type { members.append(TicketDraft.Member("type", .string(type))) }
    members.append(TicketDraft.Member("url", .string(url)))
    return members
  }
}
