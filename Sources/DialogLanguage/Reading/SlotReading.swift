import CivilTime
import DialogModel
import SourceText

/// The ladders that one place gives; a question needs all three from its slot or its dialog.
struct PartialLadders: Sendable {
  var unclear: Ladder?
  var invalid: Ladder?
  var silence: Silence?

  init() {}

  init(in node: CheckedNode) {
    unclear = Self.ladder("unclear", in: node)
    invalid = Self.ladder("invalid", in: node)
    if let child = node.only("silence"), let reminders = child.whole(0)?.value, reminders >= 0,
      let every = child.timeSpan("every"), let word = child.string("then")?.value,
      let last = LastRungOfSilence(rawValue: word)
    {
      silence = Silence(reminders: reminders, every: every.duration, last: last)
    }
  }

  private static func ladder(_ name: String, in node: CheckedNode) -> Ladder? {
    guard let child = node.only(name), let tries = child.whole(0)?.value, tries >= 1,
      let word = child.string("then")?.value, let last = LastRung(rawValue: word)
    else { return nil }
    return Ladder(tries: tries, last: last)
  }
}

extension DialogBuilder {
  /// Reads what a slot's answers look like; its conditions follow when every list is known.
  mutating func readSlotKind(_ node: CheckedNode) {
    guard let name = node.string(0), slots.isFirst(name) else { return }
    let kind = kind(of: node, named: name)
    let privacy = node.only("privacy")?.string(0).flatMap { PrivacyClass(rawValue: $0.value) }
    if kind == nil || !node.isWhole, let id = slots[name.value] { vagueFacts.insert(.slot(id)) }
    if let kind, kind.isPersonalByNature, node.only("privacy") == nil, node.isWhole {
      problems.append(MissingPrivacy(span: name.span, slot: name.value))
    }
    let own = PartialLadders(in: node)
    dialog.slots.append(
      Slot(
        name: name, kind: kind ?? .yesNo, isOptional: node.only("optional") != nil,
        isConfirmed: node.only("confirm") != nil, privacy: privacy,
        ladders: ladders(of: name, kind: kind, own: own, node: node),
        counts: node.only("number")?.string("counts").flatMap { CountedThing(rawValue: $0.value) },
        tells: node.only("moment")?.string("tells").flatMap { MomentSide(rawValue: $0.value) },
        quotes: node.only("text")?.string("quotes").flatMap { QuotedThing(rawValue: $0.value) }))
  }

  mutating func readSlotGuards(_ node: CheckedNode) {
    guard let name = node.string(0), slots.isFirst(name), let id = slots[name.value] else { return }
    dialog.slots[id.index].guards = conditions(in: node)
  }

  private mutating func kind(of node: CheckedNode, named name: Placed<String>) -> SlotKind? {
    let kinds = node.children.filter { child in Grammar.slotKinds.contains { $0.name == child.name } }
    guard let first = kinds.first else {
      if node.isWhole { problems.append(MissingSlotType(span: name.span, slot: name.value)) }
      return nil
    }
    if kinds.count > 1 {
      problems.append(SecondSlotType(span: kinds[1].nameSpan, slot: name.value, first: first.nameSpan))
    }
    switch first.name {
    case "choice": return choiceKind(first, of: name)
    case "yes-no": return .yesNo
    case "text": return .text(most: first.whole("max")?.value ?? Limits.textLengthInScalars)
    case "email": return .email
    case "phone": return .phone
    case "domain": return .domain
    case "number": return numberKind(first)
    case "amount": return .amount(currency: first.string("currency")?.value)
    case "moment": return .moment
    case "code": return codeKind(first)
    default: preconditionFailure("every kind of slot in the grammar has a reading")
    }
  }

  private mutating func choiceKind(_ node: CheckedNode, of slot: Placed<String>) -> SlotKind? {
    let names = node.strings(from: 0)
    if let from = node.string("from") {
      if let extra = names.first {
        problems.append(ExtraValue(span: extra.span, node: "choice", wanted: [], source: from.value))
      }
      return catalog(named: from).map { .catalog($0) }
    }
    guard !names.isEmpty else {
      guard node.isWhole else { return nil }
      problems.append(IncompleteLine(span: node.nameSpan, node: "choice", wanted: "a choice"))
      return nil
    }
    var choices = NameTable<Slot>()
    for name in names {
      if name.value == "unknown" {
        problems.append(TakenName(span: name.span, noun: "choice", name: name.value, first: nil))
      } else if let first = choices.declare(name) {
        problems.append(DuplicateName(span: name.span, noun: "choice", name: name.value, first: first))
      }
    }
    return .choice(choices.names)
  }

  private mutating func numberKind(_ node: CheckedNode) -> SlotKind? {
    let low = node.whole("min")?.value ?? 0
    let high = node.whole("max")?.value ?? Limits.largestNumber
    guard low <= high else {
      problems.append(
        EmptyRange(span: node.headSpan, low: low, high: high, isHighWritten: node.properties["max"] != nil))
      return nil
    }
    return .number(low...high)
  }

  private mutating func codeKind(_ node: CheckedNode) -> SlotKind? {
    guard let pattern = node.string(0) else { return nil }
    do throws(CodePattern.Fault) {
      return .code(try CodePattern(pattern.value))
    } catch {
      let before = pattern.value.unicodeScalars.prefix(error.offset)
      let start = String(before).utf8.count
      let length = pattern.value.unicodeScalars.dropFirst(error.offset).first.map { String($0).utf8.count } ?? 0
      problems.append(BadPattern(span: pattern.part(start..<start + length), pattern: pattern.value, fault: error))
      return nil
    }
  }

  /// Reports a question without its ladders there, and several at the dialog, which could give them to all.
  mutating func reportLadderGaps(_ header: CheckedNode) {
    guard let first = ladderGaps.first else { return }
    let missing = ladderGaps.flatMap(\.missing).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let span = ladderGaps.count == 1 ? first.slot.span : header.nameSpan
    problems.append(MissingLadder(span: span, slots: ladderGaps.map(\.slot.value), missing: missing))
  }

  private mutating func ladders(
    of name: Placed<String>, kind: SlotKind?, own: PartialLadders, node: CheckedNode
  ) -> Ladders {
    let unclear = own.unclear ?? commonLadders.unclear
    let invalid = own.invalid ?? commonLadders.invalid
    let silence = own.silence ?? commonLadders.silence
    var missing: [String] = []
    if unclear == nil { missing.append("unclear") }
    if invalid == nil, kind?.canBeInvalid ?? false { missing.append("invalid") }
    if silence == nil { missing.append("silence") }
    if !missing.isEmpty, node.isWhole, dialogIsWhole {
      ladderGaps.append((name, missing))
    }
    let person = Ladder(tries: 1, last: .person)
    return Ladders(
      unclear: unclear ?? person, invalid: invalid ?? person,
      silence: silence ?? Silence(reminders: 0, every: .seconds(60), last: .wait))
  }
}

extension NameTable {
  /// Whether this is the place where the name was written first.
  func isFirst(_ name: Placed<String>) -> Bool {
    self[name.value].map { names[$0.index].span == name.span } ?? false
  }
}
