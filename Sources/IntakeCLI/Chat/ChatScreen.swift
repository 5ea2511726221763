import DialogModel
import HumanText
import Service
import SourceText
import Storage
import StrictJSON
import Terminal

/// How a conversation looks: wrapped and painted for people, plain blocks for pipes, JSON for programs.
struct ChatScreen {
  /// Whether somebody types what is answered, and not a program.
  let isTyped: Bool
  /// Whether what is said outlives the process.
  private let isKept: Bool
  private let palette: Palette
  private let speaksJSON: Bool
  /// What a person must add to a command to come to this store.
  private let storeWords: String
  /// In cells; nil where nothing is wrapped.
  private var width: Int?

  init(_ output: borrowing Outlet, palette: Palette, isTyped: Bool, speaksJSON: Bool, isKept: Bool, storeWords: String)
  {
    self.isTyped = isTyped
    self.palette = palette
    self.speaksJSON = speaksJSON
    self.isKept = isKept
    self.storeWords = storeWords
    width = output.width
  }

  /// Tells people what this is before it begins, and programs as far as something is kept; nil is a talk that goes on.
  func open(_ dialog: Dialog?, in place: Instance.Place, heldBy host: Int?, _ console: inout Console) {
    switch place {
    case .memory:
      guard isTyped, let dialog else { return }
      tell(
        "Rehearsal of \"\(dialog.name.value)\": nothing is kept and no ticket is sent. \"quit\" ends it.\n", &console)
    case .folder(let folder):
      let what = dialog.map { "Talking to \"\($0.name.value)\". " } ?? ""
      let who = host.map { "Another intake (process \($0)) holds the store, and you have joined it. " } ?? ""
      tell(
        what + "Kept in \(folder); tickets are saved there and not sent yet. " + who + "\"quit\" leaves."
          + (isTyped ? "\n" : ""), &console)
    }
  }

  /// Says something beside the talk.
  func tell(_ notice: String, _ console: inout Console) { console.say(lines(of: notice, as: .notice)) }

  /// Somebody has changed the size of the window.
  mutating func measure(_ output: borrowing Outlet) { width = output.width }

  /// Says that the end of a paste was not read; no answer is made of it.
  func showLost(lines count: Int, _ console: inout Console) {
    console.say(lines(of: "That was too much at once: the last \(count) lines were not read.", as: .notice) + "\n")
  }

  func show(_ turn: Turn, _ console: inout Console) {
    if speaksJSON {
      for line in jsonLines(of: turn) { console.write(line + "\n") }
    } else {
      if let memory = turn.memory { tellMemory(memory, &console) }
      console.write(text(of: turn))
      for ticket in turn.tickets { console.say(block(of: ticket, isKept: isKept)) }
      if let code = turn.code {
        tell("To come back to this talk: intake chat --resume \(code)\(storeWords)" + (isTyped ? "\n" : ""), &console)
      }
    }
    console.flush()
  }

  /// What is shown of a turn that nobody waited for; nil where nothing was said.
  func lateText(of turn: Turn) -> String? {
    if turn.replies.isEmpty { return nil }
    if speaksJSON { return jsonLines(of: turn).joined(separator: "\n") }
    return text(of: turn) + turn.tickets.map { block(of: $0, isKept: isKept) }.joined()
  }

  private func block(of ticket: JSONValue, isKept: Bool) -> String {
    let words = isKept ? "This ticket is saved and waits to be handed over:" : "This ticket would be handed over:"
    return palette.painting(words, as: .notice) + "\n\(JSONWriter.text(ticket, .pretty))\n\n"
  }

  private func tellMemory(_ memory: Turn.Memory, _ console: inout Console) {
    if let line = memory.lastLine {
      tell("You are back. The last that we have from you: \(line)", &console)
    } else if memory.isWithheld {
      tell("You are back. The last that we have from you is not shown, because it may tell how to reach you.", &console)
    } else {
      tell("You are back.", &console)
    }
    for ticket in memory.tickets { tell("Ticket \(ticket.number): \(ticket.state).", &console) }
    if isTyped { console.say("\n") }
  }

  private func text(of turn: Turn) -> String {
    var text = ""
    for reply in turn.replies {
      text += lines(of: reply.text, as: .bot)
      guard reply.isNumbered else { continue }
      for (index, choice) in reply.choices.enumerated() {
        let number = "  \(index + 1))"
        let line = lines(of: "\(number) \(choice.label)", indent: 5, as: .bot)
        text += palette.painting(number, as: .choiceNumber) + line.dropFirst(number.count)
      }
    }
    return isTyped && !text.isEmpty ? text + "\n" : text
  }

  private func jsonLines(of turn: Turn) -> [String] {
    var values: [JSONValue] = []
    if let memory = turn.memory {
      values.append([
        "type": "return", "line": .optional(memory.lastLine), "withheld": .boolean(memory.isWithheld),
        "tickets": .array(memory.tickets.map { ["number": .string($0.number), "state": .string($0.state)] }),
      ])
    }
    values += turn.replies.map { reply -> JSONValue in
      .object(JSONObject([("type", "say")] + (reply.json.object?.members.map { ($0.name, $0.value) } ?? [])))
    }
    values += turn.tickets.map { ["type": "ticket", "ticket": $0] }
    if let code = turn.code { values.append(["type": "resume", "code": .string(code)]) }
    if let ending = turn.ending { values.append(["type": "end", "reason": .string(ending.rawValue)]) }
    return values.map { JSONWriter.text($0) }
  }

  /// Wraps where somebody looks; what could drive the screen, in a dialog's texts too, is shown instead.
  private func lines(of text: String, indent: Int = 0, as role: Palette.Role) -> String {
    let text = text.split(separator: "\n", omittingEmptySubsequences: false).map { VisibleText.of(String($0)) }
      .joined(separator: "\n")
    guard let width else { return palette.painting(text, as: role) + "\n" }
    return palette.painting(Wrap(width: width, hanging: indent).lines(of: text).joined(separator: "\n"), as: role)
      + "\n"
  }
}
