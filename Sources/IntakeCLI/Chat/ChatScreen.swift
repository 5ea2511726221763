import DialogModel
import HumanText
import SourceText
import Storage
import StrictJSON
import Terminal

/// How a conversation looks: wrapped and painted for people, plain blocks for pipes, JSON for programs.
struct ChatScreen {
  /// Whether somebody types what is answered, and not a program.
  let isTyped: Bool
  private let palette: Palette
  private let speaksJSON: Bool
  /// In cells; nil where nothing is wrapped.
  private var width: Int?

  init(_ output: borrowing Outlet, palette: Palette, isTyped: Bool, speaksJSON: Bool) {
    self.isTyped = isTyped
    self.palette = palette
    self.speaksJSON = speaksJSON
    width = output.width
  }

  /// Tells people what this is before it begins.
  func open(_ dialog: Dialog, _ console: inout Console) {
    guard isTyped else { return }
    let notice = "Rehearsal of \"\(dialog.name.value)\": nothing is kept and no ticket is sent. \"quit\" ends it."
    console.say(lines(of: notice, as: .notice) + "\n")
  }

  /// Somebody has changed the size of the window.
  mutating func measure(_ output: borrowing Outlet) { width = output.width }

  /// Says that the end of a paste was not read; no answer is made of it.
  func showLost(lines count: Int, _ console: inout Console) {
    console.say(lines(of: "That was too much at once: the last \(count) lines were not read.", as: .notice) + "\n")
  }

  func show(_ turn: ChatTalk.Turn, _ console: inout Console) {
    if speaksJSON {
      for line in jsonLines(of: turn) { console.write(line + "\n") }
    } else {
      console.write(text(of: turn))
      for ticket in turn.tickets { console.say(block(of: ticket)) }
    }
    console.flush()
  }

  /// What is shown of a turn that nobody waited for; nil where nothing was said.
  func lateText(of turn: ChatTalk.Turn) -> String? {
    if turn.replies.isEmpty { return nil }
    if speaksJSON { return jsonLines(of: turn).joined(separator: "\n") }
    return text(of: turn) + turn.tickets.map(block).joined()
  }

  private func block(of ticket: JSONValue) -> String {
    palette.painting("This ticket would be handed over:", as: .notice) + "\n\(JSONWriter.text(ticket, .pretty))\n\n"
  }

  private func text(of turn: ChatTalk.Turn) -> String {
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

  private func jsonLines(of turn: ChatTalk.Turn) -> [String] {
    var values = turn.replies.map { reply -> JSONValue in
      .object(JSONObject([("type", "say")] + (reply.json.object?.members.map { ($0.name, $0.value) } ?? [])))
    }
    values += turn.tickets.map { ["type": "ticket", "ticket": $0] }
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
