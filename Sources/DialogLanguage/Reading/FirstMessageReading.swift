import DialogModel
import SourceText

extension DialogBuilder {
  mutating func readFirstMessage(_ node: CheckedNode) {
    if let first = dialog.firstMessage {
      problems.append(
        RepeatedNode(span: node.nameSpan, name: "first-message", place: Place.definitions, first: first.span))
      return
    }
    var told = FirstMessage(span: node.nameSpan)
    var named = NameTable<FirstMessage>()
    for child in node.children {
      switch child.name {
      case "asked":
        guard let what = child.string(0), let name = child.string("as"), isFirst(what, of: child, in: &named),
          let asked = asked(named: what)
        else { continue }
        told.questions.append(FirstMessage.QuestionName(asked, name: name.value))
      case "actor":
        guard let who = child.string(0), let actor = Surroundings.Actor(rawValue: who.value),
          let name = child.string("as"), isFirst(who, of: child, in: &named)
        else { continue }
        told.actors.append(FirstMessage.ActorName(actor, name: name.value))
      case "labelled":
        guard let member = child.string(0), let name = child.string("as"), isFirst(member, of: child, in: &named) else {
          continue
        }
        told.labels.append(FirstMessage.LabelName(member.value, name: name.value))
      default:
        if let field = field(child, conditions(in: child)) { told.fields.append(field) }
      }
    }
    dialog.firstMessage = told
  }

  /// Reports what is given a second name of the same kind.
  private mutating func isFirst(
    _ name: Placed<String>, of node: CheckedNode, in named: inout NameTable<FirstMessage>
  ) -> Bool {
    guard let first = named.declare(Placed("\(node.name) \(name.value)", at: name.span)) else { return true }
    problems.append(DuplicateName(span: name.span, noun: node.name, name: name.value, first: first))
    return false
  }

  private mutating func asked(named name: Placed<String>) -> FirstMessage.Asked? {
    if name.value == BuiltInFact.selfHelp.rawValue { return .selfHelp }
    if let table = decisions[name.value] { return .decision(table) }
    return slot(named: name).map { .slot($0) }
  }
}
