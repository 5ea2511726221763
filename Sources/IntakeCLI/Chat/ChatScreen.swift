import DialogModel
import HumanText
import SourceText
import StrictJSON

/// How a conversation looks: prompts only for people, plain blocks for pipes.
struct ChatScreen {
  /// Whether somebody types what is answered, and not a program.
  let isTyped: Bool
  /// In cells; nil where nothing is wrapped.
  private var width: Int?

  init(_ output: borrowing Outlet, isTyped: Bool) {
    self.isTyped = isTyped
    width = output.width
  }

  /// Tells people what this is before it begins.
  func open(_ dialog: Dialog, _ console: inout Console) {
    guard isTyped else { return }
    let notice = "Rehearsal of \"\(dialog.name.value)\": nothing is kept and no ticket is sent. \"quit\" ends it."
    console.say(lines(of: notice, indent: 0) + "\n")
  }

  /// Somebody has changed the size of the window.
  mutating func measure(_ output: borrowing Outlet) { width = output.width }

  /// Says that the end of a paste was not read; no answer is made of it.
  func showLost(lines count: Int, _ console: inout Console) {
    console.say(self.lines(of: "That was too much at once: the last \(count) lines were not read.", indent: 0) + "\n")
  }

  func show(_ turn: Talk.Turn, _ console: inout Console) {
    for paragraph in turn.paragraphs {
      console.write(lines(of: paragraph.text, indent: 0))
      for (index, choice) in paragraph.choices.enumerated() {
        console.write(lines(of: "  \(index + 1)) \(choice)", indent: 5))
      }
    }
    if isTyped, !turn.paragraphs.isEmpty { console.write("\n") }
    if let ticket = turn.ticket {
      console.say("This ticket would be handed over:\n\(JSONWriter.text(ticket, .pretty))\n\n")
    }
    console.flush()
  }

  /// Wraps where somebody looks; what could drive the screen, in a dialog's texts too, is shown instead.
  private func lines(of text: String, indent: Int) -> String {
    let text = text.split(separator: "\n", omittingEmptySubsequences: false).map { VisibleText.of(String($0)) }
      .joined(separator: "\n")
    guard let width else { return text + "\n" }
    return Wrap(width: width, hanging: indent).lines(of: text).joined(separator: "\n") + "\n"
  }
}
