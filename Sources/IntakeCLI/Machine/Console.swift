import SourceText

/// Where a verb speaks: data on standard output, talk on standard error.
struct Console: ~Copyable {
  private(set) var output: Outlet
  private(set) var talk: Outlet

  /// Opens both streams, painted as `colour` says.
  init(colour: Colour) {
    output = Outlet(1, colour: colour)
    talk = Outlet(2, colour: colour)
  }

  /// Gives data: what the person asked for, and what the next program in a pipe reads.
  mutating func write(_ text: String) { output.write(text) }

  /// Lets the reader see everything that was written up to now.
  mutating func flush() { output.flush() }

  /// Tells the person something beside the data, after everything that was written before.
  mutating func say(_ text: String) {
    output.flush()
    talk.write(text)
    talk.flush()
  }

  /// Says why the run ends, and what can be done.
  mutating func complain(_ stop: Stop) {
    let error = talk.isColoured ? Style.error.painting("error:") : "error:"
    let help = talk.isColoured ? Style.heading.painting("help:") : "help:"
    // Both may quote what was typed or found, and nothing of that drives the screen.
    say(
      "\(error) \(VisibleText.of(stop.sentence))\n"
        + (stop.help.map { "\(help) \(VisibleText.of($0))\n" } ?? ""))
  }

  /// Writes what is left; `verdict` stands unless the data could not be delivered.
  mutating func close(after verdict: ExitCode) -> ExitCode {
    switch output.close() {
    case nil, .readerLeft:
      // A reader that left had all it wanted; that is no failure of ours.
      return verdict
    case .refused(let reason):
      complain(Stop(code: .environment, sentence: "cannot write the output: \(reason)", help: nil))
      return .environment
    }
  }
}
